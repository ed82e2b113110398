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

    /** What was found and what would be right; empty when the sentence says it. */
    Optional<String> values(Finding finding) {
        String values = Stream.of(labelled("found", finding.found()), labelled("expected", finding.expected()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** One line, {@code file:line:column: severity: text [code requirement]}. */
    String line(Finding finding) {
        String values = values(finding).map(each -> " (" + each + ")").orElse("");
        return Printable.of("%s:%d:%d: %s: %s%s [%s %s]"
                .formatted(
                        finding.place().file(),
                        finding.place().line(),
                        finding.place().column(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        sentence(finding),
                        values,
                        finding.code(),
                        finding.requirement()));
    }

    private static Optional<String> labelled(String label, @Nullable String value) {
        return Optional.ofNullable(value).map(each -> label + " " + each);
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
