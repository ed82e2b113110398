package org.plumbline.inclusion.form;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON values written in one way, so that two are equal in Java exactly when JSON Schema (core, 4.2.2) calls them equal. */
public final class PlainValue {
    private PlainValue() {}

    /** The same value with every number a decimal without needless zeros: 1, 1.0 and 10e-1 become one. */
    public static JsonNode of(JsonNode value) {
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> array.add(of(each)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), of(member.getValue())));
            return object;
        }
        return value;
    }

    /** A number without needless zeros. */
    public static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 0 && stripped.scale() > -400 ? stripped.setScale(0) : stripped);
    }
}
