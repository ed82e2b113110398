package org.plumbline.standards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** Writes messages in KVN or XML by the mapping of their kind, as far as they consist of keywords in blocks. */
final class Notation {
    private final JsonNode mapping;
    private final boolean xml;
    private final StringBuilder text = new StringBuilder();

    private Notation(JsonNode mapping, boolean xml) {
        this.mapping = mapping;
        this.xml = xml;
    }

    /** The notations besides JSON that messages of a kind can be written in here. */
    static List<Notation> of(StandardPackage standard, String messageType) {
        MessageType type = standard.messageType(messageType).orElseThrow();
        return type.mappings().entrySet().stream()
                .filter(each -> each.getKey() == MessageFormat.KVN || each.getKey() == MessageFormat.XML)
                .filter(each -> isPlain(each.getValue()))
                .map(each -> new Notation(each.getValue(), each.getKey() == MessageFormat.XML))
                .toList();
    }

    /** Whether all blocks are plain: no rows, records, triangles, delimiters, or free names. */
    private static boolean isPlain(JsonNode mapping) {
        return mapping.get("blocks").valueStream().allMatch(block -> Stream.of(
                        "rows", "records", "triangle", "begin", "prefix")
                .noneMatch(block::has));
    }

    byte[] write(JsonNode message) {
        text.setLength(0);
        String version = mapping.at("/root/keyword").stringValue();
        String value = message.at(mapping.at("/root/pointer").stringValue()).asString();
        if (xml) {
            String root = mapping.at("/xml/root").stringValue();
            text.append("<%s id=\"%s\" version=\"%s\">\n".formatted(root, version, value));
            elements(message);
            text.append("</%s>\n".formatted(root));
        } else {
            text.append("%s = %s\n".formatted(version, value));
            lines(message);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The blocks in their order; those of a list once for each of its elements. */
    private void lines(JsonNode message) {
        List<JsonNode> blocks = new ArrayList<>();
        mapping.get("blocks").forEach(blocks::add);
        List<JsonNode> listed = blocks.stream().filter(Notation::isListed).toList();
        blocks.stream().filter(block -> !isListed(block)).forEach(block -> members(block, pointer(block), message));
        int elements =
                listed.isEmpty() ? 0 : message.at(list(pointer(listed.get(0)))).size();
        for (int i = 0; i < elements; i++) {
            for (JsonNode block : listed) {
                members(block, pointer(block).replace("/-", "/" + i), message);
            }
        }
    }

    /** Elements are opened and closed as the path from block to block tells. */
    private void elements(JsonNode message) {
        List<String> open = new ArrayList<>();
        List<JsonNode> blocks = new ArrayList<>();
        mapping.get("blocks").forEach(blocks::add);
        List<JsonNode> listed = blocks.stream().filter(Notation::isListed).toList();
        for (JsonNode block : blocks) {
            if (!isListed(block)) {
                element(block, pointer(block), message, open);
            }
        }
        int elements =
                listed.isEmpty() ? 0 : message.at(list(pointer(listed.get(0)))).size();
        for (int i = 0; i < elements; i++) {
            int depth = commonPath(listed).size();
            close(open, depth - 1);
            for (JsonNode block : listed) {
                element(block, pointer(block).replace("/-", "/" + i), message, open);
            }
        }
        close(open, 0);
    }

    private static List<String> commonPath(List<JsonNode> blocks) {
        List<String> first = path(blocks.get(0));
        return first.stream()
                .takeWhile(step -> blocks.stream().allMatch(block -> path(block).contains(step)))
                .toList();
    }

    private void element(JsonNode block, String pointer, JsonNode message, List<String> open) {
        if (!message.at(pointer).isObject()) {
            return;
        }
        List<String> path = path(block);
        int same = 0;
        while (same < Math.min(open.size(), path.size()) && open.get(same).equals(path.get(same))) {
            same++;
        }
        close(open, same);
        for (String step : path.subList(same, path.size())) {
            text.append("<%s>\n".formatted(step));
            open.add(step);
        }
        members(block, pointer, message);
    }

    private void close(List<String> open, int depth) {
        while (open.size() > depth) {
            text.append("</%s>\n".formatted(open.remove(open.size() - 1)));
        }
    }

    private void members(JsonNode block, String pointer, JsonNode message) {
        JsonNode content = message.at(pointer);
        if (block.has("comments")) {
            content.path("COMMENT").forEach(line -> member("COMMENT", line.asString(), ""));
        }
        for (JsonNode keyword : block.get("keywords")) {
            String name = keyword.get("keyword").stringValue();
            if (content.has(name)) {
                member(name, content.get(name).asString(), keyword.path("unit").stringValue(""));
            }
        }
    }

    private void member(String name, String value, String unit) {
        if (xml) {
            String units = unit.isEmpty() ? "" : " units=\"" + unit + "\"";
            String escaped = value.replace("&", "&amp;").replace("<", "&lt;");
            text.append("<%1$s%2$s>%3$s</%1$s>\n".formatted(name, units, escaped));
        } else if (name.equals("COMMENT")) {
            text.append("COMMENT %s\n".formatted(value));
        } else {
            text.append("%s = %s%s\n".formatted(name, value, unit.isEmpty() ? "" : " [" + unit + "]"));
        }
    }

    private static boolean isListed(JsonNode block) {
        return pointer(block).contains("/-");
    }

    private static String list(String pointer) {
        return pointer.substring(0, pointer.indexOf("/-"));
    }

    private static String pointer(JsonNode block) {
        return block.get("pointer").stringValue();
    }

    private static List<String> path(JsonNode block) {
        return List.of(block.get("element").stringValue().split("/"));
    }
}
