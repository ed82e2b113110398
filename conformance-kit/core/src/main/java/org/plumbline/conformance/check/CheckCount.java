package org.plumbline.conformance.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;

/**
 * Counts the checks made on a message, per requirement: one for the notation, one for the schema where the message has what the
 * requirement is about, and one for each time a rule was decided. A requirement that was never checked cannot be met.
 */
final class CheckCount {
    private final Map<String, String> requirementOfRule;
    private final Set<String> bySyntax;

    CheckCount(StandardPackage standard) {
        bySyntax = standard.requirements().stream()
                .filter(requirement -> requirement.verifiedBy().contains(Check.SYNTAX))
                .map(Requirement::id)
                .collect(Collectors.toUnmodifiableSet());
        requirementOfRule = standard.rules().stream().collect(Collectors.toMap(Rule::id, Rule::requirement));
    }

    /**
     * Counts the checks of one message.
     *
     * @param message the message
     * @param bySchema the requirements that its schema checked
     * @param byRule per rule, how often it was decided
     */
    Map<String, Long> of(Message message, Set<String> bySchema, Map<String, Integer> byRule) {
        Map<String, Long> checks = new TreeMap<>();
        syntax(message).forEach(requirement -> checks.merge(requirement, 1L, Long::sum));
        bySchema.forEach(requirement -> checks.merge(requirement, 1L, Long::sum));
        byRule.forEach(
                (rule, times) -> checks.merge(requirementOfRule.getOrDefault(rule, rule), (long) times, Long::sum));
        return checks;
    }

    /**
     * The requirements on the notation of the message's format: codes begin with its name, {@code *} stands for any format. A message
     * that could not be read shows only what it breaks.
     */
    private Set<String> syntax(Message message) {
        if (message.content().isMissingNode()) {
            return message.findings().stream().map(Finding::requirement).collect(Collectors.toUnmodifiableSet());
        }
        MessageType type = message.type();
        return type.syntaxRequirements().entrySet().stream()
                .filter(code -> code.getKey().equals("*")
                        || code.getKey().startsWith(message.format().name() + "-"))
                .map(Map.Entry::getValue)
                .filter(bySyntax::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
