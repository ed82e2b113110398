package org.plumbline.cli.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.message.Unrecognised;
import org.plumbline.report.Kit;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For programs: one JSON object a line. The first names the schema of all lines, then comes one for each message, and a last one
 * with the totals, so that a check of any length can be read while it runs.
 */
final class JsonOutput implements CheckOutput {
    /** The {@code $id} of {@code check-record.schema.json}. */
    static final String SCHEMA = "https://standards.plumbline.example/kit/check-record.schema.json";

    /** Code points of a line that are shown on either side of a place. */
    private static final int REACH = 80;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Vocabulary vocabulary;

    JsonOutput(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void begin(Appendable out) throws IOException {
        ObjectNode record = JSON.objectNode();
        record.put("record", "check");
        record.put("$schema", SCHEMA);
        record.put("kit", Kit.version());
        record.put("language", vocabulary.screen().language().code());
        out.append(record.toString()).append('\n');
    }

    @Override
    public FileOutput file(String name, Content content, Appendable out) {
        var excerpts = new Excerpts(content, REACH);
        return new FileOutput() {
            @Override
            public void message(Judged judged) throws IOException {
                out.append(record(judged, excerpts).toString()).append('\n');
            }

            @Override
            public void unrecognised(Unrecognised reason) throws IOException {
                ObjectNode record = JSON.objectNode();
                record.put("record", "unrecognised");
                record.put("file", reason.place().file());
                record.put("line", reason.place().line());
                record.put("column", reason.place().column());
                record.put("code", reason.code());
                record.put("text", vocabulary.screen().sentence(reason));
                out.append(record.toString()).append('\n');
            }

            @Override
            public void end() throws IOException {
                excerpts.close();
            }
        };
    }

    @Override
    public ArchiveOutput archive(StandardPackage standard, CheckTally tally, Appendable out) {
        FindingWords words = vocabulary.of(standard);
        return new ArchiveOutput() {
            @Override
            public void finding(Finding finding) {
                ObjectNode record = JSON.objectNode();
                record.put("record", "archive");
                record.put("file", finding.place().file());
                record.put("message", finding.place().message());
                record.put("standard", standard.ref().toString());
                record.set("finding", JsonOutput.record(finding, words, Optional.empty()));
                try {
                    out.append(record.toString()).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void end() {}
        };
    }

    @Override
    public void end(CheckTally tally, Appendable out) throws IOException {
        Totals totals = tally.totals();
        ObjectNode counts = JSON.objectNode();
        counts.put("files", totals.files());
        counts.put("messages", totals.messages());
        counts.put("unrecognised", totals.unrecognised());
        counts.put("failed", totals.failed());
        counts.put("undecided", totals.undecided());
        counts.put("errors", totals.errors());
        counts.put("warnings", totals.warnings());
        counts.put("checks", totals.checks());
        ObjectNode record = JSON.objectNode();
        record.put("record", "totals");
        record.put("verdict", totals.verdict().name());
        record.set("counts", counts);
        ArrayNode standards = record.putArray("standards");
        tally.standards().forEach(each -> standards.add(record(each)));
        out.append(record.toString()).append('\n');
    }

    private static ObjectNode record(ClassTally tally) {
        ObjectNode record = JSON.objectNode();
        record.put("ref", tally.standard().ref().toString());
        record.put("dirHash1", tally.standard().digest());
        ArrayNode classes = record.putArray("classes");
        for (ClassTally.Outcome each : tally.outcomes()) {
            ObjectNode outcome = classes.addObject();
            outcome.put("class", each.conformanceClass().id());
            outcome.put("verdict", each.verdict().name());
            outcome.put("errors", each.errors());
            outcome.put("warnings", each.warnings());
            outcome.put("checks", each.checks());
        }
        return record;
    }

    private ObjectNode record(Judged judged, Excerpts excerpts) {
        CheckedMessage checked = judged.checked();
        FindingWords words = vocabulary.of(judged.standard());
        List<Finding> ordered = CauseFirst.of(checked.findings());
        Excerpts.Found lines =
                excerpts.around(ordered.stream().map(Finding::place).toList());
        ObjectNode record = JSON.objectNode();
        record.put("record", "message");
        record.put("file", checked.message().file());
        record.put("message", checked.message().index());
        record.put("standard", judged.standard().ref().toString());
        record.put("messageType", checked.message().type().id());
        record.put("format", checked.message().format().name().toLowerCase(Locale.ROOT));
        record.put("verdict", checked.verdict().name());
        ArrayNode findings = record.putArray("findings");
        ordered.forEach(each -> findings.add(record(each, words, lines.at(each.place()))));
        checked.notEvaluated().forEach(each -> record.withArray("undecided").add(record(each, words)));
        return record;
    }

    private static ObjectNode record(NotEvaluated undecided, FindingWords words) {
        ObjectNode record = record(undecided.place());
        record.put("rule", undecided.rule().id());
        record.put("requirement", undecided.rule().requirement());
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

    /** Everything there is to say about a finding; what it does not have is left out. */
    static ObjectNode record(Finding finding, FindingWords words, Optional<Excerpt> excerpt) {
        ObjectNode record = record(finding.place());
        record.put("code", finding.code());
        record.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        record.put("text", words.sentence(finding));
        words.found(finding).ifPresent(found -> record.put("found", found));
        words.expected(finding).ifPresent(expected -> record.put("expected", expected));
        if (finding.hint() != null) {
            ObjectNode hint = record.putObject("hint");
            hint.put("kind", finding.hint().kind().name().toLowerCase(Locale.ROOT));
            hint.put("value", finding.hint().value());
            words.meant(finding).ifPresent(text -> hint.put("text", text));
        }
        record.put("errors", finding.errors());
        record.put("requirement", finding.requirement());
        words.requirement(finding).ifPresent(requirement -> put(requirement, record));
        if (!finding.source().isEmpty()) {
            record.put("source", finding.source());
        }
        excerpt.map(each -> each.marking(Optional.ofNullable(finding.found())))
                .ifPresent(each -> put(each, record.putObject("excerpt")));
        return record;
    }

    private static void put(Requirement requirement, ObjectNode record) {
        record.put("number", requirement.number());
        record.put("sentence", requirement.sentence());
        record.put("level", requirement.level().name().toLowerCase(Locale.ROOT));
        record.put("class", requirement.conformanceClass());
    }

    private static void put(Excerpt excerpt, ObjectNode record) {
        record.put("text", excerpt.text());
        record.put("start", excerpt.start());
        record.put("length", excerpt.length());
        record.put("cutBefore", excerpt.cutBefore());
        record.put("cutAfter", excerpt.cutAfter());
    }
}
