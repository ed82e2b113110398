package org.plumbline.inclusion.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a statement says. The first group joins statements; the second speaks of values of one kind and is true of all others,
 * as the keywords of JSON Schema are.
 */
public sealed interface Shape {
    /** Always true or always false. */
    record Fixed(boolean value) implements Shape {}

    /** All parts are true. */
    record All(List<Formula> parts) implements Shape {}

    /** At least one part is true. */
    record Any(List<Formula> parts) implements Shape {}

    /** Exactly one part is true. */
    record One(List<Formula> parts) implements Shape {}

    /** The part is false. */
    record Not(Formula part) implements Shape {}

    /** What the schema at a place says, which contains this reference. */
    record Reference(SchemaPlace place) implements Shape {}

    /** What it says is not understood. */
    record Unknown(String reason) implements Shape {}

    /** The value is of one of these kinds. */
    record Typed(Set<JsonType> types) implements Shape {}

    /** The value is one of these, which are written plainly. */
    record Values(Set<JsonNode> values) implements Shape {}

    /** A number is at least, or with {@code upper} at most, the bound; {@code strict}: not the bound itself. */
    record Limit(BigDecimal bound, boolean upper, boolean strict) implements Shape {}

    /** A number is a multiple. */
    record Multiple(BigDecimal of) implements Shape {}

    /** A text has at least, or with {@code upper} at most, so many code points. */
    record Length(int bound, boolean upper) implements Shape {}

    /** A pattern of ECMA-262 occurs in a text. */
    record Pattern(String source) implements Shape {}

    /** A text is of a format. */
    record Format(String name) implements Shape {}

    /** An array, or an object, has at least, or with {@code upper} at most, so many elements or members. */
    record Count(JsonType container, int bound, boolean upper) implements Shape {}

    /** Each element of an array from one index until before another is so. */
    record Items(int from, int until, Formula each) implements Shape {
        /** No end. */
        public static final int END = Integer.MAX_VALUE;

        /** Whether an index is meant. */
        public boolean covers(int index) {
            return index >= from && index < until;
        }
    }

    /** At least so many elements of an array, one or more, are so. */
    record Some(int count, Formula each) implements Shape {}

    /** The elements of an array differ from each other. */
    record Unique() implements Shape {}

    /** An object has a member of this name. */
    record Present(String name) implements Shape {}

    /** Each name of an object's members is so. */
    record Names(Formula each) implements Shape {}

    /** Each member of an object with one of these names is so. */
    record Members(NameSet names, Formula each) implements Shape {}
}
