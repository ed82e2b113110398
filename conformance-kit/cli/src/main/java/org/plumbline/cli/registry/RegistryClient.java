package org.plumbline.cli.registry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** Speaks the registry's HTTP API. Follows no redirect: a token must not reach another host. */
public final class RegistryClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RegistryClient(URI base, String token) {
        String text = base.toString();
        this.base = text.endsWith("/") ? base : URI.create(text + "/");
        this.token = token;
    }

    /**
     * What the registry answered to a request that it accepted.
     *
     * @param status the HTTP status, 2xx
     * @param location the address of what was made, absolute; empty when it named none
     * @param body the answer
     */
    public record Answer(int status, Optional<URI> location, JsonNode body) {}

    /** Creates something below {@code path}, relative to the registry's address. */
    public Answer post(String path, String mediaType, BodyPublisher body) throws IOException, RegistryRefused {
        return send("POST", path, mediaType, body);
    }

    /** Creates or replaces what is at {@code path}, relative to the registry's address. */
    public Answer put(String path, String mediaType, byte[] body) throws IOException, RegistryRefused {
        return send("PUT", path, mediaType, BodyPublishers.ofByteArray(body));
    }

    private Answer send(String method, String path, String mediaType, BodyPublisher body)
            throws IOException, RegistryRefused {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw RegistryRefused.of(response.statusCode(), response.body());
            }
            Optional<URI> location = response.headers().firstValue("Location").map(base::resolve);
            JsonNode answer =
                    StrictJson.read(response.body(), JsonLimits.SIGNED).root();
            return new Answer(response.statusCode(), location, answer);
        } catch (JsonRefused e) {
            throw new IOException("The registry at %s answers what is not JSON: %s".formatted(base, e.getMessage()), e);
        } catch (ConnectException e) {
            throw new IOException("The registry at %s does not answer".formatted(base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
