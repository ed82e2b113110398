package org.plumbline.rule.schema.cause;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.rule.schema.cause.SchemaView.Part;
import tools.jackson.databind.JsonNode;

/** How the alternatives of a choice are called: by title, by the value that tells them apart, by what they require, by type. */
final class AlternativeNames {
    private AlternativeNames() {}

    /**
     * The name of one of them.
     *
     * @param alternatives all of them
     * @param number which one
     */
    static String of(SchemaView view, List<Part> alternatives, int number) {
        List<Part> parts = view.inPlace(alternatives.get(number));
        for (Part part : parts) {
            String title = part.node().path("title").stringValue("");
            if (!title.isBlank()) {
                return title;
            }
        }
        for (Part part : parts) {
            String fixed = fixed(part.node().path("properties"));
            if (!fixed.isEmpty()) {
                return fixed;
            }
        }
        for (Part part : parts) {
            if (!part.node().path("required").isEmpty()) {
                return part.node()
                        .path("required")
                        .valueStream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.joining(", "));
            }
        }
        for (Part part : parts) {
            JsonNode type = part.node().path("type");
            if (type.isString()) {
                return type.stringValue();
            }
            JsonNode only = part.node().path("const");
            if (only.isString()) {
                return only.stringValue();
            }
        }
        return "#" + (number + 1);
    }

    private static String fixed(JsonNode properties) {
        return properties
                .propertyStream()
                .filter(member -> member.getValue().has("const"))
                .map(member ->
                        member.getKey() + " " + member.getValue().path("const").asString("…"))
                .collect(Collectors.joining(", "));
    }
}
