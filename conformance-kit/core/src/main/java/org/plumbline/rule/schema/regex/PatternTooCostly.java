package org.plumbline.rule.schema.regex;

/** A text takes more steps to match against a pattern than the kit spends; whether it matches is not known. */
public final class PatternTooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pattern;

    PatternTooCostly(String pattern) {
        super("Matching takes too long: " + pattern);
        this.pattern = pattern;
    }

    /** The pattern as the schema has it. */
    public String pattern() {
        return pattern;
    }
}
