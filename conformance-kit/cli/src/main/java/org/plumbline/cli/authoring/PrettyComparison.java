package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.Locale;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.StandardPackage;

/** For people: each change with what it means for either side, the proving message, and the whole at the end. */
final class PrettyComparison implements ComparisonOutput {
    private static final int INDENT = 2;
    private static final int DEEPER = 11;

    private final FaultForm.Screen screen;
    private final ScreenWords words;
    private final Appendable out;

    PrettyComparison(FaultForm.Screen screen) {
        this.screen = screen;
        this.words = screen.words();
        this.out = screen.out();
    }

    @Override
    public void write(StandardPackage old, StandardPackage next, Policy policy, Comparison comparison)
            throws IOException {
        out.append(screen.ink().strong(old.ref() + " → " + next.ref())).append('\n');
        for (Change change : comparison.changes()) {
            change(change);
        }
        out.append('\n');
        if (comparison.changes().isEmpty()) {
            out.append(words.say("diff.nothing")).append('\n');
        }
        for (Side side : Side.values()) {
            Outcome outcome = comparison.outcome(side);
            String waived =
                    outcome == Outcome.UNDECIDED && comparison.isAcceptable(side) ? " " + words.say("diff.waived") : "";
            out.append(coloured(outcome, "%-10s".formatted(word(outcome))))
                    .append("  ")
                    .append(words.say("diff.for." + side.name().toLowerCase(Locale.ROOT)))
                    .append(waived)
                    .append('\n');
        }
        String content = words.say(policy.closed() ? "diff.closed" : "diff.open");
        String formats = words.say(policy.formats() ? "diff.formats" : "diff.remarks");
        out.append(screen.ink().faint(Paragraph.of(words.say("diff.policy", content, formats), 0, screen.width())))
                .append('\n');
    }

    private void change(Change change) throws IOException {
        Outcome worst = change.readers().outcome().compareTo(change.writers().outcome()) >= 0
                ? change.readers().outcome()
                : change.writers().outcome();
        String sign =
                switch (worst) {
                    case BREAKING -> "✖";
                    case UNDECIDED -> "?";
                    case COMPATIBLE -> "✔";
                };
        out.append('\n').append(coloured(worst, sign)).append(' ');
        out.append(screen.ink().strong(Paragraph.of(change.id(), INDENT, screen.width())))
                .append('\n');
        line(change.subject(), INDENT);
        side(Side.READERS, change.readers());
        side(Side.WRITERS, change.writers());
    }

    private void side(Side side, Judgement judgement) throws IOException {
        String name = words.say("diff.side." + side.name().toLowerCase(Locale.ROOT));
        String reason = word(judgement.outcome()) + ": " + judgement.reason();
        out.append(" ".repeat(INDENT))
                .append(screen.ink().faint("%-9s".formatted(name)))
                .append(Paragraph.of(reason, DEEPER, screen.width()))
                .append('\n');
        if (judgement.proof() != null) {
            Proof proof = judgement.proof();
            line(proof.message().toString(), DEEPER);
            String place = proof.place().isEmpty() ? words.say("diff.whole") : proof.place();
            line(
                    proof.pointer().isEmpty()
                            ? words.say("diff.proof.bare", place, proof.keyword())
                            : words.say("diff.proof", place, proof.pointer(), proof.keyword()),
                    DEEPER);
        }
        if (judgement.waiver() != null) {
            line(
                    words.say(
                            "diff.waiver",
                            judgement.waiver().name(),
                            judgement.waiver().reason()),
                    DEEPER);
        }
    }

    private void line(String text, int indent) throws IOException {
        out.append(" ".repeat(indent))
                .append(Paragraph.of(text, indent, screen.width()))
                .append('\n');
    }

    private String word(Outcome outcome) {
        return words.say("diff.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    private String coloured(Outcome outcome, String text) {
        return switch (outcome) {
            case COMPATIBLE -> screen.ink().good(text);
            case UNDECIDED -> screen.ink().warning(text);
            case BREAKING -> screen.ink().error(text);
        };
    }
}
