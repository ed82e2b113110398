package org.plumbline.rule.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One assertion of a schema that a message does not meet.
 *
 * @param path the way to the assertion
 * @param instance names and positions that lead from the root of the message to the value judged
 * @param member the member or element that is missing or not allowed in it, where the fault is about one
 * @param limit what the keyword demands
 */
record SchemaFault(EvaluationPath path, List<String> instance, @Nullable String member, JsonNode limit) {
    private static final Set<String> MISSING = Set.of("required", "dependentRequired");
    private static final Set<String> UNWANTED =
            Set.of("additionalProperties", "unevaluatedProperties", "propertyNames", "items", "unevaluatedItems");

    SchemaFault {
        instance = List.copyOf(instance);
    }

    static SchemaFault of(Error error) {
        EvaluationPath path = EvaluationPath.of(error.getEvaluationPath());
        return new SchemaFault(
                path,
                steps(error.getInstanceLocation()),
                member(path.keyword(), error.getArguments()),
                error.getSchemaNode());
    }

    String keyword() {
        return path.keyword();
    }

    /** Whether something that must be there is not. */
    boolean isAboutMissing() {
        return MISSING.contains(keyword());
    }

    /** Whether something is there that must not be. */
    boolean isAboutUnwanted() {
        return UNWANTED.contains(keyword()) || keyword().equals("false");
    }

    /** JSON Pointer of the value judged. */
    String pointer() {
        return EvaluationPath.pointer(instance);
    }

    /** JSON Pointer of what the fault is about: the missing or unwanted member, else the value judged. */
    String target() {
        return member == null
                ? pointer()
                : EvaluationPath.pointer(
                        Stream.concat(instance.stream(), Stream.of(member)).toList());
    }

    /** The name of what the fault is about; empty for the message as a whole. */
    String name() {
        if (member != null) {
            return member;
        }
        return instance.isEmpty() ? "" : instance.get(instance.size() - 1);
    }

    /** The fault that none of the alternatives fits, when this is one of those alternatives' own faults. */
    SchemaFault ofChoice() {
        EvaluationPath choice = path.choice();
        return choice.equals(path)
                ? this
                : new SchemaFault(choice, instance.subList(0, choice.depth()), null, MissingNode.getInstance());
    }

    private static @Nullable String member(String keyword, Object @Nullable [] arguments) {
        boolean named = MISSING.contains(keyword) || UNWANTED.contains(keyword);
        return named && arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : null;
    }

    private static List<String> steps(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(i -> String.valueOf(path.getElement(i)))
                .toList();
    }
}
