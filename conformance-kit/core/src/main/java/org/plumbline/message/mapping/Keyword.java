package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A keyword of the standard, or a column of its rows.
 *
 * @param type what its value is
 * @param unit its unit, or null when it has none
 * @param values what an enum may be; empty for others
 * @param block where it belongs
 * @param order where it stands among all keywords
 */
public record Keyword(String name, Type type, @Nullable String unit, List<String> values, Block block, int order) {
    private static final Pattern BLANKS = Pattern.compile("[ _]+");

    /** What a value is. */
    public enum Type {
        /** Text, of which the notation may rule the case. */
        STRING,
        /** Free text. */
        TEXT,
        NUMBER,
        INTEGER,
        TIME,
        ENUM
    }

    static Keyword of(JsonNode keyword, Block block, int order) {
        List<String> values = new ArrayList<>();
        keyword.path("values").forEach(value -> values.add(value.stringValue()));
        return new Keyword(
                keyword.get("keyword").stringValue(),
                Type.valueOf(keyword.path("type").stringValue("number").toUpperCase(Locale.ROOT)),
                keyword.path("unit").stringValue(null),
                List.copyOf(values),
                block,
                order);
    }

    /** A keyword that belongs to a block by its prefix. */
    static Keyword prefixed(String name, Block block) {
        return new Keyword(name, Type.TEXT, null, List.of(), block, block.order());
    }

    /** Whether its value is a number. */
    public boolean isNumeric() {
        return type == Type.NUMBER || type == Type.INTEGER;
    }

    /** Whether it begins the next element of its list. */
    public boolean startsElement() {
        return name.equals(block.startsWith());
    }

    /**
     * The listed spelling of an enum's value: an underscore is a blank, and several blanks are one (CCSDS 508.0-B-1, 6.3.2.5).
     *
     * @param anyCase whether upper and lower case are the same
     * @return the value itself when no listed one is meant
     */
    public String listed(String value, boolean anyCase) {
        if (values.contains(value)) {
            return value;
        }
        String plain = BLANKS.matcher(value).replaceAll(" ");
        for (String each : values) {
            String listed = BLANKS.matcher(each).replaceAll(" ");
            if (anyCase ? listed.equalsIgnoreCase(plain) : listed.equals(plain)) {
                return each;
            }
        }
        return value;
    }
}
