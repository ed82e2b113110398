package org.plumbline.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** A private key with its certificate chain, from a PKCS#12 file or from a token through PKCS#11. */
public final class SigningKey {
    private static final int SHORTEST_PASSWORD = 8;

    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;
    private final SignatureAlgorithm algorithm;
    private final @Nullable Provider provider;

    private SigningKey(
            PrivateKey privateKey,
            List<X509Certificate> chain,
            SignatureAlgorithm algorithm,
            @Nullable Provider provider) {
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
        this.algorithm = algorithm;
        this.provider = provider;
    }

    /**
     * Makes a new key on the curve P-384 with a self-signed certificate for digital signatures and non-repudiation, and
     * writes it as a PKCS#12 file that only its owner may read.
     *
     * @param file the file to write; there must be none of that name yet
     * @param password protects the file; 8 characters of printable ASCII or more
     * @param subject who signs, for example {@code CN=Acme conformance,O=Acme Space SARL,C=FR}
     * @param validDays how long the certificate is valid from now on
     * @throws IOException when the file exists or cannot be written, or keytool is missing
     * @throws SignatureRefused when the password will not do
     */
    public static SigningKey create(Path file, char[] password, X500Principal subject, int validDays)
            throws IOException, SignatureRefused {
        requireUsable(password);
        try {
            KeyStore store = Keytool.newKey(subject, validDays, password);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            writePrivately(file, bytes.toByteArray());
            return only(store, password, null, file.toString());
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("The JDK cannot write a PKCS#12 file", unexpected);
        }
    }

    /** Opens a PKCS#12 file that holds exactly one key. */
    public static SigningKey open(Path file, char[] password) throws IOException, SignatureRefused {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try {
                store.load(in, password);
            } catch (IOException notOpened) {
                throw new SignatureRefused(
                        SignatureRefused.Code.KEY_STORE,
                        file + " cannot be opened: the password is wrong, or it is no PKCS#12 file",
                        notOpened);
            }
            return only(store, password, null, file.toString());
        } catch (GeneralSecurityException unreadable) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY_STORE, file + " holds a key that cannot be read", unreadable);
        }
    }

    /**
     * Opens a token, for example a smart card or hardware security module, that shows exactly one key with a certificate.
     *
     * @param configuration a SunPKCS11 configuration file: {@code name}, {@code library}, {@code slot}
     * @param pin the user's PIN
     */
    public static SigningKey pkcs11(Path configuration, char[] pin) throws IOException, SignatureRefused {
        Provider sunPkcs11 = Security.getProvider("SunPKCS11");
        if (sunPkcs11 == null) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY_STORE, "This Java has no SunPKCS11 provider, module jdk.crypto.cryptoki");
        }
        try {
            Provider token = sunPkcs11.configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return only(store, pin, token, "The token of " + configuration);
        } catch (GeneralSecurityException | IOException | RuntimeException notOpened) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY_STORE,
                    "The token of %s cannot be opened: %s".formatted(configuration, notOpened.getMessage()),
                    notOpened);
        }
    }

    private static SigningKey only(KeyStore store, char[] password, @Nullable Provider provider, String where)
            throws GeneralSecurityException, SignatureRefused {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY_STORE,
                    "%s holds %d keys with a certificate; it must hold exactly one".formatted(where, keys.size()));
        }
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.get(0)))
                .map(X509Certificate.class::cast)
                .toList();
        SignerCertificate.requireForSigning(chain.get(0));
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(chain.get(0).getPublicKey())
                .orElseThrow(() -> new SignatureRefused(
                        SignatureRefused.Code.KEY,
                        "%s holds a key of a kind that does not count; use P-256, P-384, P-521 or RSA of 2048 bits or more"
                                .formatted(where)));
        return new SigningKey((PrivateKey) store.getKey(keys.get(0), password), chain, algorithm, provider);
    }

    private static void requireUsable(char[] password) throws SignatureRefused {
        boolean printable = CharBuffer.wrap(password).chars().allMatch(each -> each >= ' ' && each <= '~');
        if (password.length < SHORTEST_PASSWORD || !printable) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY_STORE,
                    "The password must have %d characters or more, all of them printable ASCII: Java opens PKCS#12 by no others"
                            .formatted(SHORTEST_PASSWORD));
        }
    }

    private static void writePrivately(Path file, byte[] bytes) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    /** The signer's certificate, then those of its issuers. */
    public List<X509Certificate> chain() {
        return chain;
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The name by which trust lists pin this key: the certificate's {@code x5t#S256}. */
    public String thumbprint() {
        return SignerCertificate.thumbprint(certificate());
    }

    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** Who must do the arithmetic, when the key cannot leave its token; else null. */
    @Nullable
    Provider provider() {
        return provider;
    }
}
