package org.plumbline.rule.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The faults of one message, reduced to causes: a validator also reports what only follows from another fault, and readers of
 * a report would look for mistakes that are not there.
 */
final class SchemaFaults {
    private static final Set<String> UNEVALUATED = Set.of("unevaluatedProperties", "unevaluatedItems");

    private SchemaFaults() {}

    /** The causes among the faults, in the order given. */
    static List<SchemaFault> causes(List<SchemaFault> all) {
        List<SchemaFault> faults =
                distinct(all.stream().map(SchemaFault::ofChoice).toList());
        return faults.stream()
                .filter(fault -> !followsFromFailedSubschema(fault, faults))
                .filter(fault -> !followsFromWrongValue(fault, faults))
                .toList();
    }

    /**
     * One fault for each thing that is missing, however many schema objects ask for it, and one for each other assertion, however
     * many of its alternatives failed.
     */
    private static List<SchemaFault> distinct(List<SchemaFault> faults) {
        Map<Object, SchemaFault> byCause = new LinkedHashMap<>();
        for (SchemaFault fault : faults) {
            Object cause = fault.isAboutMissing()
                    ? fault.target()
                    : List.of(fault.path().steps(), fault.target());
            byCause.putIfAbsent(cause, fault);
        }
        return List.copyOf(byCause.values());
    }

    /** A subschema that fails no longer vouches for the members it knows, so they count as unevaluated though nothing is wrong. */
    private static boolean followsFromFailedSubschema(SchemaFault fault, Collection<SchemaFault> all) {
        return UNEVALUATED.contains(fault.keyword())
                && all.stream()
                        .anyMatch(other -> !UNEVALUATED.contains(other.keyword())
                                && (other.path().isAppliedInPlaceBy(fault.path().schema())
                                        && startsWith(other.instance(), fault.instance())));
    }

    /** A value of the wrong type is in no list either; a value that is not in the list need not have the form of its members. */
    private static boolean followsFromWrongValue(SchemaFault fault, Collection<SchemaFault> all) {
        return fault.member() == null
                && all.stream()
                        .filter(other -> other.member() == null)
                        .filter(other -> other.instance().equals(fault.instance()))
                        .anyMatch(other -> rank(other) < rank(fault));
    }

    private static int rank(SchemaFault fault) {
        return switch (fault.keyword()) {
            case "type" -> 0;
            case "enum", "const" -> 1;
            default -> 2;
        };
    }

    private static boolean startsWith(List<String> steps, List<String> first) {
        return steps.size() >= first.size() && steps.subList(0, first.size()).equals(first);
    }
}
