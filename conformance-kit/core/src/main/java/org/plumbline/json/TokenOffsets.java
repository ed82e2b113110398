package org.plumbline.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Byte offsets of all values of a text, numbered in the order in which they begin.
 *
 * <p>Three integers a value: a map by pointer would need fifty times the memory on a large message. A pointer is followed by
 * stepping over whole values, so the text must be one that {@link StrictJson} has accepted. Not safe for several threads.
 */
final class TokenOffsets {
    private int[] values = new int[64];
    private int[] names = new int[64];
    /** The number that follows the last value inside this one. */
    private int[] ends = new int[64];

    private int count;

    /** What was stepped through once is not stepped through again: a message may have a fault in each of its members. */
    private final Map<Integer, Map<Object, Integer>> children = new HashMap<>();

    private TokenOffsets() {}

    static TokenOffsets of(byte[] utf8) {
        TokenOffsets offsets = new TokenOffsets();
        try (JsonParser parser = Tokens.of(utf8)) {
            offsets.add(parser, parser.nextToken(), -1);
        }
        return offsets;
    }

    private void add(JsonParser parser, JsonToken token, int nameOffset) {
        int number = count++;
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2);
            names = Arrays.copyOf(names, number * 2);
            ends = Arrays.copyOf(ends, number * 2);
        }
        values[number] = Tokens.offset(parser);
        names[number] = nameOffset < 0 ? values[number] : nameOffset;
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int offset = Tokens.offset(parser);
                add(parser, parser.nextToken(), offset);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                add(parser, each, -1);
            }
        }
        ends[number] = count;
    }

    int value(int number) {
        return values[number];
    }

    int name(int number) {
        return names[number];
    }

    /** The number of the value that a pointer leads to from the root; it must be there. */
    int number(JsonNode root, JsonPointer pointer) {
        JsonNode node = root;
        int number = 0;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode parent = node;
            node = parent.isObject() ? parent.get(rest.getMatchingProperty()) : parent.get(rest.getMatchingIndex());
            Map<Object, Integer> numbers = children.computeIfAbsent(number, each -> numbers(each, parent));
            number = Objects.requireNonNull(numbers.get(key(parent, rest)));
        }
        return number;
    }

    private static Object key(JsonNode parent, JsonPointer step) {
        return parent.isObject() ? step.getMatchingProperty() : (Object) step.getMatchingIndex();
    }

    /** The numbers of the values directly inside one, by name or index. */
    private Map<Object, Integer> numbers(int parent, JsonNode node) {
        Map<Object, Integer> numbers = new HashMap<>();
        int number = parent + 1;
        Iterator<String> memberNames = node.propertyNames().iterator();
        for (int index = 0; index < node.size(); index++) {
            numbers.put(node.isObject() ? memberNames.next() : (Object) index, number);
            number = ends[number];
        }
        return numbers;
    }
}
