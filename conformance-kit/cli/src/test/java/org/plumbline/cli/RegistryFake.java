package org.plumbline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the registry does, and remembers what it was asked. It checks nothing but the token. */
final class RegistryFake implements AutoCloseable {
    static final String TOKEN = "a.token.for-tests";

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RegistryFake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Method, path and media type of each request, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add("%s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            path.replaceAll("sha256-[0-9a-f]{64}", "sha256-…"),
                            exchange.getRequestHeaders().getFirst("Content-Type")));
            exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"title\":\"No valid token\",\"detail\":\"Ask for a new one.\"}");
            } else if (path.equals("/api/reports")) {
                exchange.getResponseHeaders().set("Location", "/reports/sha256-abc");
                send(exchange, 201, "{\"digest\":\"sha256-abc\",\"receipt\":\"c2sp.org/tlog-proof@v1\\n\"}");
            } else if (path.equals("/api/certificates")) {
                send(
                        exchange,
                        201,
                        """
                        {"registry":"https://registry.example","number":"PLUMB-2027-000001","statusIndex":7,"logIndex":12}""");
            } else {
                send(exchange, 200, "{}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
