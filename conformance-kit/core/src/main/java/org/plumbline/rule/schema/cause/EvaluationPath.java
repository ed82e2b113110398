package org.plumbline.rule.schema.cause;

import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;

/**
 * The way from the root of a schema to the assertion that failed, {@code $ref} included.
 *
 * @param steps keywords, names of properties and positions in lists; the last is the keyword that failed
 */
public record EvaluationPath(List<String> steps) {
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> CONDITIONAL = Set.of("then", "else");
    /** Keywords that a name or a position follows. */
    private static final Set<String> CONTAINERS =
            Set.of("properties", "patternProperties", "dependentSchemas", "allOf", "anyOf", "oneOf", "prefixItems");
    /** Keywords that lead from a value to one inside it. */
    private static final Set<String> DESCENDING = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "unevaluatedItems",
            "contains");

    public EvaluationPath {
        steps = List.copyOf(steps);
    }

    static EvaluationPath of(NodePath path) {
        return new EvaluationPath(IntStream.range(0, path.getNameCount())
                .mapToObj(i -> String.valueOf(path.getElement(i)))
                .toList());
    }

    /** The keyword that failed. */
    public String keyword() {
        return steps.get(steps.size() - 1);
    }

    /** The way to the schema object that holds the keyword. */
    List<String> schema() {
        return steps.subList(0, steps.size() - 1);
    }

    /** The first choice between alternatives at or after a step; -1 when there is none. */
    int choiceFrom(int first) {
        return next(CHOICES, first);
    }

    /** The first {@code then} or {@code else} at or after a step; -1 when there is none. */
    int conditionalFrom(int first) {
        return next(CONDITIONAL, first);
    }

    private int next(Set<String> keywords, int first) {
        for (int step = 0; step < steps.size(); step += stride(step)) {
            if (step >= first && keywords.contains(steps.get(step))) {
                return step;
            }
        }
        return -1;
    }

    /** How many levels below the root of the message the schema applies that so many steps lead to. */
    int depth(int length) {
        int depth = 0;
        for (int step = 0; step < length; step += stride(step)) {
            depth += DESCENDING.contains(steps.get(step)) ? 1 : 0;
        }
        return depth;
    }

    /** Whether it leads through a schema object. */
    boolean startsWith(List<String> schema) {
        return steps.size() >= schema.size() && steps.subList(0, schema.size()).equals(schema);
    }

    /** The way as a JSON Pointer. */
    public String pointer() {
        return pointer(steps);
    }

    /** Steps as a JSON Pointer (RFC 6901). */
    static String pointer(List<String> steps) {
        JsonPointer pointer = JsonPointer.empty();
        for (String step : steps) {
            pointer = pointer.appendProperty(step);
        }
        return pointer.toString();
    }

    private int stride(int step) {
        return CONTAINERS.contains(steps.get(step)) ? 2 : 1;
    }
}
