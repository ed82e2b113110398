package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.conformance.trial.ClassProof;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.TrialOutcome;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Verdict;

/** For people: what failed, expected and shown below each other, and then each class. */
final class PrettyTrial implements TrialOutput {
    private static final int INDENT = 2;

    private final FaultForm.Screen screen;
    private final ScreenWords words;
    private final Ink ink;
    private final Appendable out;
    private boolean first = true;

    PrettyTrial(FaultForm.Screen screen) {
        this.screen = screen;
        this.words = screen.words();
        this.ink = screen.ink();
        this.out = screen.out();
    }

    @Override
    public void begin(String folder, StandardPackage standard) throws IOException {
        out.append(first ? "" : "\n")
                .append(ink.strong(standard.ref().toString()))
                .append("  ")
                .append(Printable.of(standard.title()))
                .append('\n');
        first = false;
    }

    @Override
    public void tried(String folder, Exhibit exhibit, List<PackageFault> faults) throws IOException {
        for (PackageFault fault : faults) {
            out.append('\n')
                    .append(ink.error("✖"))
                    .append(' ')
                    .append(ink.strong(Printable.of(exhibit.name())))
                    .append('\n');
            if (fault.code().equals("SAMPLE-SHOWS")) {
                labelled("test.must", fault.arguments().get(0));
                labelled("test.shows", fault.arguments().get(1));
            } else {
                line(fault.code() + "  " + FaultWords.sentence(fault, words), INDENT);
            }
            Place place = fault.place();
            line(
                    FaultWords.file(folder, fault)
                            + (place.line() > 0 ? ":%d:%d".formatted(place.line(), place.column()) : "")
                            + (place.pointer().isEmpty() ? "" : "  " + place.pointer()),
                    INDENT);
        }
    }

    @Override
    public void end(TrialOutcome outcome) throws IOException {
        List<ClassProof> classes = outcome.classes();
        int width = classes.stream()
                .mapToInt(each -> each.conformanceClass().id().length())
                .max()
                .orElse(1);
        out.append('\n');
        for (ClassProof each : classes) {
            int machine = each.proven().size() + each.unproven().size();
            List<String> parts = new ArrayList<>();
            parts.add(words.say("test.proven", each.proven().size(), words.counted("requirement", machine)));
            if (!each.inspected().isEmpty()) {
                parts.add(words.say("test.inspected", each.inspected().size()));
            }
            if (each.failed() > 0) {
                parts.add(words.say("test.failed", each.failed(), each.failed() + each.shown()));
            }
            out.append(verdict(each.verdict()))
                    .append("  ")
                    .append(String.format(
                            Locale.ROOT,
                            "%-" + width + "s",
                            each.conformanceClass().id()))
                    .append("  ")
                    .append(Paragraph.of(String.join(", ", parts), width + 8, screen.width()))
                    .append('\n');
            for (Requirement requirement : each.unproven()) {
                boolean binding = requirement.level() == RequirementLevel.SHALL;
                line((binding ? "✖ " : "▲ ") + words.say("test.unproven", requirement.id(), word(requirement)), 6);
            }
        }
        out.append('\n').append(verdict(outcome.verdict())).append("  ");
        List<String> counts = new ArrayList<>();
        counts.add(words.counted("sample", outcome.count(Exhibit.Kind.SAMPLE)));
        if (outcome.count(Exhibit.Kind.VARIATION) > 0) {
            counts.add(words.counted("variation", outcome.count(Exhibit.Kind.VARIATION)));
        }
        if (outcome.count(Exhibit.Kind.RECORDING) > 0) {
            counts.add(words.counted("recording", outcome.count(Exhibit.Kind.RECORDING)));
        }
        out.append(String.join(", ", counts))
                .append(": ")
                .append(outcome.failed() == 0 ? words.say("test.all") : words.say("test.some", outcome.failed()))
                .append('\n');
    }

    private static String word(Requirement requirement) {
        return requirement.level().name().toLowerCase(Locale.ROOT);
    }

    private String verdict(Verdict verdict) {
        String word = words.verdict(verdict);
        return verdict == Verdict.PASS ? ink.good(word) : ink.error(word);
    }

    private void labelled(String key, String text) throws IOException {
        String label = words.say(key);
        out.append(" ".repeat(INDENT))
                .append(ink.faint(label))
                .append("  ")
                .append(Paragraph.of(text, INDENT + label.length() + 2, screen.width()))
                .append('\n');
    }

    private void line(String text, int indent) throws IOException {
        out.append(" ".repeat(indent))
                .append(Paragraph.of(text, indent, screen.width()))
                .append('\n');
    }
}
