package org.plumbline.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's mistake: what is wrong, where, and which requirement says so.
 *
 * @param code stable code, for example {@code SCHEMA-REQUIRED}, {@code KVN-LINE-TOO-LONG} or the id of a rule, {@code CDM-R4}
 * @param requirement the requirement that is broken, for example {@code /req/core/miss-distance}
 * @param severity how much it weighs
 * @param place where it stands
 * @param source what says so: a location in a schema, or a rule's id; empty for the syntax of a format
 * @param found the value found, for people; null when it says nothing
 * @param expected what would be right, for people; null when the text says it
 * @param arguments what fills the gaps of the finding's text, in the order of its entry in {@code messages.properties}
 */
public record Finding(
        String code,
        String requirement,
        Severity severity,
        Place place,
        String source,
        @Nullable String found,
        @Nullable String expected,
        List<String> arguments)
        implements Comparable<Finding> {
    /** Faults of form: what the value is stays beyond doubt, so whatever needs it can still be judged. */
    private static final Set<String> OF_FORM = Set.of(
            "FLAT-NUMBER-FORM",
            "FLAT-TIME-FORM",
            "KVN-INTEGER-FORM",
            "KVN-KEYWORD-FORM",
            "KVN-NUMBER-DIGITS",
            "KVN-NUMBER-FORM",
            "KVN-ORDER",
            "KVN-UNIT-MISSING",
            "KVN-VALUE-MIXED-CASE",
            "KVN-VALUE-NOT-UPPER-CASE");

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(Finding::requirement)
            .thenComparing(Finding::source)
            .thenComparing(finding -> String.join("\n", finding.arguments));

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Whether the value at its place cannot be relied on; a remark and a fault of form leave it as good as it is. */
    public boolean spoilsValue() {
        return severity == Severity.ERROR && !OF_FORM.contains(code);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
