package org.plumbline.cli.findings;

import java.io.PrintStream;
import java.util.Locale;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Printable;
import org.plumbline.conformance.TestCaseResult;
import org.plumbline.conformance.TestRun;
import org.plumbline.verdict.Verdict;

/** Shows people what a test run found: each class, each of its cases, the first findings of a case. */
public final class RunOutput {
    private final TestRun run;
    private final FindingWords words;
    private final Page page;

    /**
     * @param page {@link Page#limit} is the number of findings shown for each case
     */
    public RunOutput(TestRun run, Page page) {
        this.run = run;
        this.words = new FindingWords(run.standard());
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
        out.println("%s  %s %s against %s"
                .formatted(
                        coloured(run.verdict()),
                        Printable.of(run.profile().product().name()),
                        Printable.of(run.profile().product().version()),
                        run.standard().ref()));
        out.println("%s, %s, %s of them invalid, %s"
                .formatted(
                        Counted.of(counts.files(), "file"),
                        Counted.of(counts.messages(), "message"),
                        Counted.number(counts.messagesInvalid()),
                        Counted.of(counts.checks(), "check")));
    }

    private void print(TestCaseResult result, PrintStream out) {
        String findings = result.findingCount() == 0 ? "" : ", " + Counted.of(result.findingCount(), "finding");
        out.println("  %s  %s  %s (%s%s)"
                .formatted(
                        coloured(result.verdict()),
                        result.testCase().id(),
                        result.testCase().title(),
                        Counted.of(result.checks(), "check"),
                        findings));
        result.obstacles().stream().limit(page.limit()).forEach(each -> out.println("      " + Printable.of(each)));
        result.findings().stream().limit(page.limit()).forEach(each -> out.println("      " + words.line(each)));
        long left =
                result.findingCount() - Math.min(page.limit(), result.findings().size());
        if (left > 0) {
            out.println("      and %s more".formatted(Counted.number(left)));
        }
    }

    private String coloured(Verdict verdict) {
        Ink ink = page.ink();
        String name = String.format(Locale.ROOT, "%-14s", verdict);
        return switch (verdict) {
            case PASS -> ink.good(name);
            case FAIL -> ink.error(name);
            case INCONCLUSIVE -> ink.warning(name);
            case NOT_APPLICABLE -> ink.faint(name);
        };
    }
}
