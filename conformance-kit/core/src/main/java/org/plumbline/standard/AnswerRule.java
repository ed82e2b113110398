package org.plumbline.standard;

import java.util.List;

/**
 * What no schema says about the answers of a live service.
 *
 * @param steps the names of the steps whose answers it judges
 * @param rule the rule; it is of no message type
 */
public record AnswerRule(List<String> steps, Rule rule) {
    public AnswerRule {
        steps = List.copyOf(steps);
    }
}
