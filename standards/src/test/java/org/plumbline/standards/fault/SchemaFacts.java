package org.plumbline.standards.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plumbline.standard.StandardPackage;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a schema says without conditions about values, read from it as plain JSON: types, bounds, lists, what is required. */
final class SchemaFacts {
    private final StandardPackage standard;
    private final JsonNode root;

    SchemaFacts(StandardPackage standard, String schemaFile) {
        this.standard = standard;
        String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/" + schemaFile;
        this.root = Objects.requireNonNull(standard.schemas().get(id), id);
    }

    boolean required(String pointer) {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        return at(pointer.substring(0, slash)).stream()
                .flatMap(schema -> schema.path("required").valueStream())
                .anyMatch(each -> each.stringValue("").equals(name));
    }

    /** Names of the members that an object may have. */
    Set<String> names(String pointer) {
        Set<String> names = new TreeSet<>();
        at(pointer).forEach(schema -> names.addAll(schema.path("properties").propertyNames()));
        return names;
    }

    /** Whether an object may have members with names of any kind, besides those that are listed. */
    boolean open(String pointer) {
        return at(pointer).stream()
                .noneMatch(
                        schema -> isFalse(schema, "additionalProperties") || isFalse(schema, "unevaluatedProperties"));
    }

    private static boolean isFalse(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isBoolean() && !value.booleanValue();
    }

    boolean onlyNumbers(String pointer) {
        return type(pointer, type -> type.equals("number") || type.equals("integer"));
    }

    boolean onlyTexts(String pointer) {
        return type(pointer, type -> type.equals("string"));
    }

    private boolean type(String pointer, Predicate<String> wanted) {
        return fact(pointer, "type")
                .filter(type -> type.isString() && wanted.test(type.stringValue()))
                .isPresent();
    }

    /** The texts of a list that the value must be in. */
    List<String> listed(String pointer) {
        return fact(pointer, "enum").stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    Optional<JsonNode> fact(String pointer, String keyword) {
        return at(pointer).stream()
                .map(schema -> schema.path(keyword))
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    /** All schemas that hold for a value whatever else the message says. */
    private List<JsonNode> at(String pointer) {
        List<JsonNode> schemas = whole(root, root);
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode schema : schemas) {
                JsonNode child = child(schema, rest);
                if (child.isObject()) {
                    next.addAll(whole(root, child));
                }
            }
            schemas = next;
        }
        return schemas;
    }

    private static JsonNode child(JsonNode schema, JsonPointer step) {
        if (step.mayMatchElement()) {
            JsonNode placed = schema.path("prefixItems").path(step.getMatchingIndex());
            return placed.isMissingNode() ? schema.path("items") : placed;
        }
        return schema.path("properties").path(step.getMatchingProperty());
    }

    /** A schema with those that it refers to or takes together. */
    private List<JsonNode> whole(JsonNode document, JsonNode schema) {
        List<JsonNode> all = new ArrayList<>(List.of(schema));
        String reference = schema.path("$ref").stringValue("");
        if (reference.startsWith("#")) {
            all.addAll(whole(document, document.at(reference.substring(1))));
        } else if (!reference.isEmpty()) {
            standard.schemas().entrySet().stream()
                    .filter(each -> each.getKey().endsWith("/" + reference))
                    .forEach(each -> all.addAll(whole(each.getValue(), each.getValue())));
        }
        schema.path("allOf").forEach(each -> all.addAll(whole(document, each)));
        return all;
    }
}
