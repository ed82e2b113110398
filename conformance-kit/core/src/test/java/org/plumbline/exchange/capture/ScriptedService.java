package org.plumbline.exchange.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that answers what it was told to, and remembers what it was asked. */
final class ScriptedService implements AutoCloseable {
    /** What it answers to a request that it was not told of. */
    private static final Script UNKNOWN = new Script(404, "text/plain", "what?", Map.of());

    private record Script(int status, String mediaType, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, List<Script>> scripts = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Map<String, List<String>>> headers = new ArrayList<>();

    ScriptedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Tells it to answer so; told several times, it answers one after the other and stays with the last. */
    ScriptedService answers(String request, int status, String mediaType, String body, Map<String, String> headers) {
        scripts.computeIfAbsent(request, absent -> new ArrayList<>()).add(new Script(status, mediaType, body, headers));
        return this;
    }

    ScriptedService answers(String request, String json) {
        return answers(request, 200, "application/json", json, Map.of());
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** A header field of one of the requests. */
    synchronized List<String> header(int request, String name) {
        return headers.get(request).getOrDefault(name, List.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().toString().replaceFirst("^/api/", "");
            asked.add(request);
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            List<Script> left = scripts.getOrDefault(request, List.of(UNKNOWN));
            Script script = left.size() > 1 ? left.remove(0) : left.get(0);
            exchange.getResponseHeaders().set("Content-Type", script.mediaType());
            script.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = script.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(script.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
