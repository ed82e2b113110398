package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.certificate.Answer.State;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.trust.TrustRefused;

/** Which reports can be relied on, and what is said of those that cannot. */
class ReportVerificationTest {
    private final Scene scene = new Scene();

    @Test
    void aReportByItsEnrolledVendorIsValid() throws SignatureRefused, TrustRefused {
        Answer answer = scene.verifier().verify(scene.report(Scene.VENDOR));
        assertEquals(State.VALID, answer.state(), answer.reasons().toString());
        VerifiedReport verified = answer.report().orElseThrow();
        assertEquals(SampleReports.conformant(), verified.report());
        assertEquals("Enrolled vendor", verified.vendor().name());
    }

    @Test
    void aStrangersSignatureBesideTheVendorsSaysNothing() throws SignatureRefused, TrustRefused {
        byte[] both = Signer.addSignature(scene.report(Scene.VENDOR), SignedType.REPORT, Scene.STRANGER, scene.now);
        Answer answer = scene.verifier().verify(both);
        assertTrue(answer.valid());
        List<Signatory> signatories = answer.report().orElseThrow().signatories();
        assertTrue(signatories.get(0).entity().isPresent());
        assertTrue(signatories.get(1).entity().isEmpty());
    }

    @Test
    void addingASignatureKeepsThePayloadDigest() throws SignatureRefused, TrustRefused {
        Verifier verifier = scene.verifier();
        byte[] both = Signer.addSignature(scene.report(Scene.VENDOR), SignedType.REPORT, Scene.CERTIFIER, scene.now);
        VerifiedReport alone =
                verifier.verify(scene.report(Scene.VENDOR)).report().orElseThrow();
        VerifiedReport beside = verifier.verify(both).report().orElseThrow();
        assertEquals(alone.payloadDigest(), beside.payloadDigest());
        assertTrue(!alone.envelopeDigest().equals(beside.envelopeDigest()));
    }

    @TestFactory
    Stream<DynamicTest> aReportIsNotValid() throws SignatureRefused {
        byte[] good = scene.report(Scene.VENDOR);
        scene.expect("by a stranger", State.INVALID, "TRUST-NOT-SIGNED", scene.report(Scene.STRANGER), draft -> {});
        scene.expect("by the certifier", State.INVALID, "TRUST-NOT-SIGNED", scene.report(Scene.CERTIFIER), draft -> {});
        scene.expect(
                "of a vendor who is not enrolled", State.INVALID, "TRUST-NOT-ENROLLED", good, draft -> draft.entity(0)
                        .put("id", "urn:plumbline:vendor:other"));
        scene.expect("of an organisation that is no vendor", State.INVALID, "TRUST-ROLE", good, draft -> draft.entity(0)
                .putArray("roles")
                .add("lab"));
        scene.expect("for another vendor's product", State.INVALID, "TRUST-PRODUCT", good, draft -> draft.entity(0)
                .putArray("products")
                .add("urn:plumbline:product:acme:other"));
        scene.expect("by a revoked key", State.REVOKED, "TRUST-KEY-REVOKED", good, draft -> draft.key(0)
                .put("revokedAt", scene.now.minusSeconds(1).toString())
                .put("reason", "stolen"));
        scene.expect("before the key counts", State.INVALID, "TRUST-KEY-TIME", good, draft -> draft.key(0)
                .put("validFrom", scene.now.plusSeconds(60).toString()));
        scene.expect("after the key counts", State.INVALID, "TRUST-KEY-TIME", good, draft -> draft.key(0)
                .put("validUntil", scene.now.minusSeconds(60).toString()));
        scene.expect("by a stale trust list", State.UNKNOWN, "TRUST-STALE", good, draft -> draft.list()
                .put("expires", scene.now.minusSeconds(1).toString()));
        scene.expect("on another text of the standard", State.INVALID, "TRUST-STANDARD", good, draft -> draft.standard()
                .put("dirHash1", "0".repeat(64)));
        scene.expect(
                "on a standard that nobody promulgated",
                State.UNKNOWN,
                "TRUST-STANDARD-UNKNOWN",
                good,
                draft -> draft.list().putArray("standards"));
        scene.expect("on a superseded standard", State.SUPERSEDED, "TRUST-SUPERSEDED", good, draft -> draft.standard()
                .put("supersededBy", "urn:plumbline:standard:ssa.conjunction-data-message:B.1"));
        scene.expect(
                "that is no report",
                State.INVALID,
                "REPORT-SCHEMA",
                scene.sign("{}", SignedType.REPORT, Scene.VENDOR),
                draft -> {});
        scene.expect(
                "that is a trust list",
                State.INVALID,
                "SIG-TYPE",
                scene.sign("{}", SignedType.TRUST_LIST, Scene.VENDOR),
                draft -> {});
        scene.expect("that is nothing", State.INVALID, "SIG-FORM", new byte[0], draft -> {});
        return scene.tests();
    }
}
