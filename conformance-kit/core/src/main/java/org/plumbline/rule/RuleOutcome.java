package org.plumbline.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.standard.Rule;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/**
 * What the rules of a standard say about one message.
 *
 * @param findings what breaks a rule, in order
 * @param evaluated per id of a rule that was decided, how often: once, or once per element
 * @param notApplicable ids of rules that had nothing to judge in this message
 * @param notEvaluated what could not be decided; a message with such an entry cannot pass
 */
public record RuleOutcome(
        List<Finding> findings,
        Map<String, Integer> evaluated,
        Set<String> notApplicable,
        List<NotEvaluated> notEvaluated) {
    /** The code of what could not be decided. */
    public static final String NOT_EVALUATED = "RULE-NOT-EVALUATED";

    public RuleOutcome {
        findings = List.copyOf(findings);
        evaluated = Map.copyOf(evaluated);
        notApplicable = Set.copyOf(notApplicable);
        notEvaluated = List.copyOf(notEvaluated);
    }

    /**
     * A rule that failed on a message: a mistake of the standard, not of the vendor.
     *
     * @param rule the rule
     * @param place where it was applied
     * @param reason what the evaluation said
     */
    public record NotEvaluated(Rule rule, Place place, String reason) {}
}
