package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
