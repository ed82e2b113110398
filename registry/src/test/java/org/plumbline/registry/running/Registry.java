package org.plumbline.registry.running;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.registry.launch.LocalIssuer;
import tools.jackson.databind.JsonNode;

/** A running registry, asked over HTTP, with or without a token. */
public final class Registry {
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String address;
    private final Path data;
    private final @Nullable String token;

    private Registry(String address, Path data, @Nullable String token) {
        this.address = address;
        this.data = data;
        this.token = token;
    }

    /** The registry that Arquillian runs. */
    public static Registry underTest() {
        return at(TestSession.settings().publicUrl(), TestSession.settings().data());
    }

    /** A registry at an address, working on a data folder. */
    public static Registry at(String address, Path data) {
        return new Registry(address, data, null);
    }

    /** The same registry, asked with a token of its local issuer. A certifier acts for the enrolled one. */
    public Registry as(String role) {
        return as(role, role.equals("certifier") ? Map.of(role, Actors.NATO) : Map.of());
    }

    /** The same registry, asked by a certifier. */
    public Registry asCertifier(String certifier) {
        return as("certifier", Map.of("certifier", certifier));
    }

    /** The same registry, asked by a vendor. */
    public Registry asVendor(String vendor) {
        return as("vendor", Map.of("vendor", vendor));
    }

    /** The same registry, asked with any token. */
    public Registry withToken(String any) {
        return new Registry(address, data, any);
    }

    private Registry as(String role, Map<String, String> organisations) {
        try {
            LocalIssuer issuer = LocalIssuer.open(data, Clock.systemUTC());
            return withToken(issuer.issue("test-" + role, List.of(role), organisations, Duration.ofHours(1)));
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return address;
    }

    public Path data() {
        return data;
    }

    /** What the registry answered. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The value of a header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The body, which must be strict JSON. */
        public JsonNode json() {
            try {
                return StrictJson.read(response.body(), JsonLimits.SIGNED).root();
            } catch (JsonRefused e) {
                throw new AssertionError(status() + " " + text(), e);
            }
        }

        /** The last part of the problem's type. */
        public String problem() {
            String type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return get(path, "application/json");
    }

    public Answer get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer put(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A request to be completed by the test. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** Sends a request whose answer comes later. */
    public CompletableFuture<HttpResponse<byte[]>> sendAsync(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    }
}
