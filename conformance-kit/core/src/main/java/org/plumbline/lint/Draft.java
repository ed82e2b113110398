package org.plumbline.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.json.PositionedJson;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A package as its author left it, in order or not: what can be read of it, and the faults that are found. */
final class Draft {
    private final Map<String, byte[]> files;
    private final PackagePlaces places;
    private final List<PackageFault> faults = new ArrayList<>();

    Draft(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        this.places = new PackagePlaces(path -> Optional.ofNullable(files.get(path)));
    }

    List<PackageFault> faults() {
        return faults;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** Paths of its files, sorted. */
    List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** Paths below a folder. */
    List<String> below(String folder, String ending) {
        return files.keySet().stream()
                .filter(each -> each.startsWith(folder) && each.endsWith(ending))
                .toList();
    }

    /** A JSON document; missing where there is none that can be read. */
    JsonNode json(String file) {
        return places.document(file).map(PositionedJson::root).orElse(MissingNode.getInstance());
    }

    String text(String file) {
        byte[] bytes = files.get(file);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The schemas that can be read and are objects, by file. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (String file : below("schemas/", ".schema.json")) {
            if (json(file).isObject()) {
                schemas.put(file, json(file));
            }
        }
        return schemas;
    }

    /** The schemas by {@code $id}. */
    Map<String, JsonNode> schemasById() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        schemas().forEach((file, schema) -> schemas.put(id(schema, file), schema));
        return schemas;
    }

    static String id(JsonNode schema, String file) {
        return schema.path("$id").asString(StandardPackage.SCHEMA_ROOT + file);
    }

    PackagePlaces places() {
        return places;
    }

    void advise(String code, String file, String pointer, String... arguments) {
        report(Severity.WARNING, code, places.at(file, pointer), arguments);
    }

    void error(String code, String file, String pointer, String... arguments) {
        report(Severity.ERROR, code, places.at(file, pointer), arguments);
    }

    void report(Severity severity, String code, Place place, String... arguments) {
        faults.add(new PackageFault(code, severity, place, List.of(arguments)));
    }
}
