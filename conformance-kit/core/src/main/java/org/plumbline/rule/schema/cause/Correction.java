package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.verdict.Hint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message with its misspelt names set right. No schema judged the values under those names; judged again, the message shows what is
 * wrong with them too.
 */
public final class Correction {
    private final JsonNode message;
    /** The way to each member that got its right name, and the name as it was written. */
    private final Map<List<String>, String> written;

    private Correction(JsonNode message, Map<List<String>, String> written) {
        this.message = message;
        this.written = written;
    }

    /** The correction that the causes found in a message suggest; empty when they suggest none. */
    public static Optional<Correction> of(List<Cause> causes, JsonNode message) {
        List<SchemaFault> unknown = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (Cause cause : causes) {
            SchemaFault fault = cause.other() == null ? cause.fault() : cause.other();
            Hint hint = cause.hint();
            if (hint != null
                    && hint.kind() == Hint.Kind.MEANT
                    && fault.isAboutUnwanted()
                    && fault.instance().equals(cause.fault().instance())) {
                unknown.add(fault);
                meant.add(hint.value());
            }
        }
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        JsonNode corrected = message.deepCopy();
        Map<List<String>, String> written = new LinkedHashMap<>();
        for (int i = 0; i < meant.size(); i++) {
            SchemaFault fault = unknown.get(i);
            if (Instance.at(corrected, fault.instance()) instanceof ObjectNode object && !object.has(meant.get(i))) {
                JsonNode value = object.remove(fault.name());
                object.set(meant.get(i), value);
                written.put(fault.about(meant.get(i)).targetSteps(), fault.name());
            }
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(new Correction(corrected, written));
    }

    /** The message as it was probably meant. */
    public JsonNode message() {
        return message;
    }

    /**
     * The same with the corrected values read in another way.
     *
     * @param reading what a value may also be
     */
    public Correction reading(UnaryOperator<JsonNode> reading) {
        JsonNode other = message.deepCopy();
        for (List<String> member : written.keySet()) {
            if (Instance.at(other, member.subList(0, member.size() - 1)) instanceof ObjectNode object) {
                String name = member.get(member.size() - 1);
                object.set(name, reading.apply(object.path(name)));
            }
        }
        return new Correction(other, written);
    }

    /**
     * What is wrong with values that can be read in two ways: what is right in one of them is right.
     *
     * @param asText what is wrong with them as texts
     * @param asNumbers what is wrong with them as numbers, where they are in the form of one
     */
    public static List<Cause> inEither(List<Cause> asText, List<Cause> asNumbers) {
        List<Cause> wrong = new ArrayList<>();
        for (Cause cause : asText) {
            if (of(asNumbers, cause).anyMatch(other -> other.fault().keyword().equals("type"))) {
                wrong.add(cause);
            }
        }
        for (Cause cause : asNumbers) {
            if (of(asText, cause).findAny().isPresent()
                    && of(asNumbers, cause)
                            .noneMatch(each -> each.fault().keyword().equals("type"))) {
                wrong.add(cause);
            }
        }
        return wrong;
    }

    /** Those about the value that a cause is about. */
    private static Stream<Cause> of(List<Cause> causes, Cause cause) {
        return causes.stream()
                .filter(each -> each.fault().instance().equals(cause.fault().instance()));
    }

    /** Of the causes found in the corrected message those inside what was corrected, at their places in the message as written. */
    public List<Cause> inside(List<Cause> causes) {
        List<Cause> inside = new ArrayList<>();
        for (Cause cause : causes) {
            if (isInside(cause.fault().instance())) {
                SchemaFault other = cause.other();
                inside.add(new Cause(
                        asWritten(cause.fault()),
                        cause.code(),
                        cause.details(),
                        cause.hint(),
                        other == null ? null : asWritten(other),
                        cause.errors()));
            }
        }
        return inside;
    }

    private boolean isInside(List<String> instance) {
        for (int length = 1; length <= instance.size(); length++) {
            if (written.containsKey(instance.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    private SchemaFault asWritten(SchemaFault fault) {
        List<String> steps = new ArrayList<>(fault.instance());
        for (int length = 1; length <= steps.size(); length++) {
            String name = written.get(fault.instance().subList(0, length));
            if (name != null) {
                steps.set(length - 1, name);
            }
        }
        return new SchemaFault(fault.path(), steps, fault.member(), fault.limit(), fault.arguments());
    }
}
