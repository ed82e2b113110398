package org.plumbline.certificate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.certificate.Answer.State;
import org.plumbline.evidence.Bag;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.ReportRefused;
import org.plumbline.report.TestReport;
import org.plumbline.signature.Envelope;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignatureVerifier;
import org.plumbline.signature.SignedDocument;
import org.plumbline.signature.SignedType;
import org.plumbline.transparency.TlogProof;
import org.plumbline.trust.Entity;
import org.plumbline.trust.PinnedKey;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustList;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a signed report, certificate or status list can be relied on, with nothing but what is at hand. It never
 * takes "some signature is valid" for an answer, nor a stale list for a good one.
 */
public final class Verifier {
    /** Decides on a document whose signatures hold. */
    private interface Examination {
        Answer of(SignedDocument signed, byte[] document) throws ReportRefused, CertificateRefused;
    }

    private final TrustList trust;
    private final Instant now;
    private final Signers signers;
    private final StatusLists statusLists;
    private final Standards standards;
    private final Receipts receipts;

    /**
     * A verifier at one moment.
     *
     * @param kit whose signature counts, and the status lists
     * @param now the time at which documents must be valid
     */
    public Verifier(TrustKit kit, Instant now) {
        this(kit, now, new Signers(kit.list(), now));
    }

    private Verifier(TrustKit kit, Instant now, Signers signers) {
        this.trust = kit.list();
        this.now = now;
        this.signers = signers;
        this.statusLists = new StatusLists(kit.statusLists(), trust, now);
        this.standards = new Standards(trust);
        this.receipts = new Receipts(trust);
    }

    /**
     * A verifier for whoever takes documents in and from then on answers for when they came: the signer's key must count at
     * that moment, not only when the signer says to have signed, and the signature must be recent.
     */
    public static Verifier receiving(TrustKit kit, Instant now) {
        return new Verifier(kit, now, Signers.receiving(kit.list(), now));
    }

    /** Verifies a signed report (general JSON), or a certificate or status list (compact). */
    public Answer verify(byte[] document) {
        boolean general = document.length > 0 && document[0] == '{';
        return general
                ? answer(document, SignedType.REPORT, this::report)
                : answer(document, SignedType.CREDENTIAL, this::credential);
    }

    /** Verifies a document as {@link #verify(byte[])} does, and that the log holds it. */
    public Answer verify(byte[] document, TlogProof receipt) {
        return receipts.require(verify(document), receipt);
    }

    /** Verifies that an enrolled certifier signed a report, beside its vendor or alone: the statement that a re-run was identical. */
    public Answer verifyRerun(byte[] document) {
        return answer(document, SignedType.REPORT, this::rerun);
    }

    /**
     * Verifies the signed report in a bag, and that it is the report on the bag's evidence. Nothing but a signed report will
     * do there: certificates and status lists are public, and anybody could put a valid one in its place.
     */
    public Answer verify(Bag bag) throws IOException {
        Optional<byte[]> signed = bag.description(Bag.SIGNED_REPORT);
        if (signed.isEmpty()) {
            return Answer.refused(State.INVALID, "BAG-NOT-SIGNED", "The bag holds no " + Bag.SIGNED_REPORT);
        }
        Answer answer = answer(signed.get(), SignedType.REPORT, this::report);
        boolean other = answer.report()
                .map(verified -> !verified.report().equals(bag.report()))
                .orElse(answer.valid());
        return other
                ? answer.and(new Reason(
                        State.INVALID, "BAG-OTHER-REPORT", "The signed report is not the one on the bag's evidence"))
                : answer;
    }

    /** Verifies a bag as {@link #verify(Bag)} does, and that the log holds its signed report. */
    public Answer verify(Bag bag, TlogProof receipt) throws IOException {
        return receipts.require(verify(bag), receipt);
    }

    private Answer answer(byte[] document, SignedType type, Examination examination) {
        try {
            SignedDocument signed = SignatureVerifier.verify(Envelope.read(document, type), now);
            Answer answer = examination.of(signed, document);
            return trust.stale(now) ? answer.and(staleTrust()) : answer;
        } catch (SignatureRefused refused) {
            State state = refused.code() == SignatureRefused.Code.UNSUPPORTED ? State.UNSUPPORTED : State.INVALID;
            return Answer.refused(state, refused.code().toString(), refused.getMessage());
        } catch (ReportRefused refused) {
            return Answer.refused(State.INVALID, refused.code().toString(), refused.getMessage());
        } catch (CertificateRefused refused) {
            return Answer.refused(State.INVALID, "CERTIFICATE-FORM", refused.getMessage());
        }
    }

    private Answer rerun(SignedDocument signed, byte[] document) throws ReportRefused {
        TestReport report = TestReport.read(signed.payload());
        Reason reason =
                new Reason(State.INVALID, "TRUST-NOT-SIGNED", "No signature is by a certifier other than the vendor");
        for (Signatory signatory : signers.of(signed)) {
            Optional<Entity> certifier = signatory
                    .entity()
                    .filter(entity -> entity.has(Role.CERTIFIER)
                            && !entity.id().equals(report.vendor().id()));
            if (certifier.isPresent()) {
                Optional<Reason> missing = signers.missing(signed, certifier.get(), Role.CERTIFIER);
                if (missing.isEmpty()) {
                    return rerun(report, certifier.get(), signed, document);
                }
                reason = missing.get();
            }
        }
        return Answer.of(List.of(reason));
    }

    private Answer rerun(TestReport report, Entity certifier, SignedDocument signed, byte[] document) {
        List<Reason> reasons = standards.against(report.standard(), report.standardDigest());
        if (invalid(reasons)) {
            return Answer.of(reasons);
        }
        VerifiedRerun verified = new VerifiedRerun(
                report, certifier, EvidenceManifest.sha256(signed.payload()), EvidenceManifest.sha256(document));
        return Answer.on(verified, reasons);
    }

    private Answer report(SignedDocument signed, byte[] document) throws ReportRefused {
        TestReport report = TestReport.read(signed.payload());
        Optional<Entity> vendor = trust.entity(report.vendor().id());
        if (vendor.isEmpty()) {
            return Answer.refused(
                    State.INVALID,
                    "TRUST-NOT-ENROLLED",
                    notEnrolled(report.vendor().id()));
        }
        if (!vendor.get().mayDeclare(report.product().id())) {
            return Answer.refused(
                    State.INVALID,
                    "TRUST-PRODUCT",
                    "'%s' is not enrolled for the product '%s'"
                            .formatted(vendor.get().id(), report.product().id()));
        }
        List<Reason> reasons = new ArrayList<>();
        signers.missing(signed, vendor.get(), Role.VENDOR).ifPresent(reasons::add);
        reasons.addAll(standards.against(report.standard(), report.standardDigest()));
        if (invalid(reasons)) {
            return Answer.of(reasons);
        }
        VerifiedReport verified = new VerifiedReport(
                report,
                vendor.get(),
                signers.of(signed),
                EvidenceManifest.sha256(signed.payload()),
                EvidenceManifest.sha256(document));
        return Answer.on(verified, reasons);
    }

    private Answer credential(SignedDocument signed, byte[] document) throws CertificateRefused {
        JsonNode credential = CredentialText.read(signed.payload());
        if (CertificateText.isCertificate(credential)) {
            return certificate(signed, document);
        }
        if (StatusList.isStatusList(credential)) {
            return statusList(signed);
        }
        return Answer.refused(
                State.UNSUPPORTED, "CERTIFICATE-TYPE", "The credential is neither a certificate nor a status list");
    }

    private Answer certificate(SignedDocument signed, byte[] document) throws CertificateRefused {
        Certificate certificate = Certificate.read(signed.payload());
        Optional<Entity> certifier = trust.entity(certificate.issuer().id());
        if (certifier.isEmpty()) {
            return Answer.refused(
                    State.INVALID,
                    "TRUST-NOT-ENROLLED",
                    notEnrolled(certificate.issuer().id()));
        }
        List<Reason> reasons = new ArrayList<>();
        signers.missing(signed, certifier.get(), Role.CERTIFIER).ifPresent(reasons::add);
        reasons.addAll(standards.against(certificate.standard().id(), certificate.standardDigest()));
        if (certificate.validUntil().isAfter(endOfKey(signed, certifier.get()))) {
            reasons.add(new Reason(
                    State.INVALID,
                    "CERTIFICATE-TOO-LONG",
                    "The certificate ends at %s, after the key that signed it".formatted(certificate.validUntil())));
        }
        if (now.isBefore(certificate.validFrom())) {
            reasons.add(new Reason(
                    State.INVALID, "CERTIFICATE-NOT-YET", "The certificate is valid from " + certificate.validFrom()));
        }
        if (invalid(reasons)) {
            return Answer.of(reasons);
        }
        if (!now.isBefore(certificate.validUntil())) {
            reasons.add(new Reason(
                    State.EXPIRED, "CERTIFICATE-EXPIRED", "The certificate ended at " + certificate.validUntil()));
        }
        reasons.addAll(statusLists.against(certificate));
        return Answer.on(
                new VerifiedCertificate(certificate, certifier.get(), EvidenceManifest.sha256(document)), reasons);
    }

    private Answer statusList(SignedDocument signed) throws CertificateRefused {
        StatusList list = StatusList.read(signed.payload());
        List<Reason> reasons = new ArrayList<>();
        Optional<Reason> notCounting = StatusLists.notCounting(signed, list, trust, signers);
        if (notCounting.isPresent()) {
            return Answer.of(List.of(notCounting.get()));
        }
        if (list.stale(now)) {
            reasons.add(new Reason(State.EXPIRED, "STATUS-STALE", "The list ended at " + list.validUntil()));
        }
        return Answer.on(list, reasons);
    }

    /** When the enrolled key that signed ends; never, when there is none: then the signature is what is missing. */
    private static Instant endOfKey(SignedDocument signed, Entity certifier) {
        return signed.signatures().stream()
                .flatMap(check -> certifier.key(check.thumbprint()).stream())
                .map(PinnedKey::validUntil)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static boolean invalid(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.state() == State.INVALID);
    }

    private Reason staleTrust() {
        return new Reason(
                State.UNKNOWN,
                "TRUST-STALE",
                "The trust list is stale since %s; get a newer one".formatted(trust.expires()));
    }

    private static String notEnrolled(String id) {
        return "'%s' is not enrolled".formatted(id);
    }
}
