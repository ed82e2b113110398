package org.plumbline.cli.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema demands of a value beyond its type, in few words. */
final class Constraints {
    private Constraints() {}

    /** Each demand as HTML. */
    static List<String> of(JsonNode schema) {
        List<String> all = new ArrayList<>();
        if (schema.has("const")) {
            all.add("= " + value(schema.get("const")));
        }
        if (schema.has("enum")) {
            all.add("one of "
                    + String.join(
                            ", ",
                            schema.get("enum")
                                    .valueStream()
                                    .map(Constraints::value)
                                    .toList()));
        }
        bound(schema, "minimum", "≥", all);
        bound(schema, "exclusiveMinimum", "&gt;", all);
        bound(schema, "maximum", "≤", all);
        bound(schema, "exclusiveMaximum", "&lt;", all);
        bound(schema, "multipleOf", "multiple of", all);
        range(schema, "Length", "characters", all);
        range(schema, "Items", "elements", all);
        if (schema.path("uniqueItems").booleanValue(false)) {
            all.add("no element twice");
        }
        if (schema.has("pattern")) {
            all.add(Html.code(schema.get("pattern").asString("")));
        }
        if (schema.has("format")) {
            all.add("format " + Html.text(schema.get("format").asString("")));
        }
        for (String other : List.of("not", "anyOf", "oneOf", "contains", "if")) {
            if (schema.has(other)) {
                all.add(other.equals("contains") ? "see <code>contains</code>" : "see conditions");
            }
        }
        return all;
    }

    private static void bound(JsonNode schema, String keyword, String sign, List<String> all) {
        if (schema.has(keyword)) {
            all.add(sign + " " + Html.text(schema.get(keyword).asString("")));
        }
    }

    private static void range(JsonNode schema, String what, String unit, List<String> all) {
        String least = schema.path("min" + what).asString("");
        String most = schema.path("max" + what).asString("");
        if (least.isEmpty() && most.isEmpty()) {
            return;
        }
        if (most.isEmpty()) {
            all.add("at least " + least + " " + unit);
        } else if (least.isEmpty() || least.equals("0")) {
            all.add("at most " + most + " " + unit);
        } else {
            all.add((least.equals(most) ? least : least + " to " + most) + " " + unit);
        }
    }

    private static String value(JsonNode value) {
        return Html.code(value.isString() ? value.stringValue() : value.toString());
    }
}
