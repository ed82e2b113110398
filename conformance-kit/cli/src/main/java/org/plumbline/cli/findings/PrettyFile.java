package org.plumbline.cli.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.message.Unrecognised;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Verdict;

/** Remembers the first findings of one file, and shows them when all of the file has been read. */
final class PrettyFile implements CheckOutput.FileOutput {
    private final String name;
    private final Content content;
    private final Page page;
    private final Appendable out;
    private final Shown shown;
    private final List<Undecided> undecided = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private @Nullable Unrecognised unrecognised;

    PrettyFile(String name, Content content, Page page, Appendable out) {
        this.name = name;
        this.content = content;
        this.page = page;
        this.out = out;
        this.shown = new Shown(page);
    }

    private record Undecided(NotEvaluated rule, FindingWords words) {}

    @Override
    public void message(Judged judged) {
        FindingWords words = page.vocabulary().of(judged.standard());
        totals = totals.plus(Totals.of(judged.checked()));
        judged.checked().findings().forEach(each -> shown.add(new Told(each, words)));
        judged.checked().notEvaluated().stream()
                .limit(page.limit() - undecided.size())
                .forEach(each -> undecided.add(new Undecided(each, words)));
    }

    @Override
    public void unrecognised(Unrecognised reason) {
        totals = totals.plusUnrecognised();
        unrecognised = reason;
    }

    @Override
    public void end() throws IOException {
        ScreenWords words = page.words();
        out.append(page.ink().strong(Printable.of(name))).append(": ").append(Outcomes.of(totals, words));
        out.append(totals.verdict() == Verdict.PASS && totals.warnings() > 0 ? words.say("outcome.remarks") : "")
                .append('\n');
        var drawn = new PrettyFinding(page, totals.messages() > 1, out);
        List<Repeated> mistakes = shown.inOrder();
        try (var excerpts = new Excerpts(content, page.width())) {
            List<Place> places = mistakes.stream()
                    .flatMap(each -> each.whole().stream())
                    .map(Told::place)
                    .toList();
            Excerpts.Found lines = excerpts.around(places);
            for (Repeated mistake : mistakes) {
                drawn.write(mistake, lines, shown.restAfter(mistake, mistakes));
            }
        }
        for (Undecided each : undecided) {
            drawn.write(each.rule(), each.words());
        }
        drawn.writeUntold(shown.untold(mistakes), "left");
        if (unrecognised != null) {
            drawn.write(unrecognised);
        }
        out.append(mistakes.isEmpty() && undecided.isEmpty() && unrecognised == null ? "" : "\n");
    }
}
