package org.plumbline.rule.schema.cause;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One assertion of a schema that a message does not meet.
 *
 * @param path the way to the assertion
 * @param instance names and positions that lead from the root of the message to the value judged
 * @param member the member or element that is missing or not allowed in it, where the fault is about one
 * @param limit what the keyword demands
 * @param arguments what else the validator says, as its keyword has it
 */
public record SchemaFault(
        EvaluationPath path, List<String> instance, @Nullable String member, JsonNode limit, List<String> arguments) {
    private static final Set<String> MISSING = Set.of("required", "dependentRequired");
    /** Of these the element or member is named, which the value judged has. */
    private static final Set<String> UNWANTED =
            Set.of("additionalProperties", "unevaluatedProperties", "propertyNames", "items", "unevaluatedItems");

    public SchemaFault {
        instance = List.copyOf(instance);
        arguments = List.copyOf(arguments);
    }

    /** What the validator reports. */
    public static SchemaFault of(Error error) {
        EvaluationPath path = EvaluationPath.of(error.getEvaluationPath());
        @Nullable Object[] given = error.getArguments();
        List<String> arguments = given == null
                ? List.of()
                : Arrays.stream(given).map(String::valueOf).toList();
        boolean named = (MISSING.contains(path.keyword()) || UNWANTED.contains(path.keyword())) && !arguments.isEmpty();
        return new SchemaFault(
                path,
                steps(error.getInstanceLocation()),
                named ? arguments.get(0) : null,
                limit(error, arguments),
                arguments);
    }

    /** The keywords minContains and maxContains fail at contains; which of them it was, and its limit, is what counts. */
    private static JsonNode limit(Error error, List<String> arguments) {
        return switch (error.getKeyword()) {
            case "minContains", "contains" -> StringNode.valueOf("≥ " + arguments.get(0));
            case "maxContains" -> StringNode.valueOf("≤ " + arguments.get(0));
            default -> error.getSchemaNode();
        };
    }

    /** The same about an element or member of the value. */
    SchemaFault about(String element) {
        return new SchemaFault(path, instance, element, limit, arguments);
    }

    /** The same, demanding something else. */
    SchemaFault demanding(JsonNode demand) {
        return new SchemaFault(path, instance, member, demand, arguments);
    }

    public String keyword() {
        return path.keyword();
    }

    /** Whether something that must be there is not. */
    public boolean isAboutMissing() {
        return MISSING.contains(keyword());
    }

    /** Whether something is there that must not be. */
    public boolean isAboutUnwanted() {
        return UNWANTED.contains(keyword()) || keyword().equals("false");
    }

    /** JSON Pointer of the value judged. */
    public String pointer() {
        return EvaluationPath.pointer(instance);
    }

    /** Names and positions that lead to what the fault is about: the missing or unwanted member, else the value judged. */
    List<String> targetSteps() {
        return member == null
                ? instance
                : Stream.concat(instance.stream(), Stream.of(member)).toList();
    }

    /** JSON Pointer of what the fault is about: the missing or unwanted member, else the value judged. */
    public String target() {
        return EvaluationPath.pointer(targetSteps());
    }

    /** The name of what the fault is about; empty for the message as a whole. */
    public String name() {
        List<String> steps = targetSteps();
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    private static List<String> steps(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(i -> String.valueOf(path.getElement(i)))
                .toList();
    }
}
