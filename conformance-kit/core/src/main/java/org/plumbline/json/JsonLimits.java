package org.plumbline.json;

/**
 * How much of a JSON text is read before it is refused.
 *
 * @param maxBytes size of the text in bytes
 * @param maxDepth how deep objects and arrays may be nested, at most 1000
 * @param maxNumberLength length of a number in characters
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxNumberLength) {
    /** For what is signed or agreed: reports, certificates, lists, standards. */
    public static final JsonLimits SIGNED = new JsonLimits(5_000_000, 64, 100);

    /** For one message of a vendor. */
    public static final JsonLimits MESSAGE = new JsonLimits(8_000_000, 500, 1_000);

    /** For an answer of a service that lists many messages. */
    public static final JsonLimits LISTING = new JsonLimits(64_000_000, 500, 1_000);

    public JsonLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxDepth > 1_000 || maxNumberLength < 1) {
            throw new IllegalArgumentException("Limits must be 1 or more, and the depth at most 1000");
        }
    }

    /** The same for texts of so many bytes, unless these are more already. */
    public JsonLimits ofSize(int bytes) {
        return new JsonLimits(Math.max(bytes, maxBytes), maxDepth, maxNumberLength);
    }
}
