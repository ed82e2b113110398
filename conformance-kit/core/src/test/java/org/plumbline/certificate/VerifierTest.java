package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.certificate.Answer.State;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;
import tools.jackson.databind.node.ObjectNode;

class VerifierTest {
    private static final SigningKey VENDOR = TrustListDraft.VENDOR_KEY;
    private static final SigningKey CERTIFIER = TrustListDraft.CERTIFIER_KEY;
    private static final SigningKey STATUS = TrustListDraft.STATUS_KEY;
    private static final SigningKey STRANGER = TestKeys.of("stranger");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<DynamicTest> tests = new ArrayList<>();

    @Test
    void aReportByItsEnrolledVendorIsValid() throws SignatureRefused, TrustRefused {
        Answer answer = new Verifier(kit(draft -> {}), now).verify(report(VENDOR));
        assertEquals(State.VALID, answer.state(), answer.reasons().toString());
        VerifiedReport verified = answer.report().orElseThrow();
        assertEquals(SampleReports.conformant(), verified.report());
        assertEquals("Enrolled vendor", verified.vendor().name());
    }

    @Test
    void aStrangersSignatureBesideTheVendorsSaysNothing() throws SignatureRefused, TrustRefused {
        byte[] both = Signer.addSignature(report(VENDOR), SignedType.REPORT, STRANGER, now);
        Answer answer = new Verifier(kit(draft -> {}), now).verify(both);
        assertTrue(answer.valid());
        List<Signatory> signatories = answer.report().orElseThrow().signatories();
        assertTrue(signatories.get(0).entity().isPresent());
        assertTrue(signatories.get(1).entity().isEmpty());
    }

    @Test
    void addingASignatureKeepsThePayloadDigest() throws SignatureRefused, TrustRefused {
        Verifier verifier = new Verifier(kit(draft -> {}), now);
        byte[] both = Signer.addSignature(report(VENDOR), SignedType.REPORT, CERTIFIER, now);
        VerifiedReport alone = verifier.verify(report(VENDOR)).report().orElseThrow();
        VerifiedReport beside = verifier.verify(both).report().orElseThrow();
        assertEquals(alone.payloadDigest(), beside.payloadDigest());
        assertTrue(!alone.envelopeDigest().equals(beside.envelopeDigest()));
    }

    @Test
    void aReRunIsSignedByACertifier() throws SignatureRefused, TrustRefused {
        Verifier verifier = new Verifier(kit(draft -> {}), now);
        byte[] both = Signer.addSignature(report(VENDOR), SignedType.REPORT, CERTIFIER, now);
        for (byte[] statement : List.of(both, report(CERTIFIER))) {
            Answer answer = verifier.verifyRerun(statement);
            assertTrue(answer.valid());
            VerifiedRerun rerun = answer.rerun().orElseThrow();
            assertEquals(TrustListDraft.CERTIFIER, rerun.certifier().id());
            assertEquals(EvidenceManifest.sha256(SampleReports.conformant().bytes()), rerun.payloadDigest());
            assertEquals(EvidenceManifest.sha256(statement), rerun.envelopeDigest());
        }
        for (byte[] statement : List.of(report(VENDOR), report(STRANGER), certificate())) {
            assertEquals(State.INVALID, verifier.verifyRerun(statement).state());
        }
    }

    @Test
    void aReRunByARevokedCertifierOrByTheVendorItselfDoesNotCount() throws SignatureRefused, TrustRefused {
        Verifier revoked = new Verifier(kit(draft -> draft.key(1).put("revokedAt", now.toString())), now);
        assertEquals(State.REVOKED, revoked.verifyRerun(report(CERTIFIER)).state());
        Verifier own =
                new Verifier(kit(draft -> draft.entity(0).withArray("/roles").add("certifier")), now);
        assertEquals(State.INVALID, own.verifyRerun(report(VENDOR)).state());
    }

    @TestFactory
    Stream<DynamicTest> aReportIsNotValid() throws SignatureRefused {
        byte[] good = report(VENDOR);
        expect("by a stranger", State.INVALID, "TRUST-NOT-SIGNED", report(STRANGER), draft -> {});
        expect("by the certifier", State.INVALID, "TRUST-NOT-SIGNED", report(CERTIFIER), draft -> {});
        expect("of a vendor who is not enrolled", State.INVALID, "TRUST-NOT-ENROLLED", good, draft -> draft.entity(0)
                .put("id", "urn:plumbline:vendor:other"));
        expect("of an organisation that is no vendor", State.INVALID, "TRUST-ROLE", good, draft -> draft.entity(0)
                .putArray("roles")
                .add("lab"));
        expect("for another vendor's product", State.INVALID, "TRUST-PRODUCT", good, draft -> draft.entity(0)
                .putArray("products")
                .add("urn:plumbline:product:acme:other"));
        expect("by a revoked key", State.REVOKED, "TRUST-KEY-REVOKED", good, draft -> draft.key(0)
                .put("revokedAt", now.minusSeconds(1).toString())
                .put("reason", "stolen"));
        expect("before the key counts", State.INVALID, "TRUST-KEY-TIME", good, draft -> draft.key(0)
                .put("validFrom", now.plusSeconds(60).toString()));
        expect("after the key counts", State.INVALID, "TRUST-KEY-TIME", good, draft -> draft.key(0)
                .put("validUntil", now.minusSeconds(60).toString()));
        expect("by a stale trust list", State.UNKNOWN, "TRUST-STALE", good, draft -> draft.list()
                .put("expires", now.minusSeconds(1).toString()));
        expect("on another text of the standard", State.INVALID, "TRUST-STANDARD", good, draft -> standard(draft)
                .put("dirHash1", "0".repeat(64)));
        expect("on a superseded standard", State.SUPERSEDED, "TRUST-SUPERSEDED", good, draft -> standard(draft)
                .put("supersededBy", "urn:plumbline:standard:ssa.conjunction-data-message:B.1"));
        expect("that is no report", State.INVALID, "REPORT-SCHEMA", sign("{}", SignedType.REPORT, VENDOR), draft -> {});
        expect(
                "that is a trust list",
                State.INVALID,
                "SIG-TYPE",
                sign("{}", SignedType.TRUST_LIST, VENDOR),
                draft -> {});
        expect("that is nothing", State.INVALID, "SIG-FORM", new byte[0], draft -> {});
        return tests.stream();
    }

    @Test
    void aCertificateByAnEnrolledCertifierIsValid() throws SignatureRefused, TrustRefused {
        Answer answer = new Verifier(kit(draft -> {}, lists(-1, now)), now).verify(certificate());
        assertEquals(State.VALID, answer.state(), answer.reasons().toString());
        assertEquals(
                SampleCertificates.of(now), answer.certificate().orElseThrow().certificate());
    }

    @TestFactory
    Stream<DynamicTest> aCertificateIsNotValid() throws SignatureRefused {
        byte[] good = certificate();
        List<byte[]> clean = lists(-1, now);
        List<byte[]> set = lists(SampleCertificates.STATUS_INDEX, now);
        List<byte[]> foreign = List.of(list(StatusPurpose.REVOCATION, -1, now, now, STRANGER), clean.get(1));
        expect("revoked", State.REVOKED, "STATUS-REVOKED", good, draft -> {}, List.of(set.get(0), clean.get(1)));
        expect("suspended", State.SUSPENDED, "STATUS-SUSPENDED", good, draft -> {}, List.of(clean.get(0), set.get(1)));
        expect("suspended and revoked", State.REVOKED, "STATUS-REVOKED", good, draft -> {}, set);
        expect("without status lists", State.UNKNOWN, "STATUS-MISSING", good, draft -> {}, List.of());
        expect(
                "without a list of suspensions",
                State.UNKNOWN,
                "STATUS-MISSING",
                good,
                draft -> {},
                clean.subList(0, 1));
        expect("with status lists by a stranger", State.UNKNOWN, "STATUS-MISSING", good, draft -> {}, foreign);
        expect(
                "with status lists of the future",
                State.UNKNOWN,
                "STATUS-MISSING",
                good,
                draft -> {},
                lists(-1, now.plusSeconds(3600)));
        expect("by the vendor", State.INVALID, "TRUST-NOT-SIGNED", certificate(VENDOR), draft -> {}, clean);
        expect("by a stranger", State.INVALID, "TRUST-NOT-SIGNED", certificate(STRANGER), draft -> {}, clean);
        expect(
                "by a certifier no more",
                State.INVALID,
                "TRUST-ROLE",
                good,
                draft -> draft.entity(1).putArray("roles").add("lab"),
                clean);
        expect(
                "by a revoked key",
                State.REVOKED,
                "TRUST-KEY-REVOKED",
                good,
                draft -> draft.key(1).put("revokedAt", now.toString()),
                clean);
        expect(
                "on a superseded standard",
                State.SUPERSEDED,
                "TRUST-SUPERSEDED",
                good,
                draft -> standard(draft).put("supersededBy", "x"),
                clean);
        expect(
                "by a stale trust list",
                State.UNKNOWN,
                "TRUST-STALE",
                good,
                draft -> draft.list().put("expires", now.toString()),
                clean);
        Certificate ended = SampleCertificates.of(now.minus(2, ChronoUnit.DAYS), now);
        expect("after its end", State.EXPIRED, "CERTIFICATE-EXPIRED", ended.issue(CERTIFIER, now), draft -> {}, clean);
        expect(
                "after its end, revoked",
                State.REVOKED,
                "STATUS-REVOKED",
                ended.issue(CERTIFIER, now),
                draft -> {},
                set);
        Certificate early = SampleCertificates.of(now.plusSeconds(60), now.plusSeconds(120));
        expect(
                "before its beginning",
                State.INVALID,
                "CERTIFICATE-NOT-YET",
                early.issue(CERTIFIER, now),
                draft -> {},
                clean);
        byte[] other = sign("{\"type\":[\"VerifiableCredential\"]}", SignedType.CREDENTIAL, CERTIFIER);
        expect("another credential", State.UNSUPPORTED, "CERTIFICATE-TYPE", other, draft -> {}, clean);
        String twice = new String(SampleCertificates.of(now).bytes(), StandardCharsets.UTF_8)
                .replaceFirst("PLUMB-2026-000042#a", "PLUMB-2026-000043#a");
        expect(
                "of two minds",
                State.INVALID,
                "CERTIFICATE-FORM",
                sign(twice, SignedType.CREDENTIAL, CERTIFIER),
                draft -> {},
                clean);
        return tests.stream();
    }

    @Test
    void aStatusListIsUnknownOnceItIsStale() throws SignatureRefused, TrustRefused {
        Verifier later = new Verifier(kit(draft -> {}, lists(-1, now)), now.plus(StatusList.VALIDITY));
        Answer answer = later.verify(certificate());
        assertEquals(State.UNKNOWN, answer.state());
        assertEquals("STATUS-STALE", answer.reasons().get(0).code());
    }

    @Test
    void aRevocationHoldsEvenFromAStaleList() throws SignatureRefused, TrustRefused {
        Verifier later = new Verifier(
                kit(draft -> {}, lists(SampleCertificates.STATUS_INDEX, now)), now.plus(StatusList.VALIDITY));
        assertEquals(State.REVOKED, later.verify(certificate()).state());
    }

    @Test
    void theNewestOfSeveralStatusListsCounts() throws SignatureRefused, TrustRefused {
        List<byte[]> all = new ArrayList<>(lists(-1, now));
        all.addAll(lists(SampleCertificates.STATUS_INDEX, now.minusSeconds(60)));
        assertEquals(
                State.VALID,
                new Verifier(kit(draft -> {}, all), now).verify(certificate()).state());
    }

    @Test
    void aStatusListIsADocumentOfItsOwn() throws SignatureRefused, TrustRefused {
        TrustKit kit = kit(draft -> {});
        byte[] list = lists(-1, now).get(0);
        assertEquals(State.VALID, new Verifier(kit, now).verify(list).state());
        assertEquals(
                State.EXPIRED,
                new Verifier(kit, now.plus(StatusList.VALIDITY)).verify(list).state());
        byte[] forged = list(StatusPurpose.REVOCATION, -1, now, now, STRANGER);
        assertEquals(State.INVALID, new Verifier(kit, now).verify(forged).state());
    }

    private static ObjectNode standard(TrustListDraft draft) {
        return draft.list()
                .putArray("standards")
                .addObject()
                .put("uri", SampleReports.STANDARD)
                .put("dirHash1", SampleReports.STANDARD_DIGEST);
    }

    private void expect(String name, State state, String code, byte[] document, Consumer<TrustListDraft> change) {
        expect(name, state, code, document, change, List.of());
    }

    private void expect(
            String name,
            State state,
            String code,
            byte[] document,
            Consumer<TrustListDraft> change,
            List<byte[]> statusLists) {
        tests.add(DynamicTest.dynamicTest(name, () -> {
            Answer answer = new Verifier(kit(change, statusLists), now).verify(document);
            assertEquals(state, answer.state(), answer.reasons().toString());
            assertTrue(
                    answer.reasons().stream()
                            .anyMatch(reason ->
                                    reason.state() == state && reason.code().equals(code)),
                    answer.reasons().toString());
        }));
    }

    private TrustKit kit(Consumer<TrustListDraft> change) throws SignatureRefused, TrustRefused {
        return kit(change, List.of());
    }

    private TrustKit kit(Consumer<TrustListDraft> change, List<byte[]> statusLists)
            throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        change.accept(draft);
        return new TrustKit(draft.read(), statusLists);
    }

    private byte[] report(SigningKey key) throws SignatureRefused {
        return Signer.sign(SampleReports.conformant().bytes(), SignedType.REPORT, key, now);
    }

    private byte[] sign(String content, SignedType type, SigningKey key) throws SignatureRefused {
        return Signer.sign(content.getBytes(StandardCharsets.UTF_8), type, key, now);
    }

    private byte[] certificate() throws SignatureRefused {
        return certificate(CERTIFIER);
    }

    private byte[] certificate(SigningKey key) throws SignatureRefused {
        return SampleCertificates.of(now).issue(key, now);
    }

    private List<byte[]> lists(int set, Instant at) throws SignatureRefused {
        return List.of(
                list(StatusPurpose.REVOCATION, set, at, now, STATUS),
                list(StatusPurpose.SUSPENSION, set, at, now, STATUS));
    }

    private static byte[] list(StatusPurpose purpose, int set, Instant at, Instant signed, SigningKey key)
            throws SignatureRefused {
        BitSet bits = new BitSet();
        if (set >= 0) {
            bits.set(set);
        }
        return StatusList.of(SampleCertificates.REGISTRY, purpose, TrustListDraft.STATUS, bits, at)
                .issue(key, signed);
    }
}
