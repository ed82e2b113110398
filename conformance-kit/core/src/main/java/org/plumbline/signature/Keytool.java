package org.plumbline.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.security.auth.x500.X500Principal;

/**
 * Makes a key pair with a self-signed certificate by the JDK's own {@code keytool}: the JDK has no public API that issues
 * certificates. The tool works in a private folder under a random password that it reads from its environment; the
 * user's password never leaves this process.
 */
final class Keytool {
    private static final String ALIAS = "signing";
    private static final String PASSWORD_VARIABLE = "PLUMBLINE_KEYTOOL_PASSWORD";
    private static final int PASSWORD_BYTES = 24;
    private static final int PATIENCE_SECONDS = 60;

    private Keytool() {}

    /** A key store in memory that holds the new key under {@code password}. */
    static KeyStore newKey(X500Principal subject, int validDays, char[] password)
            throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("plumb-key");
        Path file = folder.resolve("key.p12");
        try {
            String passing = randomPassword();
            run(subject, validDays, file, passing);
            KeyStore made = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                made.load(in, passing.toCharArray());
            }
            KeyStore kept = KeyStore.getInstance("PKCS12");
            kept.load(null, null);
            kept.setKeyEntry(
                    ALIAS, made.getKey(ALIAS, passing.toCharArray()), password, made.getCertificateChain(ALIAS));
            return kept;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void run(X500Principal subject, int validDays, Path file, String password) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp384r1",
                "-sigalg",
                "SHA384withECDSA",
                "-dname",
                subject.getName(),
                "-ext",
                "KeyUsage:critical=digitalSignature,nonRepudiation",
                "-validity",
                Integer.toString(validDays),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-keystore",
                file.toString()));
        command.environment().put(PASSWORD_VARIABLE, password);
        command.redirectErrorStream(true);
        Process keytool = command.start();
        try {
            keytool.getOutputStream().close();
            String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no key: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made the key", interrupted);
        } finally {
            keytool.destroyForcibly();
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return CanonicalBase64.urlEncode(random);
    }
}
