package org.plumbline.standard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks what the meta-schema of a mapping cannot say. */
final class MappingCheck {
    private static final String GIVEN = "LISTED-TWICE";

    private final Document mapping;
    private final JsonNode root;
    private final Set<String> keywords = new HashSet<>();
    private final Map<String, Kind> model = new HashMap<>();

    /** What stands at a place of the model. */
    private enum Kind {
        OBJECT,
        LIST,
        VALUE
    }

    private MappingCheck(Document mapping) {
        this.mapping = mapping;
        this.root = mapping.root();
    }

    /**
     * Checks a mapping: every keyword once, comments inside their block, the version at its own name, and one kind of thing at
     * each place of the model.
     *
     * @param format the format that a message type wants it for
     */
    static void check(Document mapping, String format) throws PackageRefused {
        new MappingCheck(mapping).check(format);
    }

    private void check(String format) throws PackageRefused {
        if (!root.has(format)) {
            mapping.report("", "MAPPING-FORMAT", format);
        }
        String version = root.at("/root/keyword").stringValue();
        keywords.add(version);
        mapping.require("/root/pointer", pointer -> pointer.endsWith("/" + version), "MAPPING-VERSION");
        takes("/root/pointer", "", Kind.VALUE);
        for (int i = 0; i < root.get("blocks").size(); i++) {
            block("/blocks/" + i);
        }
    }

    private void block(String block) throws PackageRefused {
        String inside = root.at(block + "/pointer").stringValue() + "/";
        boolean isList = root.at(block).has("rows") || root.at(block).has("records");
        takes(block + "/pointer", "", isList ? Kind.LIST : Kind.OBJECT);
        mapping.require(
                block + "/comments",
                pointer -> pointer.startsWith(inside) && pointer.indexOf('/', inside.length()) < 0,
                "MAPPING-COMMENTS");
        mapping.require(block + "/begin", keywords::add, GIVEN);
        mapping.require(block + "/end", keywords::add, GIVEN);
        Set<String> own = new HashSet<>();
        for (int i = 0; i < root.at(block + "/keywords").size(); i++) {
            String keyword = block + "/keywords/" + i + "/keyword";
            mapping.require(keyword, keywords::add, GIVEN);
            own.add(root.at(keyword).stringValue());
            if (!isList) {
                takes(keyword, inside, Kind.VALUE);
            }
        }
        mapping.require(block + "/startsWith", own::contains, "MAPPING-KEYWORD");
        triangle(block);
    }

    /** Says that a place of the model holds one kind of thing, and what is around it objects and lists. */
    private void takes(String path, String around, Kind kind) throws PackageRefused {
        mapping.require(path, end -> isFree(around + end, kind), "MAPPING-MODEL");
    }

    private boolean isFree(String place, Kind kind) {
        boolean free = place.isEmpty() || model.computeIfAbsent(place, none -> kind) == kind;
        for (int end = place.indexOf('/', 1); end > 0; end = place.indexOf('/', end + 1)) {
            Kind outer = place.substring(end).matches("/-(/.*)?") ? Kind.LIST : Kind.OBJECT;
            free &= model.computeIfAbsent(place.substring(0, end), none -> outer) == outer;
        }
        return free;
    }

    private void triangle(String block) throws PackageRefused {
        int size = root.at(block + "/triangle").size();
        int rows = (int) Math.sqrt(2.0 * size);
        if (rows * (rows + 1) / 2 != size) {
            mapping.report(block + "/triangle", "MAPPING-TRIANGLE", "" + size);
        }
    }
}
