package org.plumbline.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.judges.Judge;
import org.plumbline.judges.NeedsJudge;

class SigningKeyTest {
    private static final X500Principal SUBJECT =
            new X500Principal("CN=Acme\\, conformance \u00e9,O=Acme Space SARL,C=FR");
    private static final char[] PASSWORD = "correct horse \"battery' $staple".toCharArray();

    private final Path folder;

    SigningKeyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aNewKeyIsKeptInAFileThatOnlyItsOwnerReads() throws IOException, SignatureRefused {
        Path file = folder.resolve("acme.p12");
        SigningKey made = SigningKey.create(file, PASSWORD, SUBJECT, 730);
        SigningKey opened = SigningKey.open(file, PASSWORD);
        assertEquals(made.thumbprint(), opened.thumbprint());
        assertEquals(SignatureAlgorithm.ES384, opened.algorithm());
        X509Certificate certificate = opened.certificate();
        assertEquals(SUBJECT, certificate.getSubjectX500Principal());
        assertTrue(certificate.getKeyUsage()[0], "digitalSignature");
        assertTrue(certificate.getKeyUsage()[1], "nonRepudiation");
        assertTrue(certificate.getNotAfter().toInstant().isAfter(Instant.now().plusSeconds(729L * 86_400)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aKeyThatIsThereIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("acme.p12"), "precious");
        assertThrows(FileAlreadyExistsException.class, () -> SigningKey.create(file, PASSWORD, SUBJECT, 730));
        assertEquals("precious", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "passw\u00f6rter", "pass\tword"})
    void aPasswordThatIsShortOrNotAsciiIsRefused(String password) {
        Path file = folder.resolve("acme.p12");
        SignatureRefused refused = assertThrows(
                SignatureRefused.class, () -> SigningKey.create(file, password.toCharArray(), SUBJECT, 730));
        assertEquals(SignatureRefused.Code.KEY_STORE, refused.code());
        assertTrue(Files.notExists(file));
    }

    @Test
    void aWrongPasswordOpensNothing() throws IOException, SignatureRefused {
        Path file = folder.resolve("acme.p12");
        SigningKey.create(file, PASSWORD, SUBJECT, 730);
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> SigningKey.open(file, "another one".toCharArray()));
        assertEquals("SIG-KEY-STORE", refused.code().toString());
    }

    @Test
    void aFileThatIsNoKeyStoreOpensNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("acme.p12"), "no key store");
        SignatureRefused refused = assertThrows(SignatureRefused.class, () -> SigningKey.open(file, PASSWORD));
        assertEquals(SignatureRefused.Code.KEY_STORE, refused.code());
    }

    @Test
    void aCertificateForOtherPurposesDoesNotSign() {
        SignatureRefused refused = assertThrows(
                SignatureRefused.class,
                () -> TestKeys.make("server", "EC", "-groupname", "secp384r1", "-ext", "KeyUsage=keyAgreement"));
        assertEquals(SignatureRefused.Code.CERTIFICATE, refused.code());
    }

    @Test
    void aKeyOfAnotherKindDoesNotSign() {
        SignatureRefused refused = assertThrows(SignatureRefused.class, () -> TestKeys.make("edwards", "Ed25519"));
        assertEquals(SignatureRefused.Code.KEY, refused.code());
    }

    @Test
    @NeedsJudge(Judge.OPENSSL)
    void opensslReadsTheKeyFile() throws IOException, SignatureRefused, InterruptedException {
        Path file = folder.resolve("acme.p12");
        SigningKey.create(file, "correct horse".toCharArray(), SUBJECT, 730);
        Judge.Answer answer = Judge.ask(
                folder,
                Map.of("P", "correct horse"),
                List.of("openssl", "pkcs12", "-in", "acme.p12", "-nokeys", "-passin", "env:P"));
        assertEquals(0, answer.exitCode(), answer.words());
        assertTrue(answer.words().contains("BEGIN CERTIFICATE"), answer.words());
    }
}
