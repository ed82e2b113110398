package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where a member belongs that stands in the wrong object. */
final class Homes {
    private Homes() {}

    /**
     * The object nearest to where it stands, as a JSON Pointer; empty when two are as near, or none can be named.
     *
     * @param homes the objects that have such a member, with {@code -} for any position
     * @param instance the object where it stands
     * @param message the message
     */
    static Optional<String> nearest(List<List<String>> homes, List<String> instance, JsonNode message) {
        List<String> best = null;
        int least = Integer.MAX_VALUE;
        boolean alone = false;
        for (List<String> home : homes) {
            List<String> there = placed(home, instance, message);
            if ((there.isEmpty() && !home.isEmpty()) || there.equals(instance)) {
                continue;
            }
            int steps = steps(there, instance);
            if (steps < least) {
                least = steps;
                best = there;
                alone = true;
            } else if (steps == least) {
                alone = false;
            }
        }
        return alone && best != null ? Optional.of(EvaluationPath.pointer(best)) : Optional.empty();
    }

    /** How many steps lead up from one object and down to the other. */
    private static int steps(List<String> a, List<String> b) {
        int common = 0;
        while (common < Math.min(a.size(), b.size()) && a.get(common).equals(b.get(common))) {
            common++;
        }
        return a.size() + b.size() - 2 * common;
    }

    /** The home in the message: of a list the same element, or the only one; empty when it cannot be told which. */
    private static List<String> placed(List<String> home, List<String> instance, JsonNode message) {
        List<String> placed = new ArrayList<>();
        boolean together = true;
        for (int i = 0; i < home.size(); i++) {
            together = together && i < instance.size();
            String step = home.get(i);
            if (step.equals("-")) {
                if (together) {
                    step = instance.get(i);
                } else if (Instance.at(message, placed).size() <= 1) {
                    step = "0";
                } else {
                    return List.of();
                }
            }
            together = together && step.equals(instance.get(i));
            placed.add(step);
        }
        return placed;
    }
}
