package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.certificate.Answer.State;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;

/** Which statements on a re-run count. */
class RerunVerificationTest {
    private final Scene scene = new Scene();

    @Test
    void aReRunIsSignedByACertifier() throws SignatureRefused, TrustRefused {
        Verifier verifier = scene.verifier();
        byte[] both = Signer.addSignature(scene.report(Scene.VENDOR), SignedType.REPORT, Scene.CERTIFIER, scene.now);
        for (byte[] statement : List.of(both, scene.report(Scene.CERTIFIER))) {
            Answer answer = verifier.verifyRerun(statement);
            assertTrue(answer.valid());
            VerifiedRerun rerun = answer.rerun().orElseThrow();
            assertEquals(TrustListDraft.CERTIFIER, rerun.certifier().id());
            assertEquals(EvidenceManifest.sha256(SampleReports.conformant().bytes()), rerun.payloadDigest());
            assertEquals(EvidenceManifest.sha256(statement), rerun.envelopeDigest());
        }
        for (byte[] statement :
                List.of(scene.report(Scene.VENDOR), scene.report(Scene.STRANGER), scene.certificate())) {
            assertEquals(State.INVALID, verifier.verifyRerun(statement).state());
        }
    }

    @Test
    void aReRunByARevokedCertifierOrByTheVendorItselfDoesNotCount() throws SignatureRefused, TrustRefused {
        Verifier revoked =
                new Verifier(scene.kit(draft -> draft.key(1).put("revokedAt", scene.now.toString())), scene.now);
        assertEquals(
                State.REVOKED,
                revoked.verifyRerun(scene.report(Scene.CERTIFIER)).state());
        Verifier own = new Verifier(
                scene.kit(draft -> draft.entity(0).withArray("/roles").add("certifier")), scene.now);
        assertEquals(State.INVALID, own.verifyRerun(scene.report(Scene.VENDOR)).state());
    }

    @Test
    void whoTakesDocumentsInWantsAKeyThatCountsNowAndARecentSignature() throws SignatureRefused, TrustRefused {
        byte[] statement = scene.report(Scene.CERTIFIER);
        assertTrue(Verifier.receiving(scene.kit(draft -> {}), scene.now)
                .verifyRerun(statement)
                .valid());

        Instant later = scene.now.plus(Duration.ofDays(10));
        TrustKit expired = scene.kit(draft -> draft.key(1).put("validUntil", later.toString()));
        assertTrue(new Verifier(expired, later).verifyRerun(statement).valid());
        assertEquals(
                List.of("TRUST-KEY-TIME"),
                codes(Verifier.receiving(expired, later).verifyRerun(statement)));

        Instant longAfter = scene.now.plus(Duration.ofDays(31));
        TrustKit kit = scene.kit(draft -> {});
        assertTrue(new Verifier(kit, longAfter).verifyRerun(statement).valid());
        assertEquals(
                List.of("TRUST-SIGNED-LONG-AGO"),
                codes(Verifier.receiving(kit, longAfter).verifyRerun(statement)));
    }

    private static List<String> codes(Answer answer) {
        return answer.reasons().stream().map(Answer.Reason::code).toList();
    }

    @Test
    void aReRunOnAnotherStandardThanThePromulgatedOneDoesNotCount() throws SignatureRefused, TrustRefused {
        byte[] statement = scene.report(Scene.CERTIFIER);
        Verifier other = new Verifier(scene.kit(draft -> draft.standard().put("dirHash1", "0".repeat(64))), scene.now);
        assertEquals(State.INVALID, other.verifyRerun(statement).state());
        assertTrue(other.verifyRerun(statement).rerun().isEmpty());
        Verifier unlisted = new Verifier(scene.kit(draft -> draft.list().putArray("standards")), scene.now);
        assertEquals(State.UNKNOWN, unlisted.verifyRerun(statement).state());
    }
}
