package org.plumbline.message.mapping;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** What a deviation from a notation's rule weighs, as the standard's mapping says. */
public enum Weight {
    ERROR,
    WARNING,
    /** It does not matter. */
    OPTIONAL,
    /** Only for units: it does not matter that there is none, and there must be none. */
    NEVER;

    /** The severity of the deviation; empty when it is none. */
    public Optional<Severity> severity() {
        return switch (this) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case OPTIONAL, NEVER -> Optional.empty();
        };
    }

    static Weight of(JsonNode section, String name) {
        return of(section, name, ERROR);
    }

    /** The same, with what holds when the mapping does not say. */
    static Weight of(JsonNode section, String name, Weight otherwise) {
        JsonNode weight = section.path(name);
        return weight.isString() ? valueOf(weight.stringValue().toUpperCase(Locale.ROOT)) : otherwise;
    }
}
