package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.certificate.Answer.State;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.evidence.SampleBags;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.trust.TrustRefused;

/** A bag is worth what the signed report on its evidence is worth; no other document takes its place. */
class BagVerificationTest {
    private final Scene scene = new Scene();
    private final Path folder;

    BagVerificationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aBagWithTheSignedReportOnItsEvidenceIsValid() throws IOException, BagRefused, SignatureRefused, TrustRefused {
        byte[] signed = Signer.sign(SampleBags.report().bytes(), SignedType.REPORT, Scene.VENDOR, scene.now);
        Answer answer = verify(Map.of(Bag.SIGNED_REPORT, signed));
        assertTrue(answer.valid(), answer.reasons().toString());
        assertEquals(SampleBags.report(), answer.report().orElseThrow().report());
    }

    @Test
    void aBagWithoutASignedReportIsInvalid() throws IOException, BagRefused, SignatureRefused, TrustRefused {
        refused("BAG-NOT-SIGNED", verify(Map.of()));
    }

    @Test
    void aSignedReportOnOtherEvidenceDoesNotVouchForTheBag()
            throws IOException, BagRefused, SignatureRefused, TrustRefused {
        refused("BAG-OTHER-REPORT", verify(Map.of(Bag.SIGNED_REPORT, scene.report(Scene.VENDOR))));
    }

    @Test
    void aCertificateInPlaceOfTheSignedReportDoesNotVouchForTheBag()
            throws IOException, BagRefused, SignatureRefused, TrustRefused {
        refused("SIG-FORM", verify(Map.of(Bag.SIGNED_REPORT, scene.certificate())));
    }

    @Test
    void aStatusListInPlaceOfTheSignedReportDoesNotVouchForTheBag()
            throws IOException, BagRefused, SignatureRefused, TrustRefused {
        byte[] list = scene.lists(-1, scene.now).get(0);
        refused("SIG-FORM", verify(Map.of(Bag.SIGNED_REPORT, list)));
    }

    private Answer verify(Map<String, byte[]> descriptions)
            throws IOException, BagRefused, SignatureRefused, TrustRefused {
        Path file = Files.write(folder.resolve("bag.zip"), SampleBags.bag(descriptions));
        Verifier verifier = new Verifier(scene.kit(draft -> {}, scene.lists(-1, scene.now)), scene.now);
        try (Bag bag = Bag.open(file)) {
            return verifier.verify(bag);
        }
    }

    private static void refused(String code, Answer answer) {
        assertEquals(State.INVALID, answer.state(), answer.reasons().toString());
        assertEquals(code, answer.reasons().get(0).code());
        assertTrue(answer.report().isEmpty() || code.equals("BAG-OTHER-REPORT"));
    }
}
