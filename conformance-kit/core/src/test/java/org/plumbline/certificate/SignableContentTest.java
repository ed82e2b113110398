package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.CanonicalJson;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.trust.TrustListDraft;

class SignableContentTest {
    private final Scene scene = new Scene();

    @TestFactory
    Stream<DynamicTest> contentIsSignedAsWhatItIsAndAsNothingElse() {
        Map<SignedType, List<byte[]>> contents = new EnumMap<>(SignedType.class);
        contents.put(SignedType.REPORT, List.of(SampleReports.conformant().bytes()));
        contents.put(SignedType.TRUST_LIST, List.of(CanonicalJson.bytes(new TrustListDraft(scene.now).list())));
        contents.put(
                SignedType.CREDENTIAL,
                List.of(
                        SampleCertificates.of(scene.now).bytes(),
                        StatusList.of("https://r.example", StatusPurpose.REVOCATION, "x", new BitSet(), scene.now)
                                .bytes()));
        return Stream.of(SignedType.values()).flatMap(type -> Stream.of(SignedType.values())
                .flatMap(other -> contents.getOrDefault(other, List.of()).stream()
                        .map(content -> DynamicTest.dynamicTest(other + " signed as " + type, () -> {
                            if (type == other) {
                                assertDoesNotThrow(() -> SignableContent.require(type, content));
                            } else {
                                assertThrows(NotSignable.class, () -> SignableContent.require(type, content));
                            }
                        }))));
    }

    @Test
    void otherJsonIsRefusedWithWordsThatSayWhy() {
        byte[] other = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        for (SignedType type : SignedType.values()) {
            NotSignable refused = assertThrows(NotSignable.class, () -> SignableContent.require(type, other));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("This is n"), refused.getMessage());
        }
    }

    @Test
    void aFurtherSignatureNeedsTheSameContent() throws SignatureRefused, NotSignable {
        byte[] report = scene.report(Scene.VENDOR);
        assertArrayEquals(
                SampleReports.conformant().bytes(),
                SignableContent.requireSigned(SignedType.REPORT, report, scene.now));
        byte[] other = scene.sign("{\"a\":1}", SignedType.REPORT, Scene.VENDOR);
        assertThrows(NotSignable.class, () -> SignableContent.requireSigned(SignedType.REPORT, other, scene.now));
    }
}
