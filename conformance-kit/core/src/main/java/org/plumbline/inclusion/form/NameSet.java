package org.plumbline.inclusion.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.rule.schema.regex.BoundedPattern;

/**
 * A set of names of members.
 *
 * @param names those that are listed
 * @param patterns those in which one of these patterns of ECMA-262 occurs
 * @param others whether all but the listed and the matching are meant instead
 */
public record NameSet(Set<String> names, List<String> patterns, boolean others) {
    /** Every name. */
    public static final NameSet EVERY = new NameSet(Set.of(), List.of(), true);

    public NameSet {
        names = new TreeSet<>(names);
        patterns = patterns.stream().distinct().sorted().toList();
    }

    static NameSet name(String name) {
        return new NameSet(Set.of(name), List.of(), false);
    }

    static NameSet pattern(String pattern) {
        return new NameSet(Set.of(), List.of(pattern), false);
    }

    /**
     * Whether a name is in the set.
     *
     * @throws org.plumbline.rule.schema.regex.PatternTooCostly when that takes too long to tell
     */
    public boolean contains(String name) {
        return others
                != (names.contains(name)
                        || patterns.stream().anyMatch(pattern -> BoundedPattern.occurs(pattern, name)));
    }
}
