package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/**
 * How the keyword = value notation of one kind of message maps to its JSON model: data of the standard, so that a new
 * standard needs no new kit.
 */
public final class KvnMapping {
    /** Stands in a pointer for the current element of a list. */
    private static final String CURRENT = "/-";

    private final Keyword root;
    private final int lineLength;
    private final Optional<Severity> missingUnit;
    private final Optional<Severity> lowerCase;
    private final Optional<Severity> manyDigits;
    private final Block firstBlock;
    private final Map<String, Keyword> keywords;

    private KvnMapping(JsonNode mapping, Block firstBlock, Map<String, Keyword> keywords) {
        this.root = Keyword.version(mapping.get("root"));
        this.lineLength = mapping.path("lineLength").intValue(KvnLines.MAX_LENGTH);
        this.missingUnit = weight(mapping, "units");
        this.lowerCase = weight(mapping, "upperCaseValues");
        this.manyDigits = weight(mapping, "numberDigits");
        this.firstBlock = firstBlock;
        this.keywords = keywords;
    }

    /** Reads a mapping that fits its meta-schema. */
    public static KvnMapping of(JsonNode mapping) {
        List<Block> blocks = new ArrayList<>();
        Map<String, Keyword> keywords = new LinkedHashMap<>();
        for (JsonNode each : mapping.get("blocks")) {
            Block block = Block.of(each, keywords.size(), blocks);
            blocks.add(block);
            for (JsonNode keyword : each.get("keywords")) {
                Keyword read = Keyword.of(keyword, block, keywords.size());
                keywords.put(read.name(), read);
            }
        }
        return new KvnMapping(mapping, blocks.get(0), keywords);
    }

    private static Optional<Severity> weight(JsonNode mapping, String name) {
        String weight = mapping.get(name).stringValue();
        return weight.equals("optional")
                ? Optional.empty()
                : Optional.of(Severity.valueOf(weight.toUpperCase(Locale.ROOT)));
    }

    /** The keyword of the version, which begins every message. */
    Keyword root() {
        return root;
    }

    /** Longest line in characters, without its end. */
    int lineLength() {
        return lineLength;
    }

    /** What a missing unit weighs; empty when units may be left out. */
    Optional<Severity> missingUnit() {
        return missingUnit;
    }

    /** What a text in lower case weighs; empty when it may be. */
    Optional<Severity> lowerCase() {
        return lowerCase;
    }

    /** What a number of more than 16 digits weighs; empty when it may have any. */
    Optional<Severity> manyDigits() {
        return manyDigits;
    }

    /** Where a keyword that the standard does not know goes as long as no other block has begun. */
    Block firstBlock() {
        return firstBlock;
    }

    /** The keyword of that name, or null when the standard has none. */
    @Nullable
    Keyword keyword(String name) {
        return name.equals(root.name()) ? root : keywords.get(name);
    }

    /** What a value is. */
    enum Type {
        STRING,
        NUMBER,
        INTEGER,
        TIME,
        ENUM
    }

    /**
     * A part of the message that becomes one object.
     *
     * @param list JSON Pointer of the list whose current element it belongs to, or null when it is there once
     * @param path pointer of the object: below the element, or below the message
     * @param comments name of the member for comment lines, or null when it takes none
     * @param startsWith the keyword that begins the next element, or null
     * @param order where the block, or the list it belongs to, stands among all keywords
     */
    record Block(
            @Nullable String list, String path, @Nullable String comments, @Nullable String startsWith, int order) {
        static Block of(JsonNode block, int order, Collection<Block> before) {
            String pointer = block.get("pointer").stringValue();
            int current = pointer.indexOf(CURRENT);
            String list = current < 0 ? null : pointer.substring(0, current);
            int listOrder = before.stream()
                    .filter(each -> list != null && list.equals(each.list))
                    .mapToInt(Block::order)
                    .findFirst()
                    .orElse(order);
            JsonNode comments = block.get("comments");
            return new Block(
                    list,
                    current < 0 ? pointer : pointer.substring(current + CURRENT.length()),
                    comments == null ? null : comments.stringValue().substring(pointer.length() + 1),
                    block.path("startsWith").stringValue(null),
                    listOrder);
        }

        /** The pointer of the object in a message, in the element of that number when it belongs to a list. */
        String pointer(int element) {
            return list == null ? path : list + "/" + element + path;
        }
    }

    /**
     * A keyword of the standard.
     *
     * @param unit its unit, or null when it has none
     * @param values what an enum may be; empty for others
     * @param order where it stands among all keywords
     */
    record Keyword(String name, Type type, @Nullable String unit, List<String> values, Block block, int order) {
        static Keyword of(JsonNode keyword, Block block, int order) {
            List<String> values = new ArrayList<>();
            keyword.path("values").forEach(value -> values.add(value.stringValue()));
            return new Keyword(
                    keyword.get("keyword").stringValue(),
                    Type.valueOf(keyword.get("type").stringValue().toUpperCase(Locale.ROOT)),
                    keyword.path("unit").stringValue(null),
                    List.copyOf(values),
                    block,
                    order);
        }

        /** The keyword of the version, which comes before all others. */
        static Keyword version(JsonNode root) {
            String pointer = root.get("pointer").stringValue();
            Block block = new Block(null, pointer.substring(0, pointer.lastIndexOf('/')), null, null, -1);
            return new Keyword(root.get("keyword").stringValue(), Type.STRING, null, List.of(), block, -1);
        }

        boolean isNumeric() {
            return type == Type.NUMBER || type == Type.INTEGER;
        }

        /** Whether it begins the next element of its list. */
        boolean startsElement() {
            return name.equals(block.startsWith());
        }
    }
}
