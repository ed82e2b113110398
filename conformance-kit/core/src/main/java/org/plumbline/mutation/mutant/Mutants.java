package org.plumbline.mutation.mutant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.mutation.mutant.Mutant.OfSchema;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All mutants of a standard. */
public final class Mutants {
    private Mutants() {}

    /** In the order of its schemas, as a validator walks them, and its rules. The same standard gives the same. */
    public static List<Mutant> of(StandardPackage standard) {
        return Stream.concat(SchemaMutants.of(standard).stream(), RuleMutants.of(standard).stream())
                .toList();
    }

    /** All schemas by {@code $id}, the one weakened. */
    public static Map<String, JsonNode> schemas(OfSchema change, StandardPackage standard) {
        Map<String, JsonNode> changed = new TreeMap<>(standard.schemas());
        String id = change.subject().schema();
        JsonNode copy = Objects.requireNonNull(changed.get(id)).deepCopy();
        change.edit().accept((ObjectNode) copy.at(change.subject().pointer()));
        changed.put(id, copy);
        return changed;
    }
}
