package org.plumbline.rule.schema.cause;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Hint;

/**
 * A mistake of an author, which a schema may report by many errors.
 *
 * @param fault the error that tells most about it
 * @param code how findings of its kind are called
 * @param details what its sentence says besides what was found and what is expected
 * @param hint what was probably meant; null when nobody can tell
 * @param other the fault of the other half, where the mistake has two: the unknown name of what is missing
 * @param errors how many errors it accounts for
 */
public record Cause(
        SchemaFault fault,
        String code,
        List<String> details,
        @Nullable Hint hint,
        @Nullable SchemaFault other,
        int errors) {
    /** The code of a member whose name is misspelt: the name is unknown, and the member is missing. */
    public static final String MISSPELT = "SCHEMA-MISSPELT";

    /** The code of a member in the wrong object: unknown where it stands, missing where it belongs. */
    public static final String MISPLACED = "SCHEMA-MISPLACED";

    /** The code of a value that fits several forms of which it must fit one. */
    public static final String SEVERAL = "SCHEMA-ONE-OF-SEVERAL";

    public Cause {
        details = List.copyOf(details);
    }

    /** A fault that has no other cause yet. */
    static Cause of(SchemaFault fault) {
        boolean dependent = fault.keyword().equals("dependentRequired");
        List<String> details = dependent ? fault.arguments().subList(1, 2) : List.of();
        return new Cause(fault, code(fault.keyword()), details, null, null, 1);
    }

    /** {@code SCHEMA-} and the keyword in capital letters with hyphens: {@code SCHEMA-ADDITIONAL-PROPERTIES}. */
    static String code(String keyword) {
        return "SCHEMA-" + keyword.replaceAll("([A-Z])", "-$1").toUpperCase(Locale.ROOT);
    }

    /** The same, accounting for more errors. */
    Cause with(int more) {
        return new Cause(fault, code, details, hint, other, errors + more);
    }

    Cause hinting(@Nullable Hint meant) {
        return new Cause(fault, code, details, meant, other, errors);
    }

    /** Whether it says that a member is not known, and nothing better. */
    boolean isUnknownMember() {
        return other == null && fault.member() != null && fault.isAboutUnwanted() && !isUnknownElement();
    }

    /** Whether it says that none of several alternatives fits. */
    boolean isNoneOf() {
        return other == null && !details.isEmpty() && (code.equals("SCHEMA-ANY-OF") || code.equals("SCHEMA-ONE-OF"));
    }

    private boolean isUnknownElement() {
        return fault.keyword().equals("items") || fault.keyword().equals("unevaluatedItems");
    }
}
