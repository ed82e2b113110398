package org.plumbline.report;

import java.util.Locale;
import java.util.function.Predicate;
import org.plumbline.json.CanonicalJson;
import org.plumbline.verdict.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as an in-toto statement. */
final class ReportWriter {
    static final String STATEMENT = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";
    static final String FORMAT_VERSION = "1";

    private final TestReport report;

    private ReportWriter(TestReport report) {
        this.report = report;
    }

    static byte[] bytes(TestReport report) {
        return CanonicalJson.bytes(new ReportWriter(report).statement());
    }

    private ObjectNode statement() {
        ObjectNode statement = object();
        statement.put("_type", STATEMENT);
        statement.put("predicateType", PREDICATE);
        ArrayNode subject = statement.putArray("subject");
        subject.addObject().put("name", EvidenceManifest.NAME).set("digest", sha256(report.evidenceDigest()));
        subject.addObject()
                .put("name", EvidenceManifest.PROFILE)
                .put("uri", report.product().urn())
                .set("digest", sha256(report.profileDigest()));
        statement.set("predicate", predicate());
        return statement;
    }

    private ObjectNode predicate() {
        ObjectNode predicate = object();
        predicate.put("result", report.conformity().result());
        ArrayNode configuration = predicate.putArray("configuration");
        configuration
                .addObject()
                .put("name", "standard")
                .put("uri", report.standard())
                .set("digest", object().put("dirHash1", report.standardDigest()));
        configuration.addObject().put("name", "kit").put("uri", report.kit());
        predicate.set("passedTests", ids(each -> each.verdict() == Verdict.PASS && !each.warned()));
        predicate.set("warnedTests", ids(CaseReport::warned));
        predicate.set(
                "failedTests", ids(each -> each.verdict() == Verdict.FAIL || each.verdict() == Verdict.INCONCLUSIVE));
        predicate.set("plumblineReport", extension());
        return predicate;
    }

    private ArrayNode ids(Predicate<CaseReport> which) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        report.testCases().stream().filter(which).map(CaseReport::id).forEach(ids::add);
        return ids;
    }

    private ObjectNode extension() {
        ObjectNode extension = object();
        extension.put("formatVersion", FORMAT_VERSION);
        extension.put("mode", report.live() ? "live" : "samples");
        extension.put("verdict", report.conformity().word());
        extension
                .putObject("vendor")
                .put("id", report.vendor().id())
                .put("name", report.vendor().name());
        extension
                .putObject("product")
                .put("id", report.product().id())
                .put("name", report.product().name())
                .put("version", report.product().version());
        extension
                .putObject("evidence")
                .put("name", EvidenceManifest.NAME)
                .set("digest", sha256(report.evidenceDigest()));
        extension
                .putObject("counts")
                .put("files", report.counts().files())
                .put("messages", report.counts().messages())
                .put("messagesInvalid", report.counts().messagesInvalid())
                .put("checks", report.counts().checks());
        ArrayNode classes = extension.putArray("conformanceClasses");
        report.conformanceClasses()
                .forEach(
                        each -> classes.addObject().put("id", each.id()).put("outcome", Outcomes.word(each.verdict())));
        ArrayNode cases = extension.putArray("testCases");
        report.testCases().forEach(each -> cases.add(testCase(each)));
        return extension;
    }

    private static ObjectNode testCase(CaseReport testCase) {
        ObjectNode node = object();
        node.put("id", testCase.id());
        node.put("conformanceClass", testCase.conformanceClass());
        node.put("outcome", Outcomes.word(testCase.verdict()));
        node.put("checks", testCase.checks());
        node.put("failureCount", testCase.failureCount());
        ArrayNode requirements = node.putArray("requirements");
        testCase.requirements().forEach(requirements::add);
        ArrayNode failures = node.putArray("failures");
        testCase.failures().forEach(each -> failures.add(failure(each)));
        ArrayNode obstacles = node.putArray("obstacles");
        testCase.obstacles().forEach(obstacles::add);
        return node;
    }

    private static ObjectNode failure(Failure failure) {
        return object().put("code", failure.code())
                .put("requirement", failure.requirement())
                .put("severity", failure.severity().name().toLowerCase(Locale.ROOT))
                .put("file", failure.place().file())
                .put("message", failure.place().message())
                .put("line", failure.place().line())
                .put("column", failure.place().column())
                .put("instanceLocation", failure.place().pointer())
                .put("source", failure.source());
    }

    private static ObjectNode sha256(String digest) {
        return object().put("sha256", digest);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
