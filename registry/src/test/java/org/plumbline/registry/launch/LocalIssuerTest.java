package org.plumbline.registry.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        LocalIssuer.open(folder, NOON);
        byte[] key = Files.readAllBytes(folder.resolve("issuer.key"));
        LocalIssuer.open(folder, NOON);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("issuer.key"))));
        assertEquals(new String(key, StandardCharsets.US_ASCII), Files.readString(folder.resolve("issuer.key")));
    }

    @Test
    void anEmptyKeyThatAKilledProcessLeftIsMadeAnew() throws Exception {
        Files.createFile(folder.resolve("issuer.key"));
        LocalIssuer issuer = LocalIssuer.open(folder, NOON);
        assertTrue(Files.size(folder.resolve("issuer.key")) > 0);
        assertTrue(Files.size(issuer.publicKey()) > 0);
    }

    @Test
    void aTokenSaysWhoActsInWhichRoleAndForHowLong() throws Exception {
        var token = SignedJWT.parse(LocalIssuer.open(folder, NOON)
                .issue("anna", List.of("vendor"), Map.of("vendor", "urn:plumbline:vendor:acme"), Duration.ofHours(8)));
        var claims = token.getJWTClaimsSet();
        assertEquals("ES256", token.getHeader().getAlgorithm().getName());
        assertEquals(LocalIssuer.NAME, claims.getIssuer());
        assertEquals(List.of(LocalIssuer.AUDIENCE), claims.getAudience());
        assertEquals("anna", claims.getSubject());
        assertEquals(List.of("vendor"), claims.getStringListClaim("groups"));
        assertEquals("urn:plumbline:vendor:acme", claims.getStringClaim("vendor"));
        assertEquals(
                Instant.parse("2026-11-23T20:00:00Z"),
                claims.getExpirationTime().toInstant());
    }

    @Test
    void noTwoTokensAreTheSame() throws Exception {
        LocalIssuer issuer = LocalIssuer.open(folder, NOON);
        assertNotEquals(
                issuer.issue("anna", List.of("expert"), Map.of(), Duration.ofHours(1)),
                issuer.issue("anna", List.of("expert"), Map.of(), Duration.ofHours(1)));
    }

    @Test
    void noTokenLivesLongerThanADay() throws Exception {
        LocalIssuer issuer = LocalIssuer.open(folder, NOON);
        for (Duration lifetime : List.of(
                Duration.ZERO, Duration.ofSeconds(-1), Duration.ofHours(24).plusSeconds(1))) {
            assertThrows(
                    IllegalArgumentException.class, () -> issuer.issue("anna", List.of("expert"), Map.of(), lifetime));
        }
        assertTrue(issuer.issue("anna", List.of("expert"), Map.of(), Duration.ofHours(24))
                        .length()
                > 100);
    }
}
