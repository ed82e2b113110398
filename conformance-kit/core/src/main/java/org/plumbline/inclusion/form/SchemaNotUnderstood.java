package org.plumbline.inclusion.form;

/** A schema that this program cannot read as JSON Schema 2020-12, so no question about it can be answered. */
public final class SchemaNotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, as the end of a sentence */
    public SchemaNotUnderstood(String reason) {
        super(reason);
    }
}
