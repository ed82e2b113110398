package org.plumbline.exchange.dialogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The values that later requests of a conversation may use: those of the vendor's profile, and those kept from answers. */
public final class Kept {
    /** A longer text is no name, tag or address of anything. */
    private static final int LONGEST_TEXT = 4_000;

    /** No request is larger. */
    private static final int LARGEST = 1_000_000;

    private final SortedMap<String, Value> values = new TreeMap<>();

    /**
     * A value.
     *
     * @param json the value
     * @param target whether it is an address, as a target relative to that of the service
     */
    public record Value(JsonNode json, boolean target) {
        /** The value as text of a target or a header field. */
        String text() {
            if (json.isString()) {
                return json.stringValue();
            }
            boolean flat = json.isArray() && json.valueStream().allMatch(JsonNode::isValueNode);
            List<String> parts =
                    flat ? json.valueStream().map(JsonNode::asString).toList() : List.of(json.toString());
            return String.join(",", parts);
        }

        /** Whether a value can be used at all: neither null nor too large, nor text that no line can hold. */
        boolean usable() {
            if (json.isNull() || json.isMissingNode()) {
                return false;
            }
            return json.isString()
                    ? json.stringValue().length() <= LONGEST_TEXT
                            && !json.stringValue().isEmpty()
                            && json.stringValue().codePoints().noneMatch(Character::isISOControl)
                    : json.toString().length() <= LARGEST;
        }
    }

    Kept(Map<String, JsonNode> parameters) {
        parameters.forEach((name, json) -> put(name, new Value(json, false)));
    }

    void put(String name, Value value) {
        if (value.usable()) {
            values.put(name, value);
        }
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All values by name, as they are now. */
    public SortedMap<String, JsonNode> values() {
        SortedMap<String, JsonNode> json = new TreeMap<>();
        values.forEach((name, value) -> json.put(name, value.json()));
        return Collections.unmodifiableSortedMap(json);
    }
}
