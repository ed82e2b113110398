package org.plumbline.cli.findings;

import java.io.IOException;
import org.plumbline.cli.shell.Printable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.verdict.Finding;

/**
 * One finding a line, {@code file:line:column: severity: text [code requirement]}: the form of compilers, which editors and
 * {@code grep} understand.
 */
final class LineOutput implements CheckOutput {
    private final FindingWords words;

    LineOutput(FindingWords words) {
        this.words = words;
    }

    @Override
    public FileOutput file(String name, Appendable out) {
        return new FileOutput() {
            @Override
            public void message(CheckedMessage checked) throws IOException {
                for (Finding finding : checked.findings()) {
                    out.append(words.line(finding)).append('\n');
                }
                for (NotEvaluated undecided : checked.notEvaluated()) {
                    out.append(line(undecided)).append('\n');
                }
            }

            @Override
            public void end(Content content) {}
        };
    }

    @Override
    public void end(Totals totals, Appendable out) {}

    private String line(NotEvaluated undecided) {
        return Printable.of("%s: undecided: %s [%s]"
                .formatted(
                        FindingWords.where(undecided.place()), words.sentence(undecided), RuleOutcome.NOT_EVALUATED));
    }
}
