package org.plumbline.examples.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small image catalogue in memory that does what {@code isr.image-catalogue-service} asks. */
class ImageCatalogue implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CLASSES = List.of(
            "https://api.stacspec.org/v1.0.0/core",
            "https://api.stacspec.org/v1.0.0/ogcapi-features",
            "https://api.stacspec.org/v1.0.0/item-search",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");

    private final HttpServer server;
    private final ImageStore store;

    ImageCatalogue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store = store(base());
        server.createContext("/", this::handle);
        server.start();
    }

    final String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/stac/";
    }

    ImageStore store(String base) {
        return new ImageStore(base);
    }

    /** Where a page goes on. */
    String next(String address) {
        return address;
    }

    /** Whether a client has what it asks for. */
    boolean has(String tag, HttpExchange exchange) {
        return tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A refusal. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (Refused refused) {
                ObjectNode problem = JSON.createObjectNode();
                problem.put("title", refused.getMessage()).put("status", refused.status);
                send(exchange, refused.status, "application/problem+json", problem);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, Refused {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/stac/", "");
        String[] parts = path.split("/", 5);
        if (path.isEmpty()) {
            send(exchange, 200, "application/json", landing());
        } else if (path.equals("conformance")) {
            send(
                    exchange,
                    200,
                    "application/json",
                    JSON.createObjectNode().set("conformsTo", JSON.valueToTree(CLASSES)));
        } else if (path.equals("api")) {
            send(exchange, 200, "application/vnd.oai.openapi+json;version=3.1", JSON.createObjectNode());
        } else if (path.equals("search")) {
            page(exchange, search(exchange), "search");
        } else if (path.equals("collections")) {
            ObjectNode all = JSON.createObjectNode();
            all.putArray("collections").add(collection("optical")).add(collection("radar"));
            all.putArray("links");
            send(exchange, 200, "application/json", all);
        } else if (!parts[0].equals("collections")
                || !List.of("optical", "radar").contains(parts[1])) {
            throw new Refused(404, "There is nothing at " + path);
        } else if (parts.length == 2) {
            send(exchange, 200, "application/json", collection(parts[1]));
        } else if (parts.length == 3) {
            ObjectNode search = query(exchange);
            search.putArray("collections").add(parts[1]);
            page(exchange, search, path);
        } else {
            item(exchange, parts[1], parts[3]);
        }
    }

    private void item(HttpExchange exchange, String collection, String id) throws IOException, Refused {
        ObjectNode search = JSON.createObjectNode();
        search.putArray("collections").add(collection);
        search.putArray("ids").add(id);
        List<ObjectNode> found = store.find(search);
        if (found.isEmpty()) {
            throw new Refused(404, "There is no item " + id);
        }
        String tag = '"' + collection + "-" + id + "-1\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (has(tag, exchange)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, "application/geo+json", found.get(0));
        }
    }

    private void page(HttpExchange exchange, ObjectNode search, String path) throws IOException, Refused {
        check(search);
        List<ObjectNode> found = store.find(search);
        int from = Integer.parseInt(search.path("token").asString("0"));
        int to = Math.min(from + search.path("limit").asInt(10), found.size());
        ObjectNode page = JSON.createObjectNode();
        page.put("type", "FeatureCollection").put("numberMatched", found.size()).put("numberReturned", to - from);
        ArrayNode features = page.putArray("features");
        found.subList(from, to).forEach(features::add);
        ArrayNode links = page.putArray("links");
        if (to < found.size()) {
            ObjectNode link = links.addObject().put("rel", "next");
            if (exchange.getRequestMethod().equals("POST")) {
                link.put("method", "POST").put("href", next(base() + path)).put("merge", true);
                link.putObject("body").put("token", Integer.toString(to));
            } else {
                String query =
                        String.valueOf(exchange.getRequestURI().getRawQuery()).replaceFirst("&?token=[0-9]*", "");
                link.put("href", next(base() + path + "?" + query + "&token=" + to));
            }
        }
        send(exchange, 200, "application/geo+json", page);
    }

    private static void check(ObjectNode search) throws Refused {
        boolean box = !search.has("bbox")
                || search.get("bbox").size() == 4
                || search.get("bbox").size() == 6;
        boolean time =
                search.path("datetime").stringValue("2026-01-01T00:00:00Z").matches("[0-9T:Z/.+-]+");
        boolean limit = search.path("limit").asString("1").matches("[1-9][0-9]{0,4}");
        if (!box || !time || !limit || (search.has("bbox") && search.has("intersects"))) {
            throw new Refused(400, "A parameter is not what it must be");
        }
    }

    private static ObjectNode search(HttpExchange exchange) throws IOException, Refused {
        if (exchange.getRequestMethod().equals("GET")) {
            return query(exchange);
        }
        try {
            return (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        } catch (JacksonException | ClassCastException notJson) {
            throw new Refused(400, "The body must be a JSON object");
        }
    }

    /** The parameters of a query as the members of a body. */
    private static ObjectNode query(HttpExchange exchange) {
        ObjectNode search = JSON.createObjectNode();
        String raw = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        parameters.forEach((name, value) -> {
            if (List.of("ids", "collections").contains(name)) {
                List.of(value.split(",", -1)).forEach(search.withArray("/" + name)::add);
            } else if (name.equals("bbox")) {
                List.of(value.split(",", -1))
                        .forEach(each -> search.withArray("/bbox").add(Double.parseDouble(each)));
            } else {
                search.put(name, value);
            }
        });
        return search;
    }

    private ObjectNode landing() {
        ObjectNode landing = JSON.createObjectNode();
        landing.put("type", "Catalog").put("stac_version", "1.1.0").put("id", "acme");
        landing.put("description", "Images of Acme Orbit. Test data.");
        landing.set("conformsTo", JSON.valueToTree(CLASSES));
        ArrayNode links = landing.putArray("links");
        Map<String, String> targets = Map.of(
                "root",
                "",
                "conformance",
                "conformance",
                "service-desc",
                "api",
                "data",
                "collections",
                "search",
                "search");
        new TreeMap<>(targets)
                .forEach((rel, target) -> links.addObject().put("rel", rel).put("href", base() + target));
        return landing;
    }

    private static JsonNode collection(String id) {
        ObjectNode collection = JSON.createObjectNode();
        collection.put("type", "Collection").put("stac_version", "1.1.0").put("id", id);
        collection.put("description", "Images. Test data.").put("license", "other");
        ObjectNode extent = collection.putObject("extent");
        extent.putObject("spatial")
                .putArray("bbox")
                .addArray()
                .add(-180)
                .add(-90)
                .add(180)
                .add(90);
        extent.putObject("temporal")
                .putArray("interval")
                .addArray()
                .add("2026-05-01T00:00:00Z")
                .addNull();
        collection.putArray("links");
        return collection;
    }

    private static void send(HttpExchange exchange, int status, String mediaType, JsonNode json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
