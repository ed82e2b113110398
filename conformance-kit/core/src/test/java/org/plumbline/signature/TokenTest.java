package org.plumbline.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.judges.Judge;
import org.plumbline.judges.NeedsJudge;

/** A key that never leaves its token signs through PKCS#11. */
class TokenTest {
    private static final String PIN = "123456";
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));

    private final Path folder;

    TokenTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Runs in a JVM of its own, since SoftHSM finds its tokens by an environment variable. */
    static final class SignByToken {
        private SignByToken() {}

        public static void main(String[] arguments) throws IOException, SignatureRefused {
            SigningKey key = SigningKey.pkcs11(Path.of(arguments[0]), PIN.toCharArray());
            byte[] document = Signer.sign("{}".getBytes(StandardCharsets.UTF_8), SignedType.REPORT, key, Instant.now());
            Files.write(Path.of(arguments[1]), document);
        }
    }

    @Test
    @NeedsJudge(Judge.SOFTHSM)
    void aTokenSigns() throws IOException, InterruptedException, SignatureRefused {
        Path configuration = newToken();
        ask(
                java("keytool"),
                "-genkeypair",
                "-alias",
                "signing",
                "-keyalg",
                "EC",
                "-groupname",
                "secp384r1",
                "-sigalg",
                "SHA384withECDSA",
                "-dname",
                "CN=token",
                "-ext",
                "KeyUsage=digitalSignature,nonRepudiation",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                configuration.toString(),
                "-storepass:env",
                "PIN");
        Path signed = folder.resolve("signed.json");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ask(java("java"), "-cp", classPath, SignByToken.class.getName(), configuration.toString(), signed.toString());
        SignedDocument document =
                SignatureVerifier.verify(Envelope.read(Files.readAllBytes(signed), SignedType.REPORT), Instant.now());
        assertEquals("{}", new String(document.payload(), StandardCharsets.UTF_8));
        assertEquals("ES384", document.signatures().get(0).algorithm());
    }

    @Test
    void aTokenThatIsNotThereIsRefusedClearly() throws IOException {
        Path configuration =
                Files.writeString(folder.resolve("token.cfg"), "name = Missing\nlibrary = /nowhere/libtoken.so\n");
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> SigningKey.pkcs11(configuration, PIN.toCharArray()));
        assertEquals(SignatureRefused.Code.KEY_STORE, refused.code());
    }

    private Path newToken() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        ask("softhsm2-util", "--init-token", "--free", "--label", "test", "--pin", PIN, "--so-pin", PIN);
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow();
        return Files.writeString(
                folder.resolve("token.cfg"), "name = Test\nlibrary = %s\nslotListIndex = 0\n".formatted(library));
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private void ask(String... command) throws IOException, InterruptedException {
        Judge.Answer answer = Judge.ask(
                folder,
                Map.of("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString(), "PIN", PIN),
                List.of(command));
        assertEquals(0, answer.exitCode(), answer.words());
    }
}
