package org.plumbline.cli.findings;

import java.util.Optional;
import java.util.stream.Collectors;
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
        return texts.text(finding);
    }

    /** What was found and what would be right; empty when the sentence says it. */
    Optional<String> values(Finding finding) {
        String found = finding.found() == null ? "" : "found " + finding.found();
        String expected = finding.expected() == null ? "" : "expected " + finding.expected();
        String values = found + (found.isEmpty() || expected.isEmpty() ? "" : ", ") + expected;
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** Sentence and values in one line. */
    String whole(Finding finding) {
        return sentence(finding)
                + values(finding).map(values -> " (" + values + ")").orElse("");
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
