package org.plumbline.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.TestRun;
import org.plumbline.verdict.Verdict;

/**
 * What a test run showed, as the vendor signs it. A pure function of the standard, the evidence and the kit: no time, host
 * or path is in it, so whoever runs the same again gets the same bytes.
 *
 * @param standard the standard by its name, {@code urn:plumbline:standard:…}
 * @param standardDigest its in-toto {@code dirHash1}
 * @param kit what judged, a package URL
 * @param vendor who declares
 * @param product what was tested
 * @param live whether a live service was tested too
 * @param evidenceDigest SHA-256 of the manifest of all evidence
 * @param profileDigest SHA-256 of the vendor's profile
 * @param conformanceClasses the verdict for each class
 * @param testCases every test case in the order of the suite
 * @param counts how much was judged
 * @param conformity the verdict for the whole
 */
public record TestReport(
        String standard,
        String standardDigest,
        String kit,
        Vendor vendor,
        Product product,
        boolean live,
        String evidenceDigest,
        String profileDigest,
        List<ClassReport> conformanceClasses,
        List<CaseReport> testCases,
        Counts counts,
        Conformity conformity) {
    /** This kit, as its reports name it. */
    public static final String KIT = Kit.uri();

    /** Who declares that a product conforms. */
    public record Vendor(String id, String name) {}

    /** What was tested, in which version. */
    public record Product(String id, String name, String version) {
        /** Names this version of the product, for example {@code urn:plumbline:product:acme:orbit-feed:2.1.0}. */
        public String urn() {
            return id + ":" + version;
        }
    }

    public TestReport {
        conformanceClasses = List.copyOf(conformanceClasses);
        testCases = List.copyOf(testCases);
        if (testCases.stream().map(CaseReport::id).distinct().count() < testCases.size()) {
            throw new IllegalArgumentException("A test case is reported once");
        }
        requireClassesThatFollow(conformanceClasses, testCases);
        if (conformity != Conformity.of(conformanceClasses, testCases)) {
            throw new IllegalArgumentException("'%s' does not follow from the conformance classes; '%s' does"
                    .formatted(
                            conformity.word(),
                            Conformity.of(conformanceClasses, testCases).word()));
        }
        long checks = testCases.stream().mapToLong(CaseReport::checks).sum();
        if (counts.checks() != checks || counts.messagesInvalid() > counts.messages()) {
            throw new IllegalArgumentException("The counts do not fit the test cases");
        }
    }

    /** A class is as good as the worst of its test cases, and every test case belongs to a class that is reported. */
    private static void requireClassesThatFollow(List<ClassReport> classes, List<CaseReport> testCases) {
        Map<String, Verdict> worst = new TreeMap<>();
        classes.forEach(each -> worst.put(each.id(), Verdict.NOT_APPLICABLE));
        for (CaseReport testCase : testCases) {
            if (!worst.containsKey(testCase.conformanceClass())) {
                throw new IllegalArgumentException(
                        "The test case '%s' belongs to no class that is reported".formatted(testCase.id()));
            }
            worst.merge(testCase.conformanceClass(), testCase.verdict(), Verdict::worse);
        }
        if (worst.size() < classes.size()) {
            throw new IllegalArgumentException("A conformance class is reported once");
        }
        for (ClassReport each : classes) {
            if (each.verdict() != worst.get(each.id())) {
                throw new IllegalArgumentException(
                        "The outcome of '%s' does not follow from its test cases".formatted(each.id()));
            }
        }
    }

    /** What a run showed on the evidence that it was given. */
    public static TestReport of(TestRun run, EvidenceManifest evidence) {
        Profile profile = run.profile();
        List<ClassReport> classes = run.classVerdicts().entrySet().stream()
                .map(each -> new ClassReport(each.getKey(), each.getValue()))
                .toList();
        List<CaseReport> testCases = run.cases().stream().map(CaseReport::of).toList();
        return new TestReport(
                run.standard().ref().urn(),
                run.standard().digest(),
                KIT,
                new Vendor(profile.vendor().id(), profile.vendor().name()),
                new Product(
                        profile.product().id(),
                        profile.product().name(),
                        profile.product().version()),
                run.live(),
                evidence.digest(),
                evidence.profileDigest(),
                classes,
                testCases,
                new Counts(
                        run.counts().files(),
                        run.counts().messages(),
                        run.counts().messagesInvalid(),
                        run.counts().checks()),
                Conformity.of(classes, testCases));
    }

    /** The payload: an in-toto statement in canonical JSON. */
    public byte[] bytes() {
        return ReportWriter.bytes(this);
    }

    /**
     * Reads a payload. It must be byte for byte what {@link #bytes()} writes of it, so what it says in two places is the same.
     */
    public static TestReport read(byte[] payload) throws ReportRefused {
        return ReportReader.read(payload);
    }
}
