package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.mutation.Mutant.OfSchema;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The mutants of a standard's schemas. */
final class SchemaMutants {
    private SchemaMutants() {}

    static List<Mutant> of(StandardPackage standard) {
        boolean unevaluated = standard.schemas().values().stream()
                .anyMatch(each -> !each.findValues("unevaluatedProperties").isEmpty());
        List<Mutant> mutants = new ArrayList<>();
        for (SchemaObject object : SchemaWalk.of(standard)) {
            for (Weakening each : SchemaOperators.of(object.node(), unevaluated)) {
                String place = object.pointer() + each.pointer();
                String wanted = each.wanted().replace("%s", object.name());
                mutants.add(new Mutant(
                        object.file() + "#" + place + " " + each.words(),
                        object.file(),
                        place,
                        object.isCondition() ? "a sample that stands or falls with this condition: " + wanted : wanted,
                        new OfSchema(object, each.keyword(), each.edit())));
            }
        }
        return mutants;
    }

    /** All schemas, the one changed. */
    static Map<String, JsonNode> changed(OfSchema change, Map<String, JsonNode> schemas) {
        Map<String, JsonNode> changed = new TreeMap<>(schemas);
        JsonNode copy =
                Objects.requireNonNull(schemas.get(change.subject().schema())).deepCopy();
        change.edit().accept((ObjectNode) copy.at(change.subject().pointer()));
        changed.put(change.subject().schema(), copy);
        return changed;
    }
}
