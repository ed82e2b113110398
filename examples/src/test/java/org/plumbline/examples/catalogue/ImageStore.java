package org.plumbline.examples.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The images of Acme Orbit, and what a search finds among them. All are invented. */
class ImageStore {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> items = new ArrayList<>();

    ImageStore(String base) {
        for (int i = 0; i < 8; i++) {
            items.add(item(base, "optical", "acme-" + i, -120 + 35.0 * i, -40 + 11.5 * i, "2026-05-0" + (1 + i)));
        }
        items.add(item(base, "radar", "acme-0", 10.25, 59, "2026-05-02"));
    }

    /** The items that all filters of a search let through. */
    final List<ObjectNode> find(JsonNode search) {
        return items.stream()
                .filter(item -> names(search.path("collections"), item.get("collection")))
                .filter(item -> names(search.path("ids"), item.get("id")))
                .filter(item -> !search.has("bbox") || inBox(search.get("bbox"), item))
                .filter(item -> !search.has("intersects") || meets(box(search.get("intersects")), item))
                .filter(item -> !search.has("datetime")
                        || at(
                                search.get("datetime").stringValue(),
                                item.at("/properties/datetime").stringValue()))
                .toList();
    }

    /** Whether an item meets the box of a search. */
    boolean inBox(JsonNode box, JsonNode item) {
        return meets(box, item);
    }

    private static boolean names(JsonNode wanted, JsonNode name) {
        return wanted.isMissingNode() || wanted.valueStream().anyMatch(name::equals);
    }

    private static boolean meets(JsonNode box, JsonNode item) {
        JsonNode own = item.get("bbox");
        int half = box.size() / 2;
        return own.get(0).doubleValue() <= box.get(half).doubleValue()
                && own.get(2).doubleValue() >= box.get(0).doubleValue()
                && own.get(1).doubleValue() <= box.get(half + 1).doubleValue()
                && own.get(3).doubleValue() >= box.get(1).doubleValue();
    }

    private static JsonNode box(JsonNode polygon) {
        ArrayNode box = JSON.arrayNode();
        for (int axis = 0; axis < 4; axis++) {
            int each = axis % 2;
            var values = StreamSupport.stream(polygon.at("/coordinates/0").spliterator(), false)
                    .mapToDouble(position -> position.get(each).doubleValue())
                    .summaryStatistics();
            box.add(axis < 2 ? values.getMin() : values.getMax());
        }
        return box;
    }

    private static boolean at(String asked, String taken) {
        String[] ends = asked.split("/", 2);
        Instant time = Instant.parse(taken);
        return !time.isBefore(Instant.parse(ends[0])) && !time.isAfter(Instant.parse(ends[ends.length - 1]));
    }

    private static ObjectNode item(String base, String collection, String id, double west, double south, String day) {
        ObjectNode item = JSON.objectNode();
        item.put("type", "Feature").put("stac_version", "1.1.0").put("id", id).put("collection", collection);
        ArrayNode ring = item.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        double[][] corners = {{0, 0}, {1, 0}, {1, 0.5}, {0, 0.5}, {0, 0}};
        for (double[] corner : corners) {
            ring.addArray().add(west + corner[0]).add(south + corner[1]);
        }
        item.putArray("bbox").add(west).add(south).add(west + 1).add(south + 0.5);
        item.putObject("properties").put("datetime", day + "T10:27:08Z").put("dataMode", "TEST");
        item.putArray("links").addObject().put("rel", "collection").put("href", base + "collections/" + collection);
        item.putObject("assets").putObject("image").put("href", base + "files/" + id + ".tif");
        return item;
    }
}
