package org.plumbline.examples.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a feed on the network, on this machine only. */
final class FeedServer implements AutoCloseable {
    private static final String LIST = "/conjunctions";

    private final HttpServer server;
    private final AcmeOrbitFeed feed;

    /**
     * Starts to serve a feed.
     *
     * @param port the port on 127.0.0.1; 0 takes a free one
     */
    FeedServer(AcmeOrbitFeed feed, int port) throws IOException {
        this.feed = feed;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address of the service, ending with a slash. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.mediaType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
            if (!bodiless) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    private Reply reply(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (!path.equals(LIST) && !path.startsWith(LIST + "/")) {
            return Reply.problem(404, "No such resource", "This service offers conjunctions only.");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.problem(405, "Read only", "This service is read only.", Map.of("Allow", "GET, HEAD"));
        }
        if (!acceptsJson(exchange.getRequestHeaders().get("Accept"))) {
            return Reply.problem(406, "Not acceptable", "This service answers with application/json.");
        }
        return path.equals(LIST)
                ? feed.list(query(exchange.getRequestURI().getRawQuery()))
                : feed.message(path.substring(LIST.length() + 1));
    }

    private static boolean acceptsJson(@Nullable List<String> accept) {
        return accept == null
                || accept.stream()
                        .flatMap(field -> List.of(field.split(",")).stream())
                        .map(range -> range.replaceAll(";.*", "").strip())
                        .anyMatch(range -> range.equals("application/json")
                                || range.equals("application/*")
                                || range.equals("*/*"));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
