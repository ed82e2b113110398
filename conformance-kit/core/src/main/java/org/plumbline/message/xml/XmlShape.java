package org.plumbline.message.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Mapping;

/** Which elements a kind of message has, each inside which, and what of the JSON model each stands for. */
public final class XmlShape {
    private final Mapping mapping;
    private final Mapping.Xml rules;
    private final Element top = new Element("", "");
    /** What has one place only, by its name; null for names that have several. */
    private final Map<String, @Nullable Element> elements = new HashMap<>();

    private final Map<String, @Nullable Keyword> keywords = new HashMap<>();

    private XmlShape(Mapping mapping, Mapping.Xml rules) {
        this.mapping = mapping;
        this.rules = rules;
        for (Block block : mapping.blocks()) {
            if (block.element() != null) {
                add(block, block.element().split("/", -1));
            }
        }
        top.remember(elements, keywords);
    }

    /** The shape that a mapping says, or null when its messages have no XML form. */
    public static @Nullable XmlShape of(Mapping mapping) {
        Mapping.Xml rules = mapping.xml();
        return rules == null ? null : new XmlShape(mapping, rules);
    }

    /** Name of the root element. */
    public String root() {
        return rules.root();
    }

    Mapping mapping() {
        return mapping;
    }

    Mapping.Xml rules() {
        return rules;
    }

    /** The root element. */
    Element top() {
        return top;
    }

    /** The only element of that name that holds others. */
    Optional<Element> element(String name) {
        return Optional.ofNullable(elements.get(name));
    }

    /** The only keyword of that name. */
    Optional<Keyword> keyword(String name) {
        return Optional.ofNullable(keywords.get(name));
    }

    private void add(Block block, String[] path) {
        Element element = top;
        for (int depth = 1; depth <= path.length; depth++) {
            String pointer = without(block.pointer(), path.length - depth);
            element = element.inner(path[depth - 1], pointer, block.order());
            for (String list : block.lists()) {
                if (depth == path.length - steps(block.pointer().substring(list.length() + 2))) {
                    element.list = list;
                }
            }
        }
        element.add(block);
    }

    /** How many steps a pointer has; a list and its current element are one. */
    private static int steps(String pointer) {
        int steps = 0;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty() && !step.equals("-")) {
                steps++;
            }
        }
        return steps;
    }

    /** A pointer without its last steps. */
    private static String without(String pointer, int steps) {
        String rest = pointer;
        for (int i = 0; i < steps && !rest.isEmpty(); i++) {
            rest = rest.endsWith("/-") ? rest.substring(0, rest.length() - 2) : rest;
            rest = rest.substring(0, rest.lastIndexOf('/'));
        }
        return rest;
    }

    /** An element that holds others. */
    static final class Element {
        private final String name;
        private final String path;
        private final Map<String, Element> inner = new HashMap<>();
        private final Map<String, Keyword> keywords = new HashMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private String pointer = "";
        private @Nullable String list;
        private int order;

        private Element(String name, String path) {
            this.name = name;
            this.path = path;
        }

        private Element inner(String child, String childPointer, int childOrder) {
            return inner.computeIfAbsent(child, none -> {
                Element made = new Element(child, path.isEmpty() ? child : path + "/" + child);
                made.pointer = childPointer;
                made.order = childOrder;
                return made;
            });
        }

        private void add(Block block) {
            blocks.add(block);
            block.keywords().forEach(each -> keywords.put(each.name(), each));
            block.triangle().forEach(each -> keywords.put(each.name(), each));
        }

        private void remember(Map<String, @Nullable Element> elements, Map<String, @Nullable Keyword> all) {
            for (Element each : inner.values()) {
                elements.put(each.name, elements.containsKey(each.name) ? null : each);
                each.remember(elements, all);
            }
            for (Keyword each : keywords.values()) {
                all.put(
                        each.name(),
                        all.containsKey(each.name()) || each.block().isList() ? null : each);
            }
        }

        String name() {
            return name;
        }

        /** Its names from the root's child on, divided by strokes; empty for the root. */
        String path() {
            return path;
        }

        /** The path of the element around it. */
        String parent() {
            int last = path.lastIndexOf('/');
            return last < 0 ? "" : path.substring(0, last);
        }

        /** What it stands for in the model, as a pointer of the mapping; of rows and records their list. */
        String pointer() {
            return pointer;
        }

        /** The list of which it is an element, or null. */
        @Nullable
        String list() {
            return list;
        }

        /** Where it stands among all keywords. */
        int order() {
            return order;
        }

        /** The element inside it of that name, if it holds others itself. */
        @Nullable
        Element child(String child) {
            return inner.get(child);
        }

        /** The keyword inside it of that name. */
        @Nullable
        Keyword keyword(String keyword) {
            return keywords.get(keyword);
        }

        /** The block of rows or records of which it is one. */
        Optional<Block> listed() {
            return blocks.stream().filter(Block::isList).findFirst();
        }

        /** The block inside it that takes comments. */
        Optional<Block> commented() {
            return blocks.stream().filter(block -> block.comments() != null).findFirst();
        }

        /** Whether its comments belong to the block that follows them: it holds blocks only and takes no comments itself. */
        boolean passesComments() {
            return blocks.isEmpty()
                    && inner.values().stream().noneMatch(each -> each.blocks.isEmpty())
                    && inner.values().stream().anyMatch(each -> each.commented().isPresent());
        }

        /** The block inside it that takes elements with an attribute {@code parameter} of that name. */
        Optional<Block> parametered(String child) {
            return blocks.stream()
                    .filter(block -> (child + "_").equals(block.prefix()))
                    .findFirst();
        }

        /** The block inside it whose members begin as a name does. */
        Optional<Block> prefixed(String child) {
            return blocks.stream()
                    .filter(block -> block.prefix() != null && child.startsWith(block.prefix()))
                    .findFirst();
        }
    }
}
