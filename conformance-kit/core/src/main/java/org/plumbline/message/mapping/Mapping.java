package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the notations of one kind of message map to its JSON model: data of the standard, so that a new standard needs no new
 * kit. The document is described in {@code conformance-kit/docs/formats.md}.
 */
public final class Mapping {
    private final JsonNode document;
    private final Keyword root;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Keyword> keywords = new LinkedHashMap<>();

    private Mapping(JsonNode document) {
        this.document = document;
        this.root = version(document.get("root"));
        Map<String, Integer> lists = new HashMap<>();
        int order = 0;
        for (JsonNode each : document.get("blocks")) {
            Block block = new Block(each, order, lists);
            blocks.add(block);
            block.keywords().forEach(keyword -> keywords.put(keyword.name(), keyword));
            order += block.size();
        }
    }

    /** Reads a mapping that fits its meta-schema. */
    public static Mapping of(JsonNode document) {
        return new Mapping(document);
    }

    private static Keyword version(JsonNode root) {
        String pointer = root.get("pointer").stringValue();
        JsonNode block =
                JsonNodeFactory.instance.objectNode().put("pointer", pointer.substring(0, pointer.lastIndexOf('/')));
        return new Keyword(
                root.get("keyword").stringValue(),
                Keyword.Type.STRING,
                null,
                List.of(),
                new Block(block, -1, new HashMap<>()),
                -1);
    }

    /** The keyword of the version, which begins every message. */
    public Keyword root() {
        return root;
    }

    /** What it adds for KVN, or null when the message has no such form. */
    public @Nullable Kvn kvn() {
        JsonNode kvn = document.get("kvn");
        return kvn == null
                ? null
                : new Kvn(
                        kvn.path("lineLength").intValue(Integer.MAX_VALUE),
                        Weight.of(kvn, "units"),
                        Weight.of(kvn, "upperCaseValues"),
                        TextCase.of(kvn),
                        Weight.of(kvn, "numberDigits"),
                        Weight.of(kvn, "numberForm", Weight.ERROR),
                        kvn.has("minusZero") ? Weight.of(kvn, "minusZero") : Weight.OPTIONAL);
    }

    /** What it adds for XML, or null when the message has no such form. */
    public @Nullable Xml xml() {
        JsonNode xml = document.get("xml");
        if (xml == null) {
            return null;
        }
        Kvn kvn = kvn();
        Weight numberForm = Weight.of(xml, "numberForm", kvn == null ? Weight.ERROR : kvn.numberForm());
        return new Xml(xml.get("root").stringValue(), Weight.of(xml, "units"), numberForm);
    }

    /** What it adds for the flat JSON layout, or null when the message has no such form. */
    public @Nullable Flat flat() {
        JsonNode flat = document.get("flat");
        return flat == null ? null : Flat.of(flat);
    }

    /** Members by which a JSON object without the version keyword is known to be such a message; may be empty. */
    public List<String> recognisedBy() {
        return texts(document.path("recognisedBy"));
    }

    /** All blocks in the fixed order. */
    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /** Where a keyword that the standard does not know goes as long as no other block has begun. */
    public Block firstBlock() {
        return blocks.get(0);
    }

    /** The keyword of that name, or null when the standard has none; the version is one, columns and triangles are none. */
    public @Nullable Keyword keyword(String name) {
        return name.equals(root.name()) ? root : keyword(name, keywords.get(name));
    }

    private @Nullable Keyword keyword(String name, @Nullable Keyword listed) {
        return listed != null
                ? listed
                : blocks.stream()
                        .filter(block -> hasPrefix(name, block.prefix()))
                        .findFirst()
                        .map(block -> Keyword.prefixed(name, block))
                        .orElse(null);
    }

    private static boolean hasPrefix(String name, @Nullable String prefix) {
        return prefix != null && name.startsWith(prefix) && name.length() > prefix.length();
    }

    /** The nearest block around another that takes comments; empty when there is none. */
    public Optional<Block> around(Block block) {
        return blocks.stream()
                .filter(each -> each.comments() != null && block.isInside(each))
                .reduce((outer, inner) ->
                        inner.pointer().length() >= outer.pointer().length() ? inner : outer);
    }

    /** The keyword that a word which is none probably is, misspelt: the closest of some. */
    public Optional<Keyword> closest(String word, Predicate<Keyword> some) {
        return keywords.values().stream()
                .filter(each -> Spelling.isClose(word, each.name()) && some.test(each))
                .min(Comparator.comparingInt(each -> Spelling.distance(word, each.name())));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.stringValue()));
        return List.copyOf(texts);
    }

    /** The right case of text values. */
    public enum TextCase {
        /** All in upper case. */
        UPPER,
        /** All in upper or all in lower case. */
        ONE,
        /** Case does not matter. */
        ANY;

        static TextCase of(JsonNode kvn) {
            return switch (kvn.path("textCase").stringValue("upper")) {
                case "one" -> ONE;
                case "any" -> ANY;
                default -> UPPER;
            };
        }
    }

    /**
     * What holds for KVN.
     *
     * @param lineLength longest line in characters, without its end
     * @param units what a missing unit weighs
     * @param wrongCase what a text in the wrong case weighs
     * @param textCase the right case of texts
     * @param manyDigits what a number of more than 16 digits weighs
     * @param numberForm what a number without a digit before or behind its point weighs
     * @param minusZero what a zero with a minus sign weighs
     */
    public record Kvn(
            int lineLength,
            Weight units,
            Weight wrongCase,
            TextCase textCase,
            Weight manyDigits,
            Weight numberForm,
            Weight minusZero) {}

    /**
     * What holds for XML.
     *
     * @param root name of the root element
     * @param units what a missing attribute {@code units} weighs
     * @param numberForm what a number without a digit before or behind its point weighs
     */
    public record Xml(String root, Weight units, Weight numberForm) {}

    /**
     * What holds for the flat JSON layout.
     *
     * @param recognisedBy members that an object in this layout has, all of them
     * @param elements what the members of the first, second … element of the list begin with
     * @param unitSuffix a keyword with this behind holds its unit; empty when units are not given
     * @param fractionSuffix a time with this behind holds the fraction of its seconds; empty when it has none of its own
     * @param comments what members begin with that hold comments; empty when there are none
     * @param ignored members that are no part of the message
     */
    public record Flat(
            List<String> recognisedBy,
            List<String> elements,
            String unitSuffix,
            String fractionSuffix,
            String comments,
            List<String> ignored) {
        static Flat of(JsonNode flat) {
            return new Flat(
                    texts(flat.path("recognisedBy")),
                    texts(flat.path("elements")),
                    flat.path("unitSuffix").stringValue(""),
                    flat.path("fractionSuffix").stringValue(""),
                    flat.path("comments").stringValue(""),
                    texts(flat.path("ignored")));
        }
    }
}
