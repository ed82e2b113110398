package org.plumbline.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.signature.SignatureRefused.Code;
import tools.jackson.databind.node.ObjectNode;

/** What attackers do to signed documents (RFC 8725, OWASP, published flaws of JOSE libraries), each refused for its own reason. */
class EnvelopeAttackTest {
    private static final byte[] CONTENT = "{\"verdict\":\"conformant\"}".getBytes(StandardCharsets.UTF_8);
    private static final int P384_NUMBER = 48;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SigningKey vendor = TestKeys.of("vendor");
    private final SigningKey stranger = TestKeys.of("stranger");
    private final List<DynamicTest> attacks = new ArrayList<>();

    @Test
    void withoutAnAttackTheDocumentIsTaken() throws SignatureRefused {
        assertArrayEquals(CONTENT, verify(honest().document().getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentChoosesItsAlgorithm() {
        header("no signature at all", Code.ALGORITHM, header -> header.put("alg", "none"));
        header("the public key as a shared secret", Code.ALGORITHM, header -> header.put("alg", "HS384"));
        header("an algorithm without proof of security", Code.ALGORITHM, header -> header.put("alg", "RS256"));
        header("an unheard-of algorithm", Code.ALGORITHM, header -> header.put("alg", "ES3840"));
        header("another spelling", Code.ALGORITHM, header -> header.put("alg", "es384"));
        header("the algorithm of another curve", Code.KEY, header -> header.put("alg", "ES256"));
        header("the algorithm of another kind of key", Code.KEY, header -> header.put("alg", "PS384"));
        header("no algorithm", Code.HEADER, header -> header.remove("alg"));
        header("only one that cannot be checked here", Code.UNSUPPORTED, header -> header.put("alg", "ML-DSA-65"));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> theDocumentBringsItsOwnKey() {
        header("jwk", Code.HEADER, header -> header.putObject("jwk").put("kty", "EC"));
        header("jku", Code.HEADER, header -> header.put("jku", "https://attacker.example/keys"));
        header("x5u", Code.HEADER, header -> header.put("x5u", "https://attacker.example/certificate"));
        header("kid", Code.HEADER, header -> header.put("kid", "../../etc/passwd"));
        header("x5t of SHA-1", Code.HEADER, header -> header.put("x5t", "AAAA"));
        header("a stranger's certificate under the vendor's thumbprint", Code.CERTIFICATE, header -> header.putArray(
                        "x5c")
                .add(Forgery.certificate(stranger)));
        header("the vendor's certificate, a stranger's key", Code.MISMATCH, stranger, header -> {
            header.put("x5t#S256", vendor.thumbprint());
            header.putArray("x5c").add(Forgery.certificate(vendor));
        });
        header("no certificate", Code.HEADER, header -> header.putArray("x5c"));
        header("what is no certificate", Code.CERTIFICATE, header -> header.putArray("x5c")
                .add("AAAA"));
        header("bytes behind the certificate", Code.CERTIFICATE, header -> header.putArray("x5c")
                .add(Base64.getEncoder()
                        .encodeToString(
                                join(Base64.getDecoder().decode(Forgery.certificate(vendor)), new byte[] {0}))));
        header("line breaks in the certificate", Code.BASE64, header -> header.putArray("x5c")
                .add(Forgery.certificate(vendor).substring(0, 64) + "\n"
                        + Forgery.certificate(vendor).substring(64)));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> theDocumentChangesHowItIsRead() {
        header("crit", Code.HEADER, header -> header.putArray("crit").add("exp"));
        header("b64", Code.HEADER, header -> header.put("b64", false));
        header("zip", Code.HEADER, header -> header.put("zip", "DEF"));
        header("signed as a certificate", Code.TYPE, header -> header.put("typ", "vc+jwt"));
        header("signed as other content", Code.TYPE, header -> header.put("cty", "application/json"));
        header("no content type", Code.HEADER, header -> header.remove("cty"));
        text(
                "another member",
                Code.MEMBERS,
                forgery -> "{\"note\":1," + forgery.document().substring(1));
        text(
                "another member in a signature",
                Code.MEMBERS,
                forgery -> forgery.document(Forgery.entry(
                        forgery.encodedHeader(),
                        Forgery.url(forgery.sign(forgery.encodedHeader())),
                        ",\"kid\":\"1\"")));
        text(
                "an unprotected algorithm",
                Code.MEMBERS,
                forgery -> forgery.document(Forgery.entry(
                        forgery.encodedHeader(),
                        Forgery.url(forgery.sign(forgery.encodedHeader())),
                        ",\"header\":{\"alg\":\"none\"}")));
        text("flattened serialization", Code.MEMBERS, forgery -> "{\"payload\":\"%s\",%s"
                .formatted(forgery.encodedPayload(), forgery.entry().substring(1)));
        text(
                "compact serialization",
                Code.FORM,
                forgery -> forgery.encodedHeader() + "." + forgery.encodedPayload() + "."
                        + Forgery.url(forgery.sign(forgery.encodedHeader())));
        text("a payload that is no text", Code.MEMBERS, forgery -> forgery.document()
                .replace("\"" + forgery.encodedPayload() + "\"", "{}"));
        text("a detached payload", Code.MEMBERS, forgery -> forgery.document()
                .replace("\"payload\":\"" + forgery.encodedPayload() + "\",", ""));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> theSameContentInAnotherNotation() {
        text("padding", Code.BASE64, forgery -> forgery.document()
                .replace(forgery.encodedPayload(), forgery.encodedPayload() + "="));
        text("unused bits", Code.BASE64, forgery -> forgery.payload(new byte[] {0})
                .document()
                .replace("\"AA\"", "\"AB\""));
        text("a blank", Code.BASE64, forgery -> forgery.document().replace("\"signature\":\"", "\"signature\":\" "));
        text("a line feed", Code.BASE64, forgery -> forgery.document()
                .replace("\"protected\":\"", "\"protected\":\"\\n"));
        text("the other alphabet", Code.BASE64, forgery -> forgery.payload(new byte[] {-1, -1, -1})
                .document()
                .replace("____", "////"));
        text("no base64", Code.BASE64, forgery -> forgery.document()
                .replace("\"signature\":\"", "\"signature\":\"\u00e9"));
        text(
                "a member twice",
                Code.FORM,
                forgery -> "{\"payload\":\"e30\"," + forgery.document().substring(1));
        text("text behind the document", Code.FORM, forgery -> forgery.document() + "{}");
        text("nothing", Code.FORM, forgery -> "");
        text("a byte order mark", Code.FORM, forgery -> "\ufeff" + forgery.document());
        text("half of a surrogate pair", Code.FORM, forgery -> forgery.document()
                .replace("{\"payload\"", "{\"\\ud800\":1,\"payload\""));
        text("depth", Code.FORM, forgery -> "[".repeat(100_000) + "]".repeat(100_000));
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            bytes("in " + charset, Code.FORM, honest().document().getBytes(charset));
        }
        bytes("no UTF-8", Code.FORM, join(honest().document().getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff
        }));
        String repeated = "{\"alg\":\"none\","
                + new String(Base64.getUrlDecoder().decode(honest().encodedHeader()), StandardCharsets.UTF_8)
                        .substring(1);
        text("a header parameter twice", Code.HEADER, forgery -> signedHeader(forgery, repeated));
        text("text behind the header", Code.HEADER, forgery -> signedHeader(forgery, "{}{}"));
        text("a header that is a list", Code.HEADER, forgery -> signedHeader(forgery, "[]"));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> someSignatureIsNotEnough() {
        text("no signature", Code.MEMBERS, forgery -> forgery.document(new String[0]));
        text(
                "a broken one beside a good one",
                Code.MISMATCH,
                forgery -> forgery.document(forgery.entry(), new Forgery(stranger, new byte[] {1}, now).entry()));
        text("one signer twice", Code.REPEATED, forgery -> forgery.document(forgery.entry(), forgery.entry()));
        text("another content", Code.MISMATCH, forgery -> {
            String entry = forgery.entry();
            return forgery.payload("{}".getBytes(StandardCharsets.UTF_8)).document(entry);
        });
        return attacks.stream();
    }

    /** CVE-2022-21449: JDKs before 17.0.3 took zeros for a signature by anyone over anything. */
    @TestFactory
    Stream<DynamicTest> signaturesOutOfThinAir() {
        BigInteger order =
                ((ECPublicKey) vendor.certificate().getPublicKey()).getParams().getOrder();
        byte[] one = number(BigInteger.ONE);
        byte[] zero = number(BigInteger.ZERO);
        byte[] n = number(order);
        value("zeros", Code.VALUE, join(zero, zero));
        value("r is zero", Code.VALUE, join(zero, one));
        value("s is zero", Code.VALUE, join(one, zero));
        value("r is the order", Code.VALUE, join(n, one));
        value("s is the order", Code.VALUE, join(one, n));
        value("nothing", Code.VALUE, new byte[0]);
        value("too short", Code.VALUE, new byte[2 * P384_NUMBER - 1]);
        value("too long", Code.VALUE, new byte[2 * P384_NUMBER + 1]);
        value("in range but made up", Code.MISMATCH, join(one, one));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> theDocumentIsTooLarge() {
        bytes("document", Code.LIMIT, new byte[SignatureLimits.DOCUMENT + 1]);
        text("payload", Code.LIMIT, forgery -> forgery.payload(new byte[SignatureLimits.PAYLOAD + 1])
                .document());
        text(
                "signatures",
                Code.LIMIT,
                forgery -> forgery.document(Forgery.times(SignatureLimits.SIGNATURES + 1, forgery.entry())));
        header("header", Code.LIMIT, header -> header.put("kid", "x".repeat(SignatureLimits.HEADER)));
        header("chain", Code.LIMIT, header -> {
            for (int i = 0; i < SignatureLimits.CHAIN; i++) {
                header.withArray("/x5c").add(Forgery.certificate(vendor));
            }
        });
        header("certificates", Code.LIMIT, header -> header.putArray("x5c")
                .add(Base64.getEncoder().encodeToString(new byte[SignatureLimits.CERTIFICATES + 1])));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> theClockIsWrong() {
        header("in six minutes", Code.TIME, header -> header.put("iat", now.getEpochSecond() + 360));
        header("before the certificate", Code.TIME, header -> header.put("iat", now.getEpochSecond() - 3 * 86_400));
        header("after the certificate", Code.TIME, header -> header.put("iat", now.getEpochSecond() + 4000L * 86_400));
        header("as text", Code.HEADER, header -> header.put("iat", "1795424430"));
        header("beyond all time", Code.TIME, header -> header.put("iat", (1L << 53) - 1));
        header("none", Code.HEADER, header -> header.remove("iat"));
        return attacks.stream();
    }

    @Test
    void aCompactDocumentHasThreePartsAndNothingElse() throws SignatureRefused {
        byte[] good = Signer.sign(CONTENT, SignedType.CREDENTIAL, vendor, now);
        for (String more : List.of("\n", ".", ".e30", " ")) {
            byte[] changed = join(good, more.getBytes(StandardCharsets.US_ASCII));
            assertThrows(SignatureRefused.class, () -> Envelope.read(changed, SignedType.CREDENTIAL), more);
        }
        SignatureRefused refused = assertThrows(SignatureRefused.class, () -> Envelope.read(good, SignedType.REPORT));
        assertEquals(Code.FORM, refused.code());
    }

    private Forgery honest() {
        return new Forgery(vendor, CONTENT, now);
    }

    private byte[] verify(byte[] document) throws SignatureRefused {
        return SignatureVerifier.verify(Envelope.read(document, SignedType.REPORT), now)
                .payload();
    }

    private void header(String name, Code expected, Consumer<ObjectNode> change) {
        header(name, expected, vendor, change);
    }

    private void header(String name, Code expected, SigningKey key, Consumer<ObjectNode> change) {
        Forgery forgery = new Forgery(key, CONTENT, now);
        change.accept(forgery.header());
        bytes(name, expected, forgery.document().getBytes(StandardCharsets.UTF_8));
    }

    private void value(String name, Code expected, byte[] signature) {
        text(
                name,
                expected,
                forgery -> forgery.document(Forgery.entry(forgery.encodedHeader(), Forgery.url(signature), "")));
    }

    private void text(String name, Code expected, Function<Forgery, String> attack) {
        bytes(name, expected, attack.apply(honest()).getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, Code expected, byte[] document) {
        attacks.add(DynamicTest.dynamicTest(name, () -> {
            SignatureRefused refused = assertThrows(SignatureRefused.class, () -> verify(document));
            assertEquals(expected, refused.code(), refused.getMessage());
        }));
    }

    private static String signedHeader(Forgery forgery, String header) {
        String encoded = Forgery.url(header.getBytes(StandardCharsets.UTF_8));
        return forgery.document(Forgery.entry(encoded, Forgery.url(forgery.sign(encoded)), ""));
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[P384_NUMBER];
        int length = Math.min(bytes.length, P384_NUMBER);
        System.arraycopy(bytes, bytes.length - length, fixed, P384_NUMBER - length, length);
        return fixed;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
