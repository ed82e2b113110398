package org.plumbline.cli.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.renewal.TrustSource;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.ProofRefused;
import tools.jackson.databind.JsonNode;

/** Fetches what a registry publishes for verifiers. Needs no token; believes nothing: who asks for it checks it. */
public final class RegistryTrust implements TrustSource {
    private static final int LARGEST = 8_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RegistryTrust(URI base) {
        this.base = base;
    }

    @Override
    public byte[] trustList() throws IOException {
        return get("trust-list.jws.json", "application/jose+json");
    }

    @Override
    public List<byte[]> statusLists() throws IOException {
        return List.of(
                get("status/revocation/1", "application/vc+jwt"), get("status/suspension/1", "application/vc+jwt"));
    }

    @Override
    public String checkpoint() throws IOException {
        return new String(get("log/checkpoint", "text/plain"), StandardCharsets.UTF_8);
    }

    @Override
    public ConsistencyProof growth(long first, long second) throws IOException {
        String path = "log/proof/consistency?first=" + first + "&second=" + second;
        try {
            List<Hash> hashes = new ArrayList<>();
            for (JsonNode each : StrictJson.read(get(path, "application/json"), JsonLimits.SIGNED)
                    .root()
                    .path("path")) {
                hashes.add(Hash.parse(each.asString("")));
            }
            return new ConsistencyProof(first, second, hashes);
        } catch (JsonRefused | ProofRefused | IllegalArgumentException e) {
            throw new IOException("%s%s is no proof: %s".formatted(base, path, e.getMessage()), e);
        }
    }

    private byte[] get(String path, String mediaType) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", mediaType)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(
                            "The registry answers %d for %s%s".formatted(response.statusCode(), base, path));
                }
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("%s%s has more than %d bytes".formatted(base, path, LARGEST));
                }
                return bytes;
            }
        } catch (ConnectException e) {
            throw new IOException("The registry at %s does not answer".formatted(base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
