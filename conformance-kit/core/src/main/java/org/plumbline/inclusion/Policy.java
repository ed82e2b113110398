package org.plumbline.inclusion;

/**
 * What a question about schemas takes for granted.
 *
 * @param formats whether the keyword for formats asserts; in JSON Schema 2020-12 as such it does not, in the kit's judging it does
 * @param closed whether nobody who writes by the contained schema writes members that it does not declare; in JSON Schema as such
 *     whoever is not forbidden to may
 */
public record Policy(boolean formats, boolean closed) {
    /** JSON Schema 2020-12 as it is: formats are remarks, content is open. */
    public static final Policy PLAIN = new Policy(false, false);

    /** The same with formats asserted. */
    public Policy assertingFormats() {
        return new Policy(true, closed);
    }

    /** The same with closed content. */
    public Policy withClosedContent() {
        return new Policy(formats, true);
    }
}
