package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.schema.cause.SchemaView.Part;
import org.plumbline.standard.law.SchemaRequirements;
import tools.jackson.databind.JsonNode;

/** A schema that messages are judged by, and what is worked out about it only once. Safe for use by several threads. */
public final class JudgedSchema {
    /** So many schema objects are visited at most; a schema that refers to itself has no end. */
    private static final int MOST_VISITS = 20_000;

    private final SchemaRequirements schemas;
    private final String id;
    private final JsonNode schema;
    private volatile @Nullable Map<String, List<List<String>>> homes;

    /**
     * @param schemas all schemas of a package
     * @param id {@code $id} of the one that messages are judged by
     * @param schema that one
     */
    public JudgedSchema(SchemaRequirements schemas, String id, JsonNode schema) {
        this.schemas = schemas;
        this.id = id;
        this.schema = schema;
    }

    SchemaView view() {
        return new SchemaView(schemas, id, schema);
    }

    /** The objects of a message that have a member of this name, as ways with {@code -} for any position. */
    List<List<String>> homes(String name) {
        Map<String, List<List<String>>> known = homes;
        if (known == null) {
            known = new Search(view()).homes();
            homes = known;
        }
        return known.getOrDefault(name, List.of());
    }

    /** A walk through all objects that the schema describes. */
    private static final class Search {
        private final SchemaView view;
        private final Map<String, List<List<String>>> homes = new HashMap<>();
        private final Set<JsonNode> above = Collections.newSetFromMap(new IdentityHashMap<>());
        private int visits;

        Search(SchemaView view) {
            this.view = view;
        }

        Map<String, List<List<String>>> homes() {
            visit(view.at(List.of()), List.of());
            return homes;
        }

        private void visit(Part schema, List<String> way) {
            for (Part part : view.inPlace(schema)) {
                if (++visits > MOST_VISITS || !above.add(part.node())) {
                    continue;
                }
                Part members = part.at("properties");
                for (String name : members.node().propertyNames()) {
                    List<List<String>> there = homes.computeIfAbsent(name, each -> new ArrayList<>());
                    if (!there.contains(way)) {
                        there.add(way);
                    }
                    visit(members.at(name), longer(way, name));
                }
                Part elements = part.at("prefixItems");
                for (int i = 0; i < elements.node().size(); i++) {
                    String position = Integer.toString(i);
                    visit(elements.at(position), longer(way, position));
                }
                visit(part.at("items"), longer(way, "-"));
                above.remove(part.node());
            }
        }

        private static List<String> longer(List<String> way, String step) {
            List<String> longer = new ArrayList<>(way);
            longer.add(step);
            return List.copyOf(longer);
        }
    }
}
