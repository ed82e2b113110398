package org.plumbline.cli.findings;

import java.io.IOException;
import org.plumbline.verdict.Verdict;

/** For people: each finding with the line it stands in, a caret below the place, and the sentence of the requirement. */
final class PrettyOutput implements CheckOutput {
    private final FindingWords words;
    private final Page page;

    PrettyOutput(FindingWords words, Page page) {
        this.words = words;
        this.page = page;
    }

    @Override
    public FileOutput file(String name, Appendable out) {
        return new PrettyFile(name, words, page, out);
    }

    @Override
    public void end(Totals totals, Appendable out) throws IOException {
        String verdict = totals.verdict().name();
        out.append('\n').append(coloured(totals.verdict(), verdict)).append("  ");
        out.append(Counted.outcome(totals)).append(" in ").append(Counted.of(totals.files(), "file"));
        out.append(": ").append(Counted.findings(totals));
        out.append(", ").append(Counted.of(totals.checks(), "check")).append('\n');
        out.append(" ".repeat(verdict.length()))
                .append("  ")
                .append(words.standard().ref().toString());
        out.append(", dirHash1 ").append(words.standard().digest()).append('\n');
    }

    private String coloured(Verdict verdict, String text) {
        return switch (verdict) {
            case PASS -> page.ink().good(text);
            case FAIL -> page.ink().error(text);
            case INCONCLUSIVE, NOT_APPLICABLE -> page.ink().warning(text);
        };
    }
}
