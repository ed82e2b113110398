package org.plumbline.json;

/** Why a JSON text is refused. */
public enum JsonFault {
    EMPTY,
    BYTE_ORDER_MARK,
    ENCODING,
    NOT_WELL_FORMED,
    TRUNCATED,
    TRAILING_TEXT,
    REPEATED_KEY,
    LONE_SURROGATE,
    TOO_DEEP,
    TOO_LARGE,
    NUMBER_TOO_LONG,
    NUMBER_OUT_OF_RANGE;

    /** The stable code, for example {@code JSON-REPEATED-KEY}. */
    public String code() {
        return "JSON-" + name().replace('_', '-');
    }
}
