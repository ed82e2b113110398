package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.certificate.Answer.State;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.trust.PinnedKey;
import org.plumbline.trust.TrustRefused;

/** Which certificates can be relied on, and what is said of those that cannot. */
class CertificateVerificationTest {
    private final Scene scene = new Scene();

    @Test
    void aCertificateByAnEnrolledCertifierIsValid() throws SignatureRefused, TrustRefused {
        Answer answer =
                new Verifier(scene.kit(draft -> {}, scene.lists(-1, scene.now)), scene.now).verify(scene.certificate());
        assertEquals(State.VALID, answer.state(), answer.reasons().toString());
        assertEquals(
                SampleCertificates.of(scene.now),
                answer.certificate().orElseThrow().certificate());
    }

    @TestFactory
    Stream<DynamicTest> aCertificateIsNotValid() throws SignatureRefused {
        byte[] good = scene.certificate();
        List<byte[]> clean = scene.lists(-1, scene.now);
        List<byte[]> set = scene.lists(SampleCertificates.STATUS_INDEX, scene.now);
        List<byte[]> foreign =
                List.of(Scene.list(StatusPurpose.REVOCATION, -1, scene.now, scene.now, Scene.STRANGER), clean.get(1));
        scene.expect("revoked", State.REVOKED, "STATUS-REVOKED", good, draft -> {}, List.of(set.get(0), clean.get(1)));
        scene.expect(
                "suspended", State.SUSPENDED, "STATUS-SUSPENDED", good, draft -> {}, List.of(clean.get(0), set.get(1)));
        scene.expect("suspended and revoked", State.REVOKED, "STATUS-REVOKED", good, draft -> {}, set);
        scene.expect("without status lists", State.UNKNOWN, "STATUS-MISSING", good, draft -> {}, List.of());
        scene.expect(
                "without a list of suspensions",
                State.UNKNOWN,
                "STATUS-MISSING",
                good,
                draft -> {},
                clean.subList(0, 1));
        scene.expect("with status lists by a stranger", State.UNKNOWN, "STATUS-MISSING", good, draft -> {}, foreign);
        scene.expect(
                "with status lists of the future",
                State.UNKNOWN,
                "STATUS-MISSING",
                good,
                draft -> {},
                scene.lists(-1, scene.now.plusSeconds(3600)));
        scene.expect(
                "by the vendor",
                State.INVALID,
                "TRUST-NOT-SIGNED",
                scene.certificate(Scene.VENDOR),
                draft -> {},
                clean);
        scene.expect(
                "by a stranger",
                State.INVALID,
                "TRUST-NOT-SIGNED",
                scene.certificate(Scene.STRANGER),
                draft -> {},
                clean);
        scene.expect(
                "by a certifier no more",
                State.INVALID,
                "TRUST-ROLE",
                good,
                draft -> draft.entity(1).putArray("roles").add("lab"),
                clean);
        scene.expect(
                "by a revoked key",
                State.REVOKED,
                "TRUST-KEY-REVOKED",
                good,
                draft -> draft.key(1).put("revokedAt", scene.now.toString()),
                clean);
        scene.expect(
                "on a standard that nobody promulgated",
                State.UNKNOWN,
                "TRUST-STANDARD-UNKNOWN",
                good,
                draft -> draft.list().putArray("standards"),
                clean);
        scene.expect(
                "on another text of the standard",
                State.INVALID,
                "TRUST-STANDARD",
                good,
                draft -> draft.standard().put("dirHash1", "0".repeat(64)),
                clean);
        scene.expect(
                "on a superseded standard",
                State.SUPERSEDED,
                "TRUST-SUPERSEDED",
                good,
                draft -> draft.standard().put("supersededBy", "x"),
                clean);
        scene.expect(
                "by a stale trust list",
                State.UNKNOWN,
                "TRUST-STALE",
                good,
                draft -> draft.list().put("expires", scene.now.toString()),
                clean);
        Certificate ended = SampleCertificates.of(scene.now.minus(2, ChronoUnit.DAYS), scene.now);
        scene.expect(
                "after its end",
                State.EXPIRED,
                "CERTIFICATE-EXPIRED",
                ended.issue(Scene.CERTIFIER, scene.now),
                draft -> {},
                clean);
        scene.expect(
                "after its end, revoked",
                State.REVOKED,
                "STATUS-REVOKED",
                ended.issue(Scene.CERTIFIER, scene.now),
                draft -> {},
                set);
        Certificate beyond = SampleCertificates.of(scene.now.minusSeconds(1), scene.now.plus(366, ChronoUnit.DAYS));
        scene.expect(
                "after the end of its certifier's key",
                State.INVALID,
                "CERTIFICATE-TOO-LONG",
                beyond.issue(Scene.CERTIFIER, scene.now),
                draft -> {},
                clean);
        Certificate early = SampleCertificates.of(scene.now.plusSeconds(60), scene.now.plusSeconds(120));
        scene.expect(
                "before its beginning",
                State.INVALID,
                "CERTIFICATE-NOT-YET",
                early.issue(Scene.CERTIFIER, scene.now),
                draft -> {},
                clean);
        byte[] other = scene.sign("{\"type\":[\"VerifiableCredential\"]}", SignedType.CREDENTIAL, Scene.CERTIFIER);
        scene.expect("another credential", State.UNSUPPORTED, "CERTIFICATE-TYPE", other, draft -> {}, clean);
        String twice = new String(SampleCertificates.of(scene.now).bytes(), StandardCharsets.UTF_8)
                .replaceFirst("PLUMB-2026-000042#a", "PLUMB-2026-000043#a");
        scene.expect(
                "of two minds",
                State.INVALID,
                "CERTIFICATE-FORM",
                scene.sign(twice, SignedType.CREDENTIAL, Scene.CERTIFIER),
                draft -> {},
                clean);
        return scene.tests();
    }

    @Test
    void aCertificateEndsAfterItsBeginningAndWithinThreeYears() {
        Instant now = scene.now;
        assertEquals(
                now.plus(Certificate.LONGEST),
                SampleCertificates.of(now, now.plus(Certificate.LONGEST)).validUntil());
        for (Instant end :
                List.of(now, now.minusSeconds(1), now.plus(Certificate.LONGEST).plusSeconds(1))) {
            assertThrows(IllegalArgumentException.class, () -> SampleCertificates.of(now, end));
        }
    }

    @Test
    void nobodyCertifiesBeyondTheEndOfItsKey() {
        Instant now = scene.now;
        PinnedKey brief = new PinnedKey("x", now, now.plusSeconds(60), null, null);
        PinnedKey lasting = new PinnedKey("x", now, now.plus(5000, ChronoUnit.DAYS), null, null);
        assertEquals(now.plusSeconds(60), Certificate.latestEnd(now, brief));
        assertEquals(now.plus(Certificate.LONGEST), Certificate.latestEnd(now, lasting));
    }
}
