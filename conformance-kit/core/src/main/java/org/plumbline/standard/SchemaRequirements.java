package org.plumbline.standard;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tells which requirement an assertion of a schema verifies, by the annotation {@code x-requirement}.
 *
 * <p>The annotation of a schema object is a requirement, for all its assertions, or an object of keyword and requirement. For
 * an assertion of keyword K in schema object S this is, in this order:
 * <ol>
 *   <li>for {@code required} and {@code dependentRequired} of a property P: what {@code S} says for {@code required/P}, or the
 *       requirement of {@code S.properties.P} itself, so that a missing value and a wrong one break the same requirement;
 *   <li>what {@code S} says for K;
 *   <li>what the nearest enclosing schema object says for K, outward along the evaluation path, through {@code $ref}.
 * </ol>
 */
public final class SchemaRequirements {
    private static final String ANNOTATION = "x-requirement";
    private static final String REQUIRED = "required";
    private static final Set<String> PRESENCE = Set.of(REQUIRED, "dependentRequired");
    /** Keywords whose value holds schemas by name or by position, and is no schema itself. */
    private static final Set<String> CONTAINERS = Set.of(
            "properties", "patternProperties", "dependentSchemas", "$defs", "allOf", "anyOf", "oneOf", "prefixItems");

    private final Map<String, JsonNode> schemas;

    /** @param schemas schemas by {@code $id}, as {@link StandardPackage#schemas()} gives them */
    public SchemaRequirements(Map<String, JsonNode> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    /**
     * The requirement of one assertion.
     *
     * @param schema {@code $id} of the schema that the evaluation began with
     * @param evaluationPath steps from there to the assertion, {@code $ref} included; the last is the keyword
     * @param property the property that is missing, for {@code required} and {@code dependentRequired}
     * @return empty when no annotation says so: the package is not in order
     */
    public Optional<String> find(String schema, List<String> evaluationPath, @Nullable String property) {
        String keyword = evaluationPath.get(evaluationPath.size() - 1);
        Deque<JsonNode> enclosing = walk(schema, evaluationPath.subList(0, evaluationPath.size() - 1));
        JsonNode innermost = enclosing.getFirst();
        return ofMissing(innermost, keyword, property).or(() -> enclosing.stream()
                .flatMap(each -> stated(each, keyword).stream())
                .findFirst());
    }

    private static Optional<String> ofMissing(JsonNode schema, String keyword, @Nullable String property) {
        if (property == null || !PRESENCE.contains(keyword)) {
            return Optional.empty();
        }
        return text(schema.path(ANNOTATION).path(REQUIRED + "/" + property))
                .or(() -> stated(schema.path("properties").path(property), REQUIRED));
    }

    private static Optional<String> stated(JsonNode schema, String keyword) {
        JsonNode annotation = schema.path(ANNOTATION);
        return text(annotation).or(() -> text(annotation.path(keyword)));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The schema objects along an evaluation path, innermost first. */
    private Deque<JsonNode> walk(String schema, List<String> steps) {
        URI base = URI.create(schema);
        JsonNode node = at(base);
        Deque<JsonNode> passed = new ArrayDeque<>(List.of(node));
        boolean inContainer = false;
        for (String step : steps) {
            if (!inContainer && step.equals("$ref")) {
                base = base.resolve(node.path(step).stringValue());
                node = at(base);
            } else {
                node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            }
            inContainer = !inContainer && CONTAINERS.contains(step);
            if (!inContainer) {
                passed.addFirst(node);
            }
        }
        return passed;
    }

    private JsonNode at(URI reference) {
        String fragment = reference.getFragment();
        String id = reference.toString().split("#", 2)[0];
        JsonNode schema = schemas.get(id);
        if (schema == null) {
            throw new IllegalArgumentException("The package has no schema " + id);
        }
        return fragment == null ? schema : schema.at(JsonPointer.compile(fragment));
    }
}
