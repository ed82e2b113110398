package org.plumbline.standard.law;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which requirement a keyword of a schema enforces.
 *
 * <p>{@code x-requirement} in a schema object is the requirement of all its assertions, or an object that names one for each
 * keyword; {@code required/NAME} there means one missing member. For a missing member the schema of that member is asked
 * first. What a schema object does not say, the nearest one around it says, going outward along the evaluation path.
 */
public final class SchemaRequirements {
    static final String KEYWORD = "x-requirement";

    private final Map<String, JsonNode> schemas;

    /** The requirements of the schemas of one package, by {@code $id}. */
    public SchemaRequirements(Map<String, JsonNode> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    /**
     * The requirement that a failed keyword enforces.
     *
     * @param schema {@code $id} of the schema that the message was judged by
     * @param evaluationPath JSON Pointer of the keyword along the evaluation path, with {@code $ref} as a step (JSON Schema
     *     2020-12, 12.3.1)
     * @param member the member that is missing or too much, or null when the keyword is not about one
     * @return empty when no schema object on the path names a requirement for it
     */
    public Optional<String> of(String schema, String evaluationPath, @Nullable String member) {
        Path path = new Path(schema);
        JsonPointer rest = JsonPointer.compile(evaluationPath);
        while (!rest.matches() && !rest.tail().matches() && path.step(rest.getMatchingProperty())) {
            rest = rest.tail();
        }
        return path.requirement(rest.getMatchingProperty(), member);
    }

    /**
     * A schema of the package by a reference from another.
     *
     * @param base {@code $id} of the schema that holds the reference
     * @param reference value of {@code $ref}
     * @return empty when it leaves the package or leads nowhere
     */
    public Optional<Target> resolve(String base, String reference) {
        URI target;
        try {
            target = URI.create(base).resolve(reference);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        String fragment = target.getFragment() == null ? "" : target.getFragment();
        String id = target.toString();
        id = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
        JsonNode schema = schemas.get(id);
        if (schema == null || !(fragment.isEmpty() || fragment.startsWith("/"))) {
            return Optional.empty();
        }
        JsonNode node = schema.at(fragment);
        return node.isMissingNode() ? Optional.empty() : Optional.of(new Target(id, fragment, node));
    }

    /**
     * A schema that a reference leads to.
     *
     * @param id {@code $id} of the schema it is in
     * @param pointer its place there
     * @param node the schema
     */
    public record Target(String id, String pointer, JsonNode node) {}

    /** The schema objects from a root to the one at hand. */
    private final class Path {
        private final Deque<JsonNode> enclosing = new ArrayDeque<>();
        private String base;
        private JsonNode node;
        /** The keyword whose value is at hand, when that holds schemas by name or index and is none itself. */
        private @Nullable String holder;

        Path(String schema) {
            this.base = schema;
            this.node = schemas.getOrDefault(schema, MissingNode.getInstance());
            enclosing.push(node);
        }

        /** Goes to the schema that a step leads to; false when the step is a keyword that leads to none. */
        boolean step(String name) {
            if (holder != null) {
                node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
                holder = null;
            } else if (name.equals("$ref")) {
                Optional<Target> target = resolve(base, node.path(name).stringValue(""));
                if (target.isEmpty()) {
                    return false;
                }
                base = target.get().id();
                node = target.get().node();
            } else if (SchemaKeywords.LIST.contains(name) || SchemaKeywords.MAP.contains(name)) {
                node = node.path(name);
                holder = name;
                return true;
            } else if (SchemaKeywords.ONE.contains(name) && node.path(name).isObject()) {
                node = node.path(name);
            } else {
                return false;
            }
            if (node.isObject()) {
                enclosing.push(node);
            }
            return true;
        }

        Optional<String> requirement(String lastStep, @Nullable String member) {
            String keyword = holder == null ? lastStep : holder;
            JsonNode schema = enclosing.getFirst();
            if (member != null && (keyword.equals("required") || keyword.equals("dependentRequired"))) {
                JsonNode named = schema.path(KEYWORD).path(keyword + "/" + member);
                if (named.isString()) {
                    return Optional.of(named.stringValue());
                }
                Optional<String> own = named(schema.path("properties").path(member), "required");
                if (own.isPresent()) {
                    return own;
                }
            }
            return enclosing.stream()
                    .map(each -> named(each, keyword))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<String> named(JsonNode schema, String keyword) {
            JsonNode requirement = schema.path(KEYWORD);
            JsonNode named = requirement.isObject() ? requirement.path(keyword) : requirement;
            return Optional.ofNullable(named.stringValue(null));
        }
    }
}
