package org.plumbline.registry.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Issues tokens for a registry that stands alone, without an OpenID Connect provider.
 *
 * <p>Its ES256 key lies in the data folder; who may read that folder may act in any role. The registry says so on every
 * page, and refuses this issuer in production.
 */
public final class LocalIssuer {
    /** The issuer that the registry expects in its tokens ({@code iss}). */
    public static final String NAME = "urn:plumbline:local";

    /** For whom the tokens are ({@code aud}). */
    public static final String AUDIENCE = "urn:plumbline:registry";

    /** No token lives longer. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path publicKey;
    private final ECPrivateKey key;
    private final Clock clock;

    private LocalIssuer(Path publicKey, ECPrivateKey key, Clock clock) {
        this.publicKey = publicKey;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Opens the issuer of a data folder. Its key pair is made at first use: {@code issuer.key} (mode 0600) and
     * {@code issuer.pem}; two processes that begin at the same time make one.
     */
    public static synchronized LocalIssuer open(Path dataFolder, Clock clock)
            throws IOException, GeneralSecurityException {
        Path privateKey = dataFolder.resolve("issuer.key");
        Path publicKey = dataFolder.resolve("issuer.pem");
        try (FileChannel turn = FileChannel.open(
                        dataFolder.resolve("issuer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            if (held.isValid() && (!Files.exists(privateKey) || Files.size(privateKey) == 0)) {
                create(privateKey, publicKey);
            }
        }
        byte[] encoded = unwrap(PRIVATE, Files.readString(privateKey, StandardCharsets.US_ASCII));
        var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        return new LocalIssuer(publicKey, key, clock);
    }

    /** The PEM file by which the registry verifies tokens. */
    public Path publicKey() {
        return publicKey;
    }

    /**
     * Issues one token.
     *
     * @param subject who acts
     * @param roles in which roles
     * @param organisations for whom: the id of the organisation by the claim that names it, {@code vendor} or {@code certifier}
     * @param lifetime how long it holds, at most {@link #LONGEST}
     */
    public String issue(String subject, List<String> roles, Map<String, String> organisations, Duration lifetime)
            throws JOSEException {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token lives more than nothing and at most 24 hours");
        }
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        organisations.forEach(claims::claim);
        claims.issuer(NAME)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("upn", subject)
                .claim("groups", roles)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static void create(Path privateKey, Path publicKey) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        write(publicKey, wrap(PUBLIC, pair.getPublic().getEncoded()));
        write(privateKey, wrap(PRIVATE, pair.getPrivate().getEncoded())); // last: where it is, the other is too
    }

    /** As a whole or not at all, so that a process that is killed leaves no half a key. */
    private static void write(Path file, String text) throws IOException {
        Path half = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new"); // mode 0600
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(text));
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static String wrap(String kind, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static byte[] unwrap(String kind, String text) {
        return Base64.getMimeDecoder()
                .decode(text.replace("-----BEGIN " + kind + "-----", "").replace("-----END " + kind + "-----", ""));
    }
}
