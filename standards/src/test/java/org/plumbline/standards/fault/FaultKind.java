package org.plumbline.standards.fault;

/** A way to break a message. */
enum FaultKind {
    MISSING("required member removed"),
    MISSPELT("name misspelt"),
    UNKNOWN("unknown member added"),
    TYPE("value of another type"),
    NOT_NUMERIC("number that is none"),
    LISTED_VALUE("listed value misspelt"),
    BOUNDS("number out of its bounds"),
    TIME("time of another form"),
    REPEATED("member given twice"),
    ORDER("two keywords swapped"),
    UNIT("another unit"),
    ATTRIBUTE("unknown attribute"),
    DELIMITER("delimiter lost"),
    RELATION("values that contradict each other");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
