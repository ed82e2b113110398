package org.plumbline.json;

import java.util.List;

/** A JSON text breaks a rule of the strict reader. The message says where, what is wrong and what would be right. */
public final class JsonRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(JsonRefused.class);

    private final JsonFault fault;
    private final transient JsonPosition position;
    private final transient List<String> arguments;

    JsonRefused(JsonFault fault, JsonPosition position, String... arguments) {
        super("line " + position.line() + ", column " + position.column() + ": "
                + TEXTS.text(fault.code(), List.of(arguments)));
        this.fault = fault;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    public JsonFault fault() {
        return fault;
    }

    /** The stable code, for example {@code JSON-REPEATED-KEY}. */
    public String code() {
        return fault.code();
    }

    public int line() {
        return position.line();
    }

    /** Column in Unicode code points, from 1. */
    public int column() {
        return position.column();
    }

    /** What fills the gaps of the text, in the order of its entry in {@code messages.properties}. */
    public List<String> arguments() {
        return arguments;
    }
}
