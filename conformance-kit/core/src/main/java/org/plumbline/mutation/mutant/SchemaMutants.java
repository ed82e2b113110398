package org.plumbline.mutation.mutant;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mutation.mutant.Mutant.OfSchema;
import org.plumbline.standard.StandardPackage;

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
}
