package org.plumbline.inclusion.witness;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.inclusion.form.PlainValue;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a value smaller step by step, as long as it still proves the same.
 *
 * @param <T> what is known of a value that does
 */
public final class Smaller<T> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<JsonNode, Optional<T>> proof;
    private JsonNode value;
    private T best;
    private int left;

    /**
     * @param proof what a value proves; empty when nothing
     * @param value a value to begin with
     * @param known what it proves
     * @param tries how many smaller values are tried
     */
    public Smaller(Function<JsonNode, Optional<T>> proof, JsonNode value, T known, int tries) {
        this.proof = proof;
        this.left = tries;
        this.value = value;
        this.best = known;
    }

    /** What the smallest value proves that was found in so many tries. */
    public T smallest() {
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (String pointer : places(value, "", new ArrayList<>())) {
                smaller |= at(pointer);
            }
        }
        return best;
    }

    /** All places in a value, the outer before the inner. */
    private static List<String> places(JsonNode value, String pointer, List<String> places) {
        places.add(pointer);
        for (String name : value.propertyNames()) {
            String inner = pointer + JsonPointer.empty().appendProperty(name);
            places(value.get(name), inner, places);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            places(value.get(i), pointer + "/" + i, places);
        }
        return places;
    }

    private boolean at(String pointer) {
        boolean smaller = false;
        boolean again = true;
        while (again && left > 0) {
            again = false;
            JsonNode part = value.at(pointer);
            if (part.isMissingNode()) {
                return smaller;
            }
            for (JsonNode candidate : candidates(part, value, pointer)) {
                left--;
                Optional<T> proven = proof.apply(candidate);
                if (proven.isPresent()) {
                    best = proven.get();
                    value = candidate;
                    smaller = true;
                    again = true;
                    break;
                }
            }
        }
        return smaller;
    }

    private static List<JsonNode> candidates(JsonNode value, JsonNode whole, String pointer) {
        List<JsonNode> candidates = new ArrayList<>();
        if (!pointer.isEmpty()) {
            candidates.add(without(whole, pointer));
        }
        for (JsonNode each : simpler(value)) {
            candidates.add(pointer.isEmpty() ? each : replaced(whole, pointer, each));
        }
        return candidates;
    }

    private static List<JsonNode> simpler(JsonNode value) {
        List<JsonNode> simpler = new ArrayList<>();
        int size = value.toString().length();
        List<JsonNode> simple = List.of(
                NODES.numberNode(0),
                NODES.numberNode(1),
                NODES.stringNode(""),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.stringNode("a"),
                NODES.nullNode(),
                NODES.booleanNode(true));
        for (JsonNode each : simple) {
            if (each.toString().length() < size) {
                simpler.add(each);
            }
        }
        if (value.isString() && value.stringValue().length() > 1) {
            String text = value.stringValue();
            int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            simpler.add(NODES.stringNode(text.substring(0, half)));
            simpler.add(NODES.stringNode(text.substring(0, text.offsetByCodePoints(text.length(), -1))));
            simpler.add(NODES.stringNode(text.substring(text.offsetByCodePoints(0, 1))));
        }
        if (value.isNumber()) {
            JsonNode whole = PlainValue.number(value.decimalValue().setScale(0, RoundingMode.DOWN));
            if (whole.toString().length() < size) {
                simpler.add(whole);
            }
        }
        return simpler;
    }

    private static JsonNode without(JsonNode whole, String pointer) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        }
        return copy;
    }

    private static JsonNode replaced(JsonNode whole, String pointer, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }
}
