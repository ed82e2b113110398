package org.plumbline.conformance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.verdict.Finding;

/**
 * What a recorded conversation with a live service shows.
 *
 * @param checks per requirement, how many checks were made, those on messages in answers included
 * @param findings what is wrong, each with its own requirement, in order
 * @param messages how many messages the answers held
 * @param messagesInvalid how many of them have an error
 * @param inconclusive why the scenario could not be judged to its end; empty when it could
 */
public record ScenarioOutcome(
        Map<String, Long> checks,
        List<Finding> findings,
        long messages,
        long messagesInvalid,
        Optional<String> inconclusive) {
    public ScenarioOutcome {
        checks = Map.copyOf(checks);
        findings = List.copyOf(findings);
    }
}
