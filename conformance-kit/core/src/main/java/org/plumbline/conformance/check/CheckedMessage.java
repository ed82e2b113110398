package org.plumbline.conformance.check;

import java.util.List;
import java.util.Map;
import org.plumbline.message.Message;
import org.plumbline.rule.RuleOutcome.NotEvaluated;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/**
 * A message and what its standard says about it.
 *
 * @param message the message
 * @param findings what is wrong with it, in order: notation, schema and rules alike
 * @param notEvaluated the rules that could not be evaluated on it
 * @param checks per requirement, how many checks were made
 */
public record CheckedMessage(
        Message message, List<Finding> findings, List<NotEvaluated> notEvaluated, Map<String, Long> checks) {
    public CheckedMessage {
        findings = List.copyOf(findings);
        notEvaluated = List.copyOf(notEvaluated);
        checks = Map.copyOf(checks);
    }

    /** FAIL with an error, otherwise INCONCLUSIVE when a rule could not be evaluated, otherwise PASS: warnings are remarks. */
    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Verdict.FAIL;
        }
        return notEvaluated.isEmpty() ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }
}
