package org.plumbline.cli.findings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Printable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** Remembers the first findings of one file, and shows them when all of the file has been read. */
final class PrettyFile implements CheckOutput.FileOutput {
    /** Columns before the text of an excerpt. */
    private static final int GUTTER = 9;

    private final String name;
    private final FindingWords words;
    private final Page page;
    private final Appendable out;
    private final Shown shown;
    private final List<NotEvaluated> undecided = new ArrayList<>();
    private Totals totals = Totals.NONE;

    PrettyFile(String name, FindingWords words, Page page, Appendable out) {
        this.name = name;
        this.words = words;
        this.page = page;
        this.out = out;
        this.shown = new Shown(page);
    }

    @Override
    public void message(CheckedMessage checked) {
        totals = totals.plus(Totals.of(checked));
        checked.findings().forEach(shown::add);
        checked.notEvaluated().stream().limit(page.limit() - undecided.size()).forEach(undecided::add);
    }

    @Override
    public void end(Content content) throws IOException {
        out.append(page.ink().strong(Printable.of(name)))
                .append(": ")
                .append(Counted.outcome(totals))
                .append(totals.verdict() == Verdict.PASS && totals.warnings() > 0 ? ", with remarks\n" : "\n");
        List<Repeated> repeated = shown.inOrder();
        List<Finding> findings =
                repeated.stream().flatMap(each -> each.first().stream()).toList();
        Excerpts excerpts = excerpts(findings, content);
        for (Repeated each : repeated) {
            write(each, excerpts);
        }
        for (NotEvaluated each : undecided) {
            write(page.ink().warning("undecided"), words.sentence(each), each.place());
        }
        long left = totals.errors()
                + totals.warnings()
                - repeated.stream().mapToLong(Repeated::count).sum();
        if (left > 0) {
            out.append("\n  ").append(Counted.of(left, "further finding"));
            out.append(" in this file; --limit shows more, --all shows all\n");
        }
    }

    private Excerpts excerpts(List<Finding> findings, Content content) throws IOException {
        if (findings.isEmpty()) {
            return Excerpts.none();
        }
        try (InputStream bytes = content.open()) {
            return Excerpts.read(bytes, findings.stream().map(Finding::place).toList(), page.width() - GUTTER);
        }
    }

    private void write(Repeated repeated, Excerpts excerpts) throws IOException {
        for (Finding finding : repeated.first()) {
            write(finding, excerpts);
        }
        if (repeated.more() > 0) {
            out.append("\n  ").append(page.ink().faint(repeated.rest())).append('\n');
        }
    }

    private void write(Finding finding, Excerpts excerpts) throws IOException {
        String label = finding.severity() == Severity.ERROR
                ? page.ink().error("error")
                : page.ink().warning("warning");
        write(label, words.sentence(finding), finding.place());
        var excerpt = excerpts.at(finding.place());
        if (excerpt.isPresent()) {
            out.append(gutter(Integer.toString(finding.place().line())))
                    .append(excerpt.get().line())
                    .append('\n');
            out.append(gutter(""))
                    .append(page.ink().strong(excerpt.get().carets()))
                    .append('\n');
        }
        var values = words.values(finding);
        if (values.isPresent()) {
            out.append(page.ink().faint("       = "))
                    .append(Paragraph.of(values.get(), GUTTER, page.width()))
                    .append('\n');
        }
        out.append(page.ink().faint("       = ")).append(finding.code()).append(", requirement ");
        out.append(requirement(finding)).append('\n');
    }

    private void write(String label, String sentence, Place place) throws IOException {
        out.append("\n  ")
                .append(label)
                .append(": ")
                .append(Paragraph.of(sentence, 4, page.width()))
                .append('\n');
        out.append(page.ink().faint("     --> "))
                .append(Printable.of(where(place)))
                .append('\n');
    }

    private String where(Place place) {
        String message = totals.messages() > 1 ? " message " + (place.message() + 1) : "";
        String pointer = place.line() > 0 ? " " + place.pointer() : "";
        return (FindingWords.where(place) + message + pointer).stripTrailing();
    }

    private String requirement(Finding finding) {
        return words.requirement(finding)
                .map(requirement -> "%d %s:\n%s%s"
                        .formatted(
                                requirement.number(),
                                requirement.id(),
                                " ".repeat(GUTTER),
                                Paragraph.of(requirement.sentence(), GUTTER, page.width())))
                .orElse(finding.requirement());
    }

    private String gutter(String line) {
        return page.ink().faint("%6s | ".formatted(line));
    }
}
