package org.plumbline.certificate;

import org.plumbline.report.TestReport;
import org.plumbline.trust.Entity;

/**
 * A report's payload that an enrolled certifier signed, after having made it again from its evidence. Only {@link Verifier}
 * makes one.
 */
public final class VerifiedRerun {
    private final TestReport report;
    private final Entity certifier;
    private final String payloadDigest;
    private final String envelopeDigest;

    VerifiedRerun(TestReport report, Entity certifier, String payloadDigest, String envelopeDigest) {
        this.report = report;
        this.certifier = certifier;
        this.payloadDigest = payloadDigest;
        this.envelopeDigest = envelopeDigest;
    }

    /** The report that the certifier made again. */
    public TestReport report() {
        return report;
    }

    public Entity certifier() {
        return certifier;
    }

    /** SHA-256 of the payload: that of the vendor's report when the re-run was identical. */
    public String payloadDigest() {
        return payloadDigest;
    }

    /** SHA-256 of the signed document as it was handed in. */
    public String envelopeDigest() {
        return envelopeDigest;
    }
}
