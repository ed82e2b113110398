package org.plumbline.cli.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.SchemaKeywords;
import org.plumbline.standard.law.SchemaRequirements;
import org.plumbline.standard.law.SchemaRequirements.Target;
import tools.jackson.databind.JsonNode;

/** Reads the tables of members out of the schemas of a package: one for each object that a message may hold. */
final class MemberTables {
    private static final List<String> CONDITIONS = List.of(
            "anyOf",
            "oneOf",
            "allOf",
            "if",
            "then",
            "else",
            "not",
            "dependentRequired",
            "dependentSchemas",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "patternProperties");

    private final StandardPackage standard;
    private final SchemaRequirements schemas;
    private final Map<String, String> units = new HashMap<>();

    MemberTables(StandardPackage standard) {
        this.standard = standard;
        this.schemas = new SchemaRequirements(standard.schemas());
        for (MessageType type : standard.messageTypes()) {
            for (JsonNode mapping : type.mappings().values()) {
                for (JsonNode block : mapping.path("blocks")) {
                    block.path("keywords")
                            .forEach(each -> units.put(
                                    each.path("keyword").asString(""),
                                    each.path("unit").asString("")));
                }
            }
        }
    }

    /**
     * A schema on the way.
     *
     * @param target where it stands
     * @param path how a validator comes to it from the schema of the message type
     */
    private record Spot(Target target, String path) {
        JsonNode node() {
            return target.node();
        }

        Spot below(String step) {
            return new Spot(
                    new Target(
                            target.id(), target.pointer() + step, target.node().at(step)),
                    path + step);
        }

        String key() {
            return target.id() + "#" + target.pointer();
        }
    }

    /** The tables of one type, the message itself first. */
    List<MemberTable> of(MessageType type) {
        String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/" + type.schema();
        JsonNode root = standard.schemas().get(id);
        List<MemberTable> tables = new ArrayList<>();
        if (root == null) {
            return tables;
        }
        Deque<Spot> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add(resolved(new Spot(new Target(id, "", root), "")));
        while (!open.isEmpty()) {
            Spot spot = open.removeFirst();
            if (seen.add(spot.key())) {
                tables.add(table(type, id, spot, open));
            }
        }
        return tables;
    }

    private MemberTable table(MessageType type, String root, Spot spot, Deque<Spot> open) {
        JsonNode object = spot.node();
        Set<String> required = new HashSet<>();
        object.path("required").forEach(each -> required.add(each.asString("")));
        List<Member> members = new ArrayList<>();
        if (object.path("properties").isEmpty()) {
            elements(object, spot, open);
        }
        for (String name : object.path("properties").propertyNames()) {
            Spot value = spot.below("/properties/" + name.replace("~", "~0").replace("/", "~1"));
            members.add(member(type, root, spot, name, value, required.contains(name), open));
        }
        List<String> conditions = new ArrayList<>();
        for (String keyword : CONDITIONS) {
            if (object.has(keyword)) {
                conditions.add(
                        "\"%s\": %s".formatted(keyword, object.get(keyword).toPrettyString()));
            }
        }
        JsonNode others = object.path("additionalProperties");
        boolean closed = (others.isBoolean() && !others.booleanValue()) || object.has("unevaluatedProperties");
        String title = spot.target().pointer().isEmpty() ? type.title() : title(spot);
        return new MemberTable(
                anchor(type, spot), title, object.path("description").asString(""), members, conditions, !closed);
    }

    private void elements(JsonNode list, Spot spot, Deque<Spot> open) {
        if (list.has("items")) {
            object(spot.below("/items")).ifPresent(open::addLast);
        }
        for (int i = 0; i < list.path("prefixItems").size(); i++) {
            object(spot.below("/prefixItems/" + i)).ifPresent(open::addLast);
        }
    }

    private Member member(
            MessageType type, String root, Spot around, String name, Spot value, boolean required, Deque<Spot> open) {
        List<Spot> chain = chain(value);
        Set<String> requirements = new LinkedHashSet<>();
        if (required) {
            schemas.of(root, around.path() + "/required", name).ifPresent(requirements::add);
        }
        List<String> constraints = new ArrayList<>();
        for (Spot each : chain) {
            constraints.addAll(Constraints.of(each.node()));
            for (String keyword : each.node().propertyNames()) {
                if (SchemaKeywords.ASSERTIONS.contains(keyword) && !keyword.equals("required")) {
                    schemas.of(root, each.path() + "/" + keyword, null).ifPresent(requirements::add);
                }
            }
        }
        String unit = first(chain, "x-unit").orElse(units.getOrDefault(name, ""));
        String description =
                first(chain, "description").or(() -> first(chain, "title")).orElse("");
        return new Member(
                name,
                kind(type, chain, open),
                unit.equals("1") ? "" : unit,
                required,
                constraints,
                List.copyOf(requirements),
                description);
    }

    /** What a value is, with a link to the table of its own members. */
    private String kind(MessageType type, List<Spot> chain, Deque<Spot> open) {
        List<Spot> objects =
                chain.stream().filter(each -> each.node().has("properties")).toList();
        if (!objects.isEmpty()) {
            objects.forEach(open::addLast);
            return objects.stream()
                    .map(each -> Html.link(anchor(type, each), "object"))
                    .collect(Collectors.joining(" and "));
        }
        for (Spot spot : chain) {
            JsonNode node = spot.node();
            if (node.has("prefixItems")) {
                List<String> kinds = new ArrayList<>();
                for (int i = 0; i < node.path("prefixItems").size(); i++) {
                    kinds.add(kind(type, chain(spot.below("/prefixItems/" + i)), open));
                }
                return "list: " + String.join(", ", kinds);
            }
            if (node.path("items").isObject()) {
                return "list of " + kind(type, chain(spot.below("/items")), open);
            }
        }
        return first(chain, "type")
                .or(() -> types(chain))
                .map(each -> each.replace("string", "text").replace("array", "list"))
                .orElseGet(() -> chain.stream()
                                .anyMatch(each ->
                                        each.node().has("enum") || each.node().has("const"))
                        ? "text"
                        : "any");
    }

    private static Optional<String> types(List<Spot> chain) {
        return chain.stream()
                .map(each -> each.node().path("type"))
                .filter(JsonNode::isArray)
                .map(list -> String.join(
                        " or ",
                        list.valueStream().map(each -> each.asString("")).toList()))
                .findFirst();
    }

    private static Optional<String> first(List<Spot> chain, String keyword) {
        return chain.stream()
                .map(each -> each.node().path(keyword))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }

    /** A schema and all that it applies to the same value by {@code $ref} and {@code allOf}. */
    private List<Spot> chain(Spot begin) {
        List<Spot> chain = new ArrayList<>();
        Deque<Spot> open = new ArrayDeque<>(List.of(begin));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Spot spot = open.removeFirst();
            if (!spot.node().isObject() || !seen.add(spot.key())) {
                continue;
            }
            chain.add(spot);
            for (int i = 0; i < spot.node().path("allOf").size(); i++) {
                open.addLast(spot.below("/allOf/" + i));
            }
            schemas.resolve(spot.target().id(), spot.node().path("$ref").asString("#none"))
                    .ifPresent(target -> open.addLast(new Spot(target, spot.path() + "/$ref")));
        }
        return chain;
    }

    private Optional<Spot> object(Spot spot) {
        return chain(spot).stream()
                .filter(each -> each.node().has("properties"))
                .findFirst();
    }

    private Spot resolved(Spot spot) {
        return object(spot).orElse(spot);
    }

    private static String title(Spot spot) {
        String title = spot.node().path("title").asString("");
        String pointer = spot.target().pointer();
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return title.isEmpty() ? last : title;
    }

    private static String anchor(MessageType type, Spot spot) {
        String file = spot.target().id().substring(spot.target().id().lastIndexOf('/') + 1);
        return Html.anchor("members-" + type.id() + "-" + file.replace(".schema.json", "")
                + spot.target().pointer());
    }
}
