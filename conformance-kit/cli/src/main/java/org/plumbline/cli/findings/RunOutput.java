package org.plumbline.cli.findings;

import java.io.PrintStream;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.conformance.TestCaseResult;
import org.plumbline.conformance.TestRun;
import org.plumbline.verdict.Verdict;

/** Shows people what a test run found: each class, each of its cases, the first findings of a case. */
public final class RunOutput {
    private static final int VERDICT_COLUMNS = 14;

    private final TestRun run;
    private final FindingWords words;
    private final ScreenWords screen;
    private final Page page;

    /**
     * @param page {@link Page#limit} is the number of findings shown for each case
     */
    public RunOutput(TestRun run, Page page) {
        this.run = run;
        this.words = page.vocabulary().of(run.standard());
        this.screen = page.words();
        this.page = page;
    }

    /** Writes all of it. */
    public void print(PrintStream out) {
        run.classVerdicts().forEach((conformanceClass, verdict) -> {
            out.println(coloured(verdict) + "  " + page.ink().strong(conformanceClass));
            run.cases().stream()
                    .filter(each -> each.testCase().conformanceClass().equals(conformanceClass))
                    .forEach(each -> print(each, out));
        });
        var counts = run.counts();
        out.println();
        out.println(coloured(run.verdict())
                + "  "
                + screen.say(
                        "run.against",
                        Printable.of(run.profile().product().name()),
                        Printable.of(run.profile().product().version()),
                        run.standard().ref()));
        out.println(screen.say(
                "run.counts",
                screen.counted("file", counts.files()),
                screen.counted("message", counts.messages()),
                screen.number(counts.messagesInvalid()),
                screen.counted("check", counts.checks())));
    }

    private void print(TestCaseResult result, PrintStream out) {
        String findings = result.findingCount() == 0 ? "" : ", " + screen.counted("finding", result.findingCount());
        out.println("  %s  %s  %s (%s%s)"
                .formatted(
                        coloured(result.verdict()),
                        result.testCase().id(),
                        result.testCase().title(),
                        screen.counted("check", result.checks()),
                        findings));
        result.obstacles().stream().limit(page.limit()).forEach(each -> out.println("      " + Printable.of(each)));
        result.findings().stream()
                .limit(page.limit())
                .forEach(each -> out.println(
                        "      " + Printable.of(FindingWords.where(each.place())) + ": " + words.line(each)));
        long left =
                result.findingCount() - Math.min(page.limit(), result.findings().size());
        if (left > 0) {
            out.println("      " + screen.say("run.more", screen.number(left)));
        }
    }

    private String coloured(Verdict verdict) {
        Ink ink = page.ink();
        String name = screen.verdict(verdict);
        name += " ".repeat(Math.max(0, VERDICT_COLUMNS - Columns.of(name)));
        return switch (verdict) {
            case PASS -> ink.good(name);
            case FAIL -> ink.error(name);
            case INCONCLUSIVE -> ink.warning(name);
            case NOT_APPLICABLE -> ink.faint(name);
        };
    }
}
