package org.plumbline.certificate;

import java.util.List;
import org.plumbline.report.TestReport;
import org.plumbline.trust.Entity;

/** A report whose vendor is enrolled and signed it. Only {@link Verifier} makes one. */
public final class VerifiedReport {
    private final TestReport report;
    private final Entity vendor;
    private final List<Signatory> signatories;
    private final String payloadDigest;
    private final String envelopeDigest;

    VerifiedReport(
            TestReport report,
            Entity vendor,
            List<Signatory> signatories,
            String payloadDigest,
            String envelopeDigest) {
        this.report = report;
        this.vendor = vendor;
        this.signatories = List.copyOf(signatories);
        this.payloadDigest = payloadDigest;
        this.envelopeDigest = envelopeDigest;
    }

    public TestReport report() {
        return report;
    }

    /** The vendor as enrolled, whatever name the report states. */
    public Entity vendor() {
        return vendor;
    }

    /** Everyone who signed, strangers too. */
    public List<Signatory> signatories() {
        return signatories;
    }

    /** SHA-256 of the payload: stays the same when a signature is added. */
    public String payloadDigest() {
        return payloadDigest;
    }

    /** SHA-256 of the signed document as it was handed in. */
    public String envelopeDigest() {
        return envelopeDigest;
    }
}
