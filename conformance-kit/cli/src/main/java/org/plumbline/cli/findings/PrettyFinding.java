package org.plumbline.cli.findings;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.excerpt.Gutter;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.message.Unrecognised;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.Requirement;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/** Draws one finding after the other: what is wrong, where, the line it stands in, and the requirement that says so. */
final class PrettyFinding {
    private static final int INDENT = 2;

    /** On a very wide screen the requirement still stands where the eye finds it. */
    private static final int WIDEST = 120;

    private final Page page;
    private final Ink ink;
    private final Gutter gutter;
    private final Appendable out;
    private final boolean several;
    private final Set<String> requirementsTold = new HashSet<>();

    /**
     * @param several whether the file holds several messages, so that a place names its message
     */
    PrettyFinding(Page page, boolean several, Appendable out) {
        this.page = page;
        this.ink = page.ink();
        this.several = several;
        this.out = out;
        this.gutter = new Gutter(ink, page.width(), out);
    }

    /** Draws a mistake with its repetitions, and what is only counted of its family. */
    void write(Repeated mistake, Excerpts.Found lines, Optional<Rest> rest) throws IOException {
        for (Told told : mistake.whole()) {
            write(told, lines.at(told.place()));
        }
        ScreenWords words = page.words();
        if (mistake.more() > 0) {
            remark(words.say("repeated", words.number(mistake.more()), where(mistake.last())));
        }
        if (rest.isPresent()) {
            boolean oneLine = rest.get().fromLine() == rest.get().toLine();
            remark(words.say(
                    oneLine ? "repeated.family.line" : "repeated.family",
                    words.number(rest.get().count()),
                    mistake.first().finding().code(),
                    rest.get().fromLine(),
                    rest.get().toLine()));
        }
    }

    /** Tells how many findings are not told. */
    void writeUntold(long untold, String key) throws IOException {
        if (untold > 0) {
            out.append('\n');
            remark(page.words().say(key, page.words().counted("further", untold)));
        }
    }

    /** Tells that nobody can tell what a file holds. */
    void write(Unrecognised reason) throws IOException {
        out.append('\n').append(ink.warning("?")).append(' ').append(ink.strong(reason.code()));
        out.append("  ");
        String text = page.words().sentence(reason);
        out.append(Paragraph.of(text, 4 + reason.code().length(), INDENT, page.width()));
        out.append('\n');
        place(reason.place());
    }

    private void write(Told told, Optional<Excerpt> excerpt) throws IOException {
        Finding finding = told.finding();
        FindingWords words = told.words();
        boolean error = finding.severity() == Severity.ERROR;
        String sign = error ? ink.error("✖") : ink.warning("▲");
        Optional<Requirement> requirement = words.requirement(finding);
        String level = requirement
                .map(each -> "  " + each.level().name().toLowerCase(Locale.ROOT))
                .orElse("");
        out.append('\n')
                .append(sign)
                .append(' ')
                .append(ink.strong(finding.code()))
                .append("  ");
        heading(words.sentence(finding), 4 + finding.code().length(), finding.requirement() + level);
        place(finding.place());
        String notes = notes(told);
        if (excerpt.isPresent()) {
            Excerpt marked = excerpt.get().marking(Optional.ofNullable(finding.found()));
            gutter.draw(finding.place().line(), marked, notes, error);
        } else if (!notes.isEmpty()) {
            gutter.note(notes);
        }
        if (requirement.isPresent() && requirementsTold.add(requirement.get().id())) {
            gutter.note(requirement.get().number() + ": " + requirement.get().sentence());
        }
    }

    void write(NotEvaluated undecided, FindingWords words) throws IOException {
        out.append('\n')
                .append(ink.warning("?"))
                .append(' ')
                .append(ink.strong(undecided.rule().id()));
        out.append("  ");
        heading(
                words.sentence(undecided),
                4 + undecided.rule().id().length(),
                undecided.rule().requirement());
        place(undecided.place());
    }

    /** What is told in one faint line below a finding. */
    private void remark(String remark) throws IOException {
        String text = Paragraph.of(remark, INDENT, page.width());
        out.append(" ".repeat(INDENT)).append(ink.faint(text)).append('\n');
    }

    /** A place as people read it. */
    private String where(Place place) {
        String message =
                several || place.message() > 0 ? "  " + page.words().say("finding.message", place.message() + 1) : "";
        String pointer = place.line() > 0 ? "  " + place.pointer() : "";
        return (FindingWords.where(place) + message + pointer).stripTrailing();
    }

    /** The sentence, with what it rests on at the right end of the line, or below where there is no room. */
    private void heading(String sentence, int first, String basis) throws IOException {
        String text = Paragraph.of(sentence, first, INDENT, page.width());
        int begin = text.lastIndexOf('\n');
        int used = Columns.of(text.substring(begin + 1)) + (begin < 0 ? first : 0);
        int room = Math.min(page.width(), WIDEST) - Columns.of(basis);
        out.append(text);
        if (used + 2 <= room) {
            out.append(" ".repeat(room - used));
        } else {
            out.append('\n').append(" ".repeat(INDENT));
        }
        out.append(ink.faint(basis)).append('\n');
    }

    private void place(Place place) throws IOException {
        String text = Paragraph.of(where(place), INDENT, page.width());
        out.append(" ".repeat(INDENT)).append(text).append('\n');
    }

    private String notes(Told told) {
        return Stream.of(
                        told.words().hint(told.finding()),
                        told.words().causes(told.finding()).map("(%s)"::formatted))
                .flatMap(Optional::stream)
                .map(Printable::of)
                .collect(Collectors.joining("  "));
    }
}
