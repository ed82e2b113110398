package org.plumbline.inclusion.witness;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.inclusion.form.PlainValue;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a witness smaller step by step, as long as the validator still confirms it. */
final class Smaller {
    private static final int MOST_TRIES = 300;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Refutation refutation;
    private Witness best;
    private int tries;

    Smaller(Refutation refutation, Witness witness) {
        this.refutation = refutation;
        this.best = witness;
    }

    Witness smallest() {
        boolean smaller = true;
        while (smaller && tries < MOST_TRIES) {
            smaller = false;
            for (String pointer : places(best.value(), "", new ArrayList<>())) {
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
        while (again && tries < MOST_TRIES) {
            again = false;
            JsonNode value = best.value().at(pointer);
            if (value.isMissingNode()) {
                return smaller;
            }
            for (JsonNode candidate : candidates(value, best.value(), pointer)) {
                tries++;
                Optional<Witness> witness = refutation.judged(candidate);
                if (witness.isPresent()) {
                    best = witness.get();
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
