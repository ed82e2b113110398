package org.plumbline.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

class SignerTest {
    private static final byte[] CONTENT = "{\"text\":\"Überprüfung\"}".getBytes(StandardCharsets.UTF_8);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(SignatureAlgorithm.ES256, TestKeys.of("small", "EC", "-groupname", "secp256r1")),
                Arguments.of(SignatureAlgorithm.ES384, TestKeys.of("usual")),
                Arguments.of(SignatureAlgorithm.ES512, TestKeys.of("large", "EC", "-groupname", "secp521r1")),
                Arguments.of(SignatureAlgorithm.PS384, TestKeys.of("old", "RSA", "-keysize", "3072")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theKeyDecidesTheAlgorithm(SignatureAlgorithm algorithm, SigningKey key) throws SignatureRefused {
        assertEquals(algorithm, key.algorithm());
        for (SignedType type : SignedType.values()) {
            byte[] document = Signer.sign(CONTENT, type, key, now);
            SignedDocument verified = SignatureVerifier.verify(Envelope.read(document, type), now);
            assertArrayEquals(CONTENT, verified.payload());
            assertEquals(type, verified.type());
            SignatureCheck check = verified.signatures().get(0);
            assertEquals(key.thumbprint(), check.thumbprint());
            assertEquals(algorithm.name(), check.algorithm());
            assertEquals(now, check.signedAt());
            assertEquals(SignatureCheck.State.HOLDS, check.state());
        }
    }

    @Test
    void theProtectedHeaderHoldsExactlySixParameters() throws SignatureRefused, JsonRefused {
        byte[] document = Signer.sign(CONTENT, SignedType.REPORT, TestKeys.of("usual"), now);
        JsonNode root = StrictJson.read(document, JsonLimits.SIGNED).root();
        String encoded = root.at("/signatures/0/protected").stringValue();
        JsonNode header = StrictJson.read(Base64.getUrlDecoder().decode(encoded), JsonLimits.SIGNED)
                .root();
        assertEquals(Set.of("alg", "cty", "iat", "typ", "x5c", "x5t#S256"), new TreeSet<>(header.propertyNames()));
        assertEquals("ES384", header.get("alg").stringValue());
        assertEquals("jose+json", header.get("typ").stringValue());
        assertEquals("application/vnd.in-toto+json", header.get("cty").stringValue());
        assertEquals(now.getEpochSecond(), header.get("iat").longValue());
    }

    @Test
    void aLaboratorySignsTheSameContentBesideTheVendor() throws SignatureRefused {
        SigningKey vendor = TestKeys.of("vendor");
        SigningKey laboratory = TestKeys.of("laboratory");
        byte[] alone = Signer.sign(CONTENT, SignedType.REPORT, vendor, now);
        byte[] both = Signer.addSignature(alone, SignedType.REPORT, laboratory, now);
        SignedDocument verified = SignatureVerifier.verify(Envelope.read(both, SignedType.REPORT), now);
        assertArrayEquals(CONTENT, verified.payload());
        assertEquals(
                List.of(vendor.thumbprint(), laboratory.thumbprint()),
                verified.signatures().stream().map(SignatureCheck::thumbprint).toList());
    }

    /** Archives add time stamps there later; they are not signed by anybody here. */
    @Test
    void timeStampsOfArchivesAreKept() throws SignatureRefused {
        String signed = new String(
                Signer.sign(CONTENT, SignedType.REPORT, TestKeys.of("vendor"), now), StandardCharsets.US_ASCII);
        String stamped = signed.replace("{\"protected\"", "{\"header\":{\"etsiU\":[\"eyJ9\"]},\"protected\"");
        byte[] both = Signer.addSignature(
                stamped.getBytes(StandardCharsets.US_ASCII), SignedType.REPORT, TestKeys.of("laboratory"), now);
        assertTrue(new String(both, StandardCharsets.US_ASCII)
                .contains("{\"header\":{\"etsiU\":[\"eyJ9\"]},\"protected\""));
        for (String other : List.of("{\"etsiU\":{}}", "{\"etsiU\":[1.5]}", "{}", "[]")) {
            byte[] changed = stamped.replace("{\"etsiU\":[\"eyJ9\"]}", other).getBytes(StandardCharsets.US_ASCII);
            SignatureRefused refused =
                    assertThrows(SignatureRefused.class, () -> Envelope.read(changed, SignedType.REPORT), other);
            assertEquals(SignatureRefused.Code.MEMBERS, refused.code());
        }
    }

    @Test
    void aKeyWhoseCertificateHasEndedDoesNotSign() {
        Instant later = now.plus(4000, ChronoUnit.DAYS);
        SignatureRefused refused = assertThrows(
                SignatureRefused.class, () -> Signer.sign(CONTENT, SignedType.REPORT, TestKeys.of("vendor"), later));
        assertEquals(SignatureRefused.Code.TIME, refused.code());
    }

    @Test
    void nobodySignsTwice() throws SignatureRefused {
        SigningKey vendor = TestKeys.of("vendor");
        byte[] alone = Signer.sign(CONTENT, SignedType.REPORT, vendor, now);
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> Signer.addSignature(alone, SignedType.REPORT, vendor, now));
        assertEquals(SignatureRefused.Code.REPEATED, refused.code());
    }

    @Test
    void aCompactDocumentTakesNoSecondSignature() throws SignatureRefused {
        byte[] alone = Signer.sign(CONTENT, SignedType.CREDENTIAL, TestKeys.of("vendor"), now);
        SignatureRefused refused = assertThrows(
                SignatureRefused.class,
                () -> Signer.addSignature(alone, SignedType.CREDENTIAL, TestKeys.of("laboratory"), now));
        assertEquals(SignatureRefused.Code.FORM, refused.code());
    }

    @Test
    void contentAboveTheLimitIsNotSigned() {
        SignatureRefused refused = assertThrows(
                SignatureRefused.class,
                () -> Signer.sign(
                        new byte[SignatureLimits.PAYLOAD + 1], SignedType.REPORT, TestKeys.of("vendor"), now));
        assertEquals(SignatureRefused.Code.LIMIT, refused.code());
    }

    @Test
    void contentAtTheLimitIsSignedAndRead() throws SignatureRefused {
        byte[] document = Signer.sign(new byte[SignatureLimits.PAYLOAD], SignedType.REPORT, TestKeys.of("vendor"), now);
        assertEquals(
                SignatureLimits.PAYLOAD,
                SignatureVerifier.verify(Envelope.read(document, SignedType.REPORT), now)
                        .payload()
                        .length);
    }
}
