package org.plumbline.cli.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.Printable;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Place;

/** What people read about a finding, in the words of the kit and of the standard. */
final class FindingWords {
    private final StandardPackage standard;
    private final FindingTexts texts;

    FindingWords(StandardPackage standard) {
        this.standard = standard;
        this.texts = new FindingTexts(standard.rules().stream().collect(Collectors.toMap(Rule::id, Rule::violation)));
    }

    StandardPackage standard() {
        return standard;
    }

    /** What is wrong. */
    String sentence(Finding finding) {
        String text = texts.text(finding);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What was found and what would be right, as far as the sentence does not say it; empty when it says all. */
    Optional<String> values(Finding finding) {
        String sentence = sentence(finding);
        String values = Stream.of(labelled("found", finding.found()), labelled("expected", finding.expected()))
                .flatMap(Optional::stream)
                .filter(each -> !says(sentence, each.value()))
                .map(each -> each.label() + " " + each.value())
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** One line, {@code file:line:column: severity: text [code requirement]}. */
    String line(Finding finding) {
        String values = values(finding).map(each -> " (" + each + ")").orElse("");
        return Printable.of("%s: %s: %s%s [%s %s]"
                .formatted(
                        where(finding.place()),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        sentence(finding),
                        values,
                        finding.code(),
                        finding.requirement()));
    }

    /** The place: {@code file:line:column}; in a document without lines, such as an answer, {@code file:pointer}. */
    static String where(Place place) {
        if (place.line() > 0) {
            return "%s:%d:%d".formatted(place.file(), place.line(), place.column());
        }
        return place.pointer().isEmpty() ? place.file() : place.file() + ":" + place.pointer();
    }

    private record Labelled(String label, String value) {}

    private static Optional<Labelled> labelled(String label, @Nullable String value) {
        return Optional.ofNullable(value).map(each -> new Labelled(label, each));
    }

    /** Whether a value stands in a sentence as a word of its own: 5 does not stand in 15 or 5.2. */
    private static boolean says(String sentence, String value) {
        for (int at = sentence.indexOf(value); at >= 0; at = sentence.indexOf(value, at + 1)) {
            if (!joins(sentence, at - 1, -1) && !joins(sentence, at + value.length(), 1)) {
                return true;
            }
        }
        return value.isEmpty();
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
    String sentence(NotEvaluated undecided) {
        return "Rule %s could not be evaluated, which is a fault of the standard, not of the message: %s"
                .formatted(undecided.rule().id(), undecided.reason());
    }

    Optional<Requirement> requirement(Finding finding) {
        return standard.requirement(finding.requirement());
    }
}
