package org.plumbline.report;

import java.util.List;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** Reports for tests. */
public final class SampleReports {
    public static final String VENDOR = "urn:plumbline:vendor:acme";
    public static final String PRODUCT = "urn:plumbline:product:acme:orbit-feed";
    public static final String STANDARD = "urn:plumbline:standard:ssa.conjunction-data-message:A.1";
    public static final String STANDARD_DIGEST = "2a1bb6127fb481c60f67692e22285fb306f3c6ffe62075e0ccf674d7c3adcb8f";

    private SampleReports() {}

    /** One case passed, one with a remark, one does not apply. */
    public static TestReport conformant() {
        return of(EvidenceManifest.sha256(new byte[0]), EvidenceManifest.sha256(new byte[0]));
    }

    /** The same on other evidence. */
    public static TestReport of(String evidenceDigest, String profileDigest) {
        return new TestReport(
                STANDARD,
                STANDARD_DIGEST,
                TestReport.KIT,
                new TestReport.Vendor(VENDOR, "Acme Space SARL"),
                new TestReport.Product(PRODUCT, "Orbit Feed", "2.1.0"),
                false,
                evidenceDigest,
                profileDigest,
                List.of(new ClassReport("/conf/core", Verdict.PASS)),
                List.of(passed(), remarked(), inapplicable()),
                new Counts(4, 1200, 0, 1843),
                Conformity.CONFORMANT_WITH_WARNINGS);
    }

    static CaseReport passed() {
        return new CaseReport("CDM-T-001", "/conf/core", List.of("/req/core/tca"), Verdict.PASS, 1200, 0, List.of());
    }

    static CaseReport remarked() {
        Failure failure = new Failure(
                "KVN-NUMBER-DIGITS",
                "/req/kvn/digits",
                Severity.WARNING,
                new Place("samples/feed.kvn", 3, 17, 9, "/segments/0/data/stateVector/X"),
                "");
        return new CaseReport(
                "CDM-T-002", "/conf/core", List.of("/req/kvn/digits"), Verdict.PASS, 643, 1, List.of(failure));
    }

    static CaseReport inapplicable() {
        return new CaseReport(
                "CDM-T-003", "/conf/core", List.of("/req/core/od"), Verdict.NOT_APPLICABLE, 0, 0, List.of());
    }

    static CaseReport failed() {
        Failure failure = new Failure(
                "SCHEMA-REQUIRED", "/req/core/od", Severity.ERROR, new Place("samples/a.json", 0, 1, 1, ""), "");
        return new CaseReport("CDM-T-004", "/conf/core", List.of("/req/core/od"), Verdict.FAIL, 1, 1, List.of(failure));
    }

    static CaseReport undecided() {
        return new CaseReport(
                "CDM-T-005",
                "/conf/core",
                List.of("/req/core/od"),
                Verdict.INCONCLUSIVE,
                1,
                0,
                List.of(),
                List.of("RULE-NOT-EVALUATED"));
    }
}
