package org.plumbline.cli.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.message.Unrecognised;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/**
 * One finding a line, {@code file:line:column: code text [severity requirement]}: the form of compilers, which editors and
 * {@code grep} understand.
 */
final class LineOutput implements CheckOutput {
    private final Vocabulary vocabulary;

    LineOutput(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void begin(Appendable out) {}

    @Override
    public FileOutput file(String name, Content content, Appendable out) {
        return new FileOutput() {
            @Override
            public void message(Judged judged) throws IOException {
                FindingWords words = vocabulary.of(judged.standard());
                for (Finding finding : CauseFirst.of(judged.checked().findings())) {
                    out.append(where(finding.place()))
                            .append(words.line(finding))
                            .append('\n');
                }
                for (NotEvaluated undecided : judged.checked().notEvaluated()) {
                    out.append(where(undecided.place()))
                            .append(line(undecided, words))
                            .append('\n');
                }
            }

            @Override
            public void unrecognised(Unrecognised reason) throws IOException {
                out.append(where(reason.place())).append(reason.code()).append(' ');
                out.append(Printable.of(vocabulary.screen().sentence(reason))).append('\n');
            }

            @Override
            public void end() {}
        };
    }

    @Override
    public ArchiveOutput archive(StandardPackage standard, CheckTally tally, Appendable out) {
        FindingWords words = vocabulary.of(standard);
        return new ArchiveOutput() {
            @Override
            public void finding(Finding finding) {
                try {
                    out.append(where(finding.place()))
                            .append(words.line(finding))
                            .append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void end() {}
        };
    }

    @Override
    public void end(CheckTally tally, Appendable out) {}

    private static String where(Place place) {
        return "%s:%d:%d: ".formatted(Printable.of(place.file()), place.line(), place.column());
    }

    private static String line(NotEvaluated undecided, FindingWords words) {
        return Printable.of("%s %s [%s]"
                .formatted(
                        RuleOutcome.NOT_EVALUATED,
                        words.sentence(undecided),
                        undecided.rule().requirement()));
    }
}
