package org.plumbline.rule.schema;

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
record EvaluationPath(List<String> steps) {
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
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

    EvaluationPath {
        steps = List.copyOf(steps);
    }

    static EvaluationPath of(NodePath path) {
        return new EvaluationPath(IntStream.range(0, path.getNameCount())
                .mapToObj(i -> String.valueOf(path.getElement(i)))
                .toList());
    }

    /** The keyword that failed. */
    String keyword() {
        return steps.get(steps.size() - 1);
    }

    /** The way to the schema object that holds the keyword. */
    List<String> schema() {
        return steps.subList(0, steps.size() - 1);
    }

    /** The way to the outermost choice between alternatives that it is in; itself when it is in none. */
    EvaluationPath choice() {
        for (int step = 0; step < steps.size(); step += stride(step)) {
            if (CHOICES.contains(steps.get(step))) {
                return new EvaluationPath(steps.subList(0, step + 1));
            }
        }
        return this;
    }

    /** How many levels below the root of the message the schema object with the keyword applies. */
    int depth() {
        int depth = 0;
        for (int step = 0; step < steps.size() - 1; step += stride(step)) {
            depth += DESCENDING.contains(steps.get(step)) ? 1 : 0;
        }
        return depth;
    }

    /** Whether it leads through another schema object that the given one applies to the same value, as {@code allOf} does. */
    boolean isAppliedInPlaceBy(List<String> schema) {
        return steps.size() > schema.size() + 1
                && steps.subList(0, schema.size()).equals(schema)
                && !DESCENDING.contains(steps.get(schema.size()));
    }

    /** The way as a JSON Pointer. */
    String pointer() {
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
