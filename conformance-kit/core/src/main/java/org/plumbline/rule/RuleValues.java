package org.plumbline.rule;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A message's content in the types of the Common Expression Language. */
final class RuleValues {
    private RuleValues() {}

    /** Every number a double, so that rules compute without conversions. Beyond the range of doubles it is infinite. */
    static Object withNumbers(JsonNode content) {
        return of(content, JsonNode::doubleValue);
    }

    /** Every number the decimal text of its exact value, so that rules can see how many digits were written. */
    static Object withDigits(JsonNode content) {
        return of(content, number -> number.decimalValue().toString());
    }

    /** Members that are null are left out: to a rule they are not there. */
    private static Object of(JsonNode node, Function<JsonNode, Object> number) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node, number);
            case ARRAY -> array(node, number);
            case NUMBER -> number.apply(node);
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING, BINARY, POJO -> NullValue.NULL_VALUE;
        };
    }

    private static Map<String, Object> object(JsonNode node, Function<JsonNode, Object> number) {
        Map<String, Object> members = new LinkedHashMap<>();
        node.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> members.put(member.getKey(), of(member.getValue(), number)));
        return members;
    }

    private static List<Object> array(JsonNode node, Function<JsonNode, Object> number) {
        List<Object> elements = new ArrayList<>(node.size());
        node.values().forEach(element -> elements.add(of(element, number)));
        return elements;
    }
}
