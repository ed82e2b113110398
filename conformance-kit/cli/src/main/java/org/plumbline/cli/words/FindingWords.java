package org.plumbline.cli.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.shell.Printable;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Place;

/** What people read about a finding, in the words of the kit and of the standard. */
public final class FindingWords {
    private final StandardPackage standard;
    private final FindingTexts texts;
    private final ScreenWords screen;

    FindingWords(StandardPackage standard, ScreenWords screen) {
        Locale language = screen.language().locale();
        this.standard = standard;
        this.screen = screen;
        this.texts = new FindingTexts(standard.violations(language), language);
    }

    public StandardPackage standard() {
        return standard;
    }

    /** What is wrong. */
    public String sentence(Finding finding) {
        String text = texts.text(finding);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What was found, for people. */
    public Optional<String> found(Finding finding) {
        return texts.found(finding);
    }

    /** What would be right, for people. */
    public Optional<String> expected(Finding finding) {
        return texts.expected(finding);
    }

    /** What was found, what would be right and what was meant, as far as the sentence does not say it; empty when it says all. */
    public Optional<String> hint(Finding finding) {
        String sentence = sentence(finding);
        String values = Stream.of(
                        labelled("finding.found", sentence, found(finding)),
                        labelled(
                                "finding.expected",
                                sentence,
                                expected(finding).filter(each -> !isMeant(each, finding))),
                        meant(finding))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static boolean isMeant(String expected, Finding finding) {
        return finding.hint() != null && finding.hint().value().equals(expected);
    }

    /** What its author probably meant. */
    public Optional<String> meant(Finding finding) {
        return texts.hint(finding);
    }

    /** That several errors of the schema have this one cause; empty when it is only one. */
    public Optional<String> causes(Finding finding) {
        return finding.errors() > 1
                ? Optional.of(screen.say("finding.causes", screen.number(finding.errors())))
                : Optional.empty();
    }

    private Optional<String> labelled(String label, String sentence, Optional<String> value) {
        return value.filter(each -> !says(sentence, each)).map(each -> screen.say(label, each));
    }

    /** One line without its place, {@code CODE text (values) [severity requirement]}. */
    public String line(Finding finding) {
        String hint = hint(finding).map(each -> " (" + each + ")").orElse("");
        return Printable.of("%s %s%s [%s %s]"
                .formatted(finding.code(), sentence(finding), hint, severity(finding), finding.requirement()));
    }

    /** {@code error} or {@code warning}, in the language of the screen. */
    public String severity(Finding finding) {
        return screen.say("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    /** The place: {@code file:line:column}; in a document without lines, such as an answer, {@code file:pointer}. */
    public static String where(Place place) {
        if (place.line() > 0) {
            return "%s:%d:%d".formatted(place.file(), place.line(), place.column());
        }
        return place.pointer().isEmpty() ? place.file() : place.file() + ":" + place.pointer();
    }

    /** Whether a value stands in a sentence as a word of its own: 5 does not stand in 15 or 5.2. */
    private static boolean says(String sentence, String value) {
        if (value.isEmpty()) {
            // Nothing to say; and an empty text is found at every place without end.
            return true;
        }
        for (int at = sentence.indexOf(value); at >= 0; at = sentence.indexOf(value, at + 1)) {
            if (!joins(sentence, at - 1, -1) && !joins(sentence, at + value.length(), 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(String sentence, int at, int direction) {
        if (at < 0 || at >= sentence.length()) {
            return false;
        }
        char next = sentence.charAt(at);
        if (next == '.' || next == ',') {
            int beyond = at + direction;
            return beyond >= 0 && beyond < sentence.length() && Character.isDigit(sentence.charAt(beyond));
        }
        return Character.isLetterOrDigit(next) || (next == '-' && direction < 0);
    }

    /** What could not be decided, and why. */
    public String sentence(NotEvaluated undecided) {
        return screen.say("finding.undecided", undecided.rule().id(), undecided.reason());
    }

    /** The requirement that a finding breaks. */
    public Optional<Requirement> requirement(Finding finding) {
        return standard.requirement(finding.requirement());
    }
}
