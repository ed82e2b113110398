package org.plumbline.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes variations as the files of a package, one line each. */
public final class VariationText {
    private VariationText() {}

    /**
     * The files that hold these variations, one for each message that is varied; what stands there already stays.
     *
     * @param standard the package that they are for
     * @param variations the new ones
     * @return path in the package to content
     */
    public static Map<String, byte[]> files(StandardPackage standard, List<Variation> variations) {
        Map<String, List<Variation>> byBase = new LinkedHashMap<>();
        variations.forEach(each ->
                byBase.computeIfAbsent(path(each), path -> new ArrayList<>()).add(each));
        Map<String, byte[]> files = new TreeMap<>();
        byBase.forEach((path, added) -> files.put(path, file(standard, path, added)));
        return files;
    }

    private static String path(Variation variation) {
        String name = variation.of().substring(variation.of().indexOf('/') + 1).replaceAll("\\.(json|ndjson)$", "");
        return "samples/variations/" + name + (variation.message() == 0 ? "" : "-" + variation.message()) + ".json";
    }

    private static byte[] file(StandardPackage standard, String path, List<Variation> added) {
        List<String> lines = new ArrayList<>();
        standard.file(path)
                .ifPresent(content -> read(content).path("variations").forEach(each -> lines.add(each.toString())));
        added.forEach(each -> lines.add(line(each).toString()));
        Variation first = added.get(0);
        String message = first.message() == 0 ? "" : "\n  \"message\": " + first.message() + ",";
        String text = "{\n  \"of\": \"%s\",%s\n  \"variations\": [\n    %s\n  ]\n}\n"
                .formatted(first.of(), message, String.join(",\n    ", lines));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] content) {
        try {
            return StrictJson.read(content, JsonLimits.SIGNED).root();
        } catch (JsonRefused impossible) {
            throw new IllegalStateException("A package that was read holds well-formed JSON", impossible);
        }
    }

    private static ObjectNode line(Variation variation) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        if (!variation.remove().isEmpty()) {
            variation.remove().forEach(line.putArray("remove")::add);
        }
        if (!variation.set().isEmpty()) {
            line.putObject("set").setAll(variation.set());
        }
        if (!variation.repeat().isEmpty()) {
            variation.repeat().forEach(line.putObject("repeat")::put);
        }
        if (variation.breaks() != null) {
            line.put("breaks", variation.breaks());
            if (!variation.at().equals(Variation.place(variation.remove(), variation.set(), variation.repeat()))) {
                line.put("at", variation.at());
            }
        }
        return line;
    }
}
