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
 * @param found the value found as it is written, shortened, in the words of no language; null when it says nothing
 * @param expected what would be right, in the words of no language: {@code ≥ 0}, {@code YES | NO}; null when the text says it
 * @param arguments what fills the gaps of the finding's text, in the order of its entry in {@code messages.properties}
 * @param hint what the author probably meant; null when nobody can tell
 * @param errors how many errors of the schema, or of another judge, it stands for: one cause often has several; at least 1
 */
public record Finding(
        String code,
        String requirement,
        Severity severity,
        Place place,
        String source,
        @Nullable String found,
        @Nullable String expected,
        List<String> arguments,
        @Nullable Hint hint,
        int errors)
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
            "KVN-VALUE-NOT-UPPER-CASE",
            "XML-ATTRIBUTE",
            "XML-INTEGER-FORM",
            "XML-NUMBER-DIGITS",
            "XML-NUMBER-FORM",
            "XML-ORDER",
            "XML-UNIT-MISSING",
            "XML-USER-DEFINED");

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(Finding::requirement)
            .thenComparing(Finding::source)
            .thenComparing(finding -> String.join("\n", finding.arguments));

    public Finding {
        arguments = List.copyOf(arguments);
        if (errors < 1) {
            throw new IllegalArgumentException("A finding stands for one error or more, not for " + errors);
        }
    }

    /** A finding without a hint that stands for itself only. */
    public Finding(
            String code,
            String requirement,
            Severity severity,
            Place place,
            String source,
            @Nullable String found,
            @Nullable String expected,
            List<String> arguments) {
        this(code, requirement, severity, place, source, found, expected, arguments, null, 1);
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
