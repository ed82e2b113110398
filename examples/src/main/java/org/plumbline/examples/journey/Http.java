package org.plumbline.examples.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a server for a document, or hands it one, for machines without {@code curl}. The answer goes to standard output; an
 * answer other than 2xx ends the process with status 1.
 *
 * <p>Usage: {@code Http get URL MEDIA-TYPE}, {@code Http put URL MEDIA-TYPE FILE TOKEN-FILE}.
 */
public final class Http {
    private Http() {}

    /** Sends one request. */
    public static void main(String[] args) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request(args), BodyHandlers.ofByteArray());
        System.out.write(response.body());
        System.out.flush();
        if (response.statusCode() / 100 != 2) {
            System.err.println("Answered with status " + response.statusCode());
            System.exit(1);
        }
    }

    private static HttpRequest request(String[] args) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(args[1])).timeout(Duration.ofSeconds(60));
        return switch (args[0]) {
            case "get" -> request.header("Accept", args[2]).build();
            case "put" ->
                request.header("Content-Type", args[2])
                        .header("Accept", "application/json")
                        .header(
                                "Authorization",
                                "Bearer " + Files.readString(Path.of(args[4])).strip())
                        .PUT(BodyPublishers.ofFile(Path.of(args[3])))
                        .build();
            default ->
                throw new IllegalArgumentException("Usage: get URL MEDIA-TYPE, put URL MEDIA-TYPE FILE TOKEN-FILE");
        };
    }
}
