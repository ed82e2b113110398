package org.plumbline.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;

/**
 * Counts the checks made on a message, per requirement: one for the notation, one for the schema where there was content to
 * judge, and one for each time a rule was decided. A requirement that was never checked cannot be met.
 */
final class CheckCount {
    private final Map<String, Set<String>> bySchema = new TreeMap<>();
    private final Map<String, String> requirementOfRule;
    private final Set<String> bySyntax;

    CheckCount(StandardPackage standard) {
        Map<String, List<Check>> verifiedBy =
                standard.requirements().stream().collect(Collectors.toMap(Requirement::id, Requirement::verifiedBy));
        for (TestCase testCase : standard.testCases()) {
            if (testCase.messageType() != null) {
                bySchema.computeIfAbsent(testCase.messageType(), type -> new TreeSet<>())
                        .addAll(testCase.requirements().stream()
                                .filter(requirement -> verifiedBy
                                        .getOrDefault(requirement, List.of())
                                        .contains(Check.SCHEMA))
                                .toList());
            }
        }
        bySyntax = verifiedBy.entrySet().stream()
                .filter(requirement -> requirement.getValue().contains(Check.SYNTAX))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        requirementOfRule = standard.rules().stream()
                .collect(Collectors.toMap(Rule::id, Rule::requirement, (first, same) -> first));
    }

    /**
     * @param message the message
     * @param evaluated per rule, how often it was decided
     */
    Map<String, Long> of(Message message, Map<String, Integer> evaluated) {
        Map<String, Long> checks = new TreeMap<>();
        syntax(message).forEach(requirement -> checks.merge(requirement, 1L, Long::sum));
        if (!message.content().isMissingNode()) {
            bySchema.getOrDefault(message.type().id(), Set.of())
                    .forEach(requirement -> checks.merge(requirement, 1L, Long::sum));
        }
        evaluated.forEach(
                (rule, times) -> checks.merge(requirementOfRule.getOrDefault(rule, rule), (long) times, Long::sum));
        return checks;
    }

    /** The requirements on the notation of the message's format: codes begin with its name, {@code *} stands for any format. */
    private Set<String> syntax(Message message) {
        MessageType type = message.type();
        return type.syntaxRequirements().entrySet().stream()
                .filter(code -> code.getKey().equals("*")
                        || code.getKey().startsWith(message.format().name() + "-"))
                .map(Map.Entry::getValue)
                .filter(bySyntax::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
