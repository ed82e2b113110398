package org.plumbline.registry.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.certificate.VerifiedReport;
import org.plumbline.report.Conformity;
import org.plumbline.report.TestReport;
import org.plumbline.standard.StandardRef;

/** A vendor's report as received. Everything here was read from bytes whose signature held. */
@Entity
@Table(name = "report")
public class Report {
    @Id
    private String digest = "";

    @Column(name = "envelope_digest")
    private String envelopeDigest = "";

    private String vendor = "";

    @Column(name = "vendor_name")
    private String vendorName = "";

    private String product = "";

    @Column(name = "product_name")
    private String productName = "";

    @Column(name = "product_version")
    private String productVersion = "";

    @Column(name = "standard_ref")
    private String standardRef = "";

    private String kit = "";

    @Enumerated(EnumType.STRING)
    private Conformity conformity = Conformity.INCONCLUSIVE;

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "entry_index")
    private long entryIndex;

    /** For JPA. */
    protected Report() {}

    Report(VerifiedReport verified, StandardRef standard, Instant receivedAt, long entryIndex) {
        TestReport report = verified.report();
        this.digest = verified.payloadDigest();
        this.envelopeDigest = verified.envelopeDigest();
        this.vendor = verified.vendor().id();
        this.vendorName = verified.vendor().name();
        this.product = report.product().id();
        this.productName = report.product().name();
        this.productVersion = report.product().version();
        this.standardRef = standard.toString();
        this.kit = report.kit();
        this.conformity = report.conformity();
        this.receivedAt = receivedAt;
        this.entryIndex = entryIndex;
    }

    /** SHA-256 of the payload: the identity of the verdict, whoever signs it. */
    public String digest() {
        return digest;
    }

    /** SHA-256 of the signed report as the vendor sent it. */
    public String envelopeDigest() {
        return envelopeDigest;
    }

    /** Id of the vendor as enrolled. */
    public String vendor() {
        return vendor;
    }

    /** Name of the vendor as enrolled, not as the report states it. */
    public String vendorName() {
        return vendorName;
    }

    public String product() {
        return product;
    }

    public String productName() {
        return productName;
    }

    public String productVersion() {
        return productVersion;
    }

    /** The product in this version, as certificates name it. */
    public String productUrn() {
        return product + ":" + productVersion;
    }

    public StandardRef standard() {
        return StandardRef.parse(standardRef);
    }

    /** What judged, a package URL. */
    public String kit() {
        return kit;
    }

    public Conformity conformity() {
        return conformity;
    }

    /** Whether the product conforms, with remarks or without. */
    public boolean conforms() {
        return conformity == Conformity.CONFORMANT || conformity == Conformity.CONFORMANT_WITH_WARNINGS;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Where the log says that it was received. */
    public long entryIndex() {
        return entryIndex;
    }

    /** The end of its address, {@code sha256-…}. */
    public String name() {
        return ReportName.of(digest);
    }
}
