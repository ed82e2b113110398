package org.plumbline.cli.findings;

import java.io.IOException;
import java.util.Locale;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.Requirement;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For programs: one JSON object a line, one for each message and a last one with the totals, so that a check of any length can
 * be read while it runs. {@code check-record.schema.json} is the schema of a line.
 */
final class JsonOutput implements CheckOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FindingWords words;

    JsonOutput(FindingWords words) {
        this.words = words;
    }

    @Override
    public FileOutput file(String name, Appendable out) {
        return new FileOutput() {
            @Override
            public void message(CheckedMessage checked) throws IOException {
                out.append(record(checked).toString()).append('\n');
            }

            @Override
            public void end(Content content) {}
        };
    }

    @Override
    public void end(Totals totals, Appendable out) throws IOException {
        ObjectNode standard = JSON.objectNode();
        standard.put("ref", words.standard().ref().toString());
        standard.put("dirHash1", words.standard().digest());
        ObjectNode counts = JSON.objectNode();
        counts.put("files", totals.files());
        counts.put("messages", totals.messages());
        counts.put("failed", totals.failed());
        counts.put("undecided", totals.undecided());
        counts.put("errors", totals.errors());
        counts.put("warnings", totals.warnings());
        counts.put("checks", totals.checks());
        ObjectNode record = JSON.objectNode();
        record.put("record", "totals");
        record.put("verdict", totals.verdict().name());
        record.set("standard", standard);
        record.set("counts", counts);
        out.append(record.toString()).append('\n');
    }

    private ObjectNode record(CheckedMessage checked) {
        ArrayNode findings = JSON.arrayNode();
        checked.findings().forEach(finding -> findings.add(record(finding)));
        ObjectNode record = JSON.objectNode();
        record.put("record", "message");
        record.put("file", checked.message().file());
        record.put("message", checked.message().index());
        record.put("messageType", checked.message().type().id());
        record.put("verdict", checked.verdict().name());
        record.set("findings", findings);
        checked.notEvaluated().forEach(each -> record.withArray("undecided").add(record(each)));
        return record;
    }

    private ObjectNode record(NotEvaluated undecided) {
        ObjectNode record = record(undecided.place());
        record.put("rule", undecided.rule().id());
        record.put("text", words.sentence(undecided));
        return record;
    }

    private static ObjectNode record(Place place) {
        ObjectNode record = JSON.objectNode();
        record.put("line", place.line());
        record.put("column", place.column());
        record.put("pointer", place.pointer());
        return record;
    }

    private ObjectNode record(Finding finding) {
        ObjectNode record = record(finding.place());
        record.put("code", finding.code());
        record.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        record.put("text", words.sentence(finding));
        if (finding.found() != null) {
            record.put("found", finding.found());
        }
        if (finding.expected() != null) {
            record.put("expected", finding.expected());
        }
        record.put("requirement", finding.requirement());
        words.requirement(finding).map(Requirement::sentence).ifPresent(sentence -> record.put("sentence", sentence));
        return record;
    }
}
