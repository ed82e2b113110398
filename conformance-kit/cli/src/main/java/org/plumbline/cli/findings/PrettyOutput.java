package org.plumbline.cli.findings;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Verdict;

/** For people: each finding with the line it stands in, then what the check amounts to, all in all and for each class. */
final class PrettyOutput implements CheckOutput {
    /** The longest word for a verdict. */
    private static final int VERDICT_COLUMNS = 14;

    private final Page page;
    private final Map<String, Content> contents = new ConcurrentHashMap<>();

    PrettyOutput(Page page) {
        this.page = page;
    }

    @Override
    public void begin(Appendable out) {}

    @Override
    public FileOutput file(String name, Content content, Appendable out) {
        contents.put(name, content);
        return new PrettyFile(name, content, page, out);
    }

    @Override
    public ArchiveOutput archive(StandardPackage standard, CheckTally tally, Appendable out) {
        return new PrettyArchive(standard, contents, page, !tally.endsWithFindings(), out);
    }

    @Override
    public void end(CheckTally tally, Appendable out) throws IOException {
        ScreenWords words = page.words();
        Totals totals = tally.totals();
        String verdict = words.verdict(totals.verdict());
        int indent = Columns.of(verdict) + 2;
        String counts = words.say(
                "totals",
                Outcomes.of(totals, words),
                files(totals),
                words.counted("error", totals.errors()),
                words.counted("warning", totals.warnings()),
                words.counted("check", totals.checks()));
        out.append(tally.endsWithFindings() ? "" : "\n");
        out.append(coloured(totals.verdict(), verdict)).append("  ");
        out.append(Paragraph.of(counts, indent, page.width())).append('\n');
        for (ClassTally standard : tally.standards()) {
            write(standard, out);
        }
    }

    private String files(Totals totals) {
        String files = page.words().counted("file", totals.files());
        return totals.unrecognised() == 0
                ? files
                : page.words().say("totals.unrecognised", files, page.words().number(totals.unrecognised()));
    }

    private void write(ClassTally tally, Appendable out) throws IOException {
        String digest = "dirHash1 " + tally.standard().digest();
        out.append("  ").append(page.ink().strong(tally.standard().ref().toString()));
        int used = 4 + tally.standard().ref().toString().length();
        out.append(used + digest.length() <= page.width() ? "  " : "\n    ");
        out.append(page.ink().faint(digest)).append('\n');
        int widest = tally.outcomes().stream()
                .mapToInt(each -> each.conformanceClass().id().length())
                .max()
                .orElse(0);
        for (ClassTally.Outcome each : tally.outcomes()) {
            String verdict = page.words().verdict(each.verdict());
            int before = 4 + VERDICT_COLUMNS + 2 + widest + 2;
            out.append("    ").append(coloured(each.verdict(), verdict));
            out.append(" ".repeat(VERDICT_COLUMNS - Columns.of(verdict) + 2));
            out.append(each.conformanceClass().id());
            String counts = counts(each);
            out.append(
                    before + Columns.of(counts) <= page.width()
                            ? " ".repeat(widest - each.conformanceClass().id().length() + 2)
                            : "\n      ");
            out.append(page.ink().faint(Paragraph.of(counts, 6, page.width()))).append('\n');
        }
    }

    private String counts(ClassTally.Outcome outcome) {
        ScreenWords words = page.words();
        if (outcome.verdict() == Verdict.NOT_APPLICABLE) {
            return words.say(outcome.live() ? "class.contract" : "class.untested");
        }
        return words.say(
                "class.counts",
                words.counted("error", outcome.errors()),
                words.counted("warning", outcome.warnings()),
                words.counted("check", outcome.checks()));
    }

    private String coloured(Verdict verdict, String text) {
        return switch (verdict) {
            case PASS -> page.ink().good(text);
            case FAIL -> page.ink().error(text);
            case INCONCLUSIVE -> page.ink().warning(text);
            case NOT_APPLICABLE -> page.ink().faint(text);
        };
    }
}
