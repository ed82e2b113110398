package org.plumbline.inclusion.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.inclusion.form.PlainValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values and names at the edges of what schemas say. */
final class Vocabulary {
    private static final int MOST = 400;
    private static final int LONGEST = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Set<JsonNode> values = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    Vocabulary(Collection<JsonNode> subs, Collection<JsonNode> sups) {
        values.add(NODES.nullNode());
        values.add(NODES.booleanNode(true));
        values.add(NODES.booleanNode(false));
        values.add(NODES.objectNode());
        values.add(NODES.arrayNode());
        Stream.of("0", "1", "-1", "0.5", "7", "1000001").map(BigDecimal::new).forEach(this::number);
        Stream.of("", "a", "A1", "foo bar", "2026-01-01T00:00:00Z").forEach(this::text);
        names.add("zz");
        names.add("a");
        subs.forEach(this::read);
        sups.forEach(this::read);
    }

    private void number(BigDecimal number) {
        values.add(PlainValue.number(number));
    }

    private void text(String text) {
        values.add(NODES.stringNode(text));
    }

    private void read(JsonNode node) {
        if (values.size() > MOST) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "const" -> values.add(PlainValue.of(value));
                case "enum", "examples" -> value.forEach(each -> values.add(PlainValue.of(each)));
                case "properties" -> names.addAll(value.propertyNames());
                case "required" -> value.forEach(each -> names.add(each.asString("")));
                case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> edges(value);
                case "minLength", "maxLength" -> lengths(value);
                default -> {}
            }
            read(value);
        }
        if (node.isArray()) {
            node.forEach(this::read);
        }
    }

    private void edges(JsonNode bound) {
        if (bound.isNumber()) {
            BigDecimal number = bound.decimalValue();
            Stream.of("0", "1", "-1", "0.5", "-0.5", "0.001")
                    .map(BigDecimal::new)
                    .forEach(difference -> number(number.add(difference)));
            number(number.multiply(BigDecimal.valueOf(2)));
            number(number.multiply(BigDecimal.valueOf(3)));
        }
    }

    private void lengths(JsonNode bound) {
        if (bound.isIntegralNumber() && bound.canConvertToInt() && bound.intValue() < LONGEST) {
            for (int length = Math.max(0, bound.intValue() - 1); length <= bound.intValue() + 1; length++) {
                text("a".repeat(length));
            }
        }
    }

    List<JsonNode> values() {
        return new ArrayList<>(values);
    }

    List<String> names() {
        return new ArrayList<>(names);
    }
}
