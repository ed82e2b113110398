package org.plumbline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** Reads a report. What was judged is said by the report and checked by a re-run; what follows from it must follow. */
final class ReportReader {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("report");

    private ReportReader() {}

    static TestReport read(byte[] payload) throws ReportRefused {
        JsonNode statement;
        try {
            statement = StrictJson.read(payload, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            throw new ReportRefused(
                    ReportRefused.Code.NOT_JSON, "The report is not strict JSON: " + refused.getMessage(), refused);
        }
        List<String> faults = SCHEMA.faults(statement);
        if (!faults.isEmpty()) {
            throw new ReportRefused(
                    ReportRefused.Code.SCHEMA, "The report does not fit its schema at " + faults.get(0));
        }
        TestReport report;
        try {
            report = report(statement);
        } catch (IllegalArgumentException contradiction) {
            throw new ReportRefused(
                    ReportRefused.Code.NOT_CANONICAL,
                    "The report contradicts itself: " + contradiction.getMessage(),
                    contradiction);
        }
        if (!Arrays.equals(report.bytes(), payload)) {
            throw new ReportRefused(
                    ReportRefused.Code.NOT_CANONICAL,
                    "The report says one thing in two ways, or is not written in canonical JSON");
        }
        return report;
    }

    private static TestReport report(JsonNode statement) {
        JsonNode standard = statement.at("/predicate/configuration/0");
        JsonNode extension = statement.at("/predicate/plumblineReport");
        return new TestReport(
                text(standard, "/uri"),
                text(standard, "/digest/dirHash1"),
                text(statement, "/predicate/configuration/1/uri"),
                new TestReport.Vendor(text(extension, "/vendor/id"), text(extension, "/vendor/name")),
                new TestReport.Product(
                        text(extension, "/product/id"),
                        text(extension, "/product/name"),
                        text(extension, "/product/version")),
                text(extension, "/mode").equals("live"),
                text(statement, "/subject/0/digest/sha256"),
                text(statement, "/subject/1/digest/sha256"),
                extension
                        .at("/conformanceClasses")
                        .valueStream()
                        .map(each -> new ClassReport(text(each, "/id"), Outcomes.verdict(text(each, "/outcome"))))
                        .toList(),
                extension
                        .at("/testCases")
                        .valueStream()
                        .map(ReportReader::testCase)
                        .toList(),
                new Counts(
                        number(extension, "/counts/files"),
                        number(extension, "/counts/messages"),
                        number(extension, "/counts/messagesInvalid"),
                        number(extension, "/counts/checks")),
                conformity(text(extension, "/verdict")));
    }

    private static CaseReport testCase(JsonNode node) {
        return new CaseReport(
                text(node, "/id"),
                text(node, "/conformanceClass"),
                node.at("/requirements")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                Outcomes.verdict(text(node, "/outcome")),
                number(node, "/checks"),
                number(node, "/failureCount"),
                node.at("/failures").valueStream().map(ReportReader::failure).toList(),
                node.at("/obstacles").valueStream().map(JsonNode::stringValue).toList());
    }

    private static Failure failure(JsonNode node) {
        Place place = new Place(
                text(node, "/file"),
                (int) number(node, "/message"),
                (int) number(node, "/line"),
                (int) number(node, "/column"),
                text(node, "/instanceLocation"));
        Severity severity = Severity.valueOf(text(node, "/severity").toUpperCase(Locale.ROOT));
        return new Failure(text(node, "/code"), text(node, "/requirement"), severity, place, text(node, "/source"));
    }

    private static Conformity conformity(String word) {
        return Arrays.stream(Conformity.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }

    private static long number(JsonNode node, String pointer) {
        return node.at(pointer).longValue();
    }
}
