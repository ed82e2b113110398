package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells which elements are repeated in a list that must not repeat any; the validator says only how many there are. */
final class Repetitions {
    private static final String UNIQUE = "uniqueItems";

    private Repetitions() {}

    /** The faults, with one for each element that repeats an earlier one. */
    static List<SchemaFault> told(List<SchemaFault> faults, JsonNode message) {
        if (faults.stream().noneMatch(fault -> fault.keyword().equals(UNIQUE))) {
            return faults;
        }
        List<SchemaFault> told = new ArrayList<>();
        Set<SchemaFault> known = new HashSet<>();
        for (SchemaFault fault : faults) {
            if (!fault.keyword().equals(UNIQUE)) {
                told.add(fault);
            } else if (known.add(fault)) {
                repeated(Instance.at(message, fault.instance()))
                        .forEach(position -> told.add(fault.about(Integer.toString(position))));
            }
        }
        return told;
    }

    private static List<Integer> repeated(JsonNode list) {
        List<Integer> repeated = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (first.putIfAbsent(Instance.identity(list.get(i)), i) != null) {
                repeated.add(i);
            }
        }
        return repeated;
    }
}
