package org.plumbline.inclusion.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.inclusion.form.NameSet;

/**
 * The names that no schema mentions and that match these patterns and not those.
 *
 * @param matches whether a pattern is matched, by pattern
 * @param required what every member of such a name must be
 * @param name what the name itself must be
 */
record NameCell(Map<String, Boolean> matches, Set<Literal> required, List<Literal> name) {
    /** Whether its names are in a set of names. */
    boolean isIn(NameSet names) {
        return isIn(names, matches);
    }

    static boolean isIn(NameSet names, Map<String, Boolean> matches) {
        return names.others()
                != names.patterns().stream().anyMatch(pattern -> Boolean.TRUE.equals(matches.get(pattern)));
    }
}
