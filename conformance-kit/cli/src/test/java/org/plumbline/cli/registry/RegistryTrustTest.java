package org.plumbline.cli.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.Hash;

/** Asks for what the registry publishes where the registry publishes it. */
class RegistryTrustTest {
    private static final Hash HASH = Hash.of(new byte[Hash.LENGTH]);
    private static final Map<String, String> PUBLISHED = Map.of(
            "/trust-list.jws.json", "the list",
            "/status/revocation/1", "revocations",
            "/status/suspension/1", "suspensions",
            "/log/checkpoint", "a checkpoint\n",
            "/log/proof/consistency?first=3&second=7", "{\"path\":[\"" + HASH.base64() + "\"]}",
            "/log/proof/consistency?first=3&second=8", "{\"path\":[\"no hash\"]}");

    private HttpServer server = start();

    @BeforeEach
    void aRegistryPublishes() {
        server.createContext("/", exchange -> {
            String found = PUBLISHED.get(exchange.getRequestURI().toString());
            byte[] body = String.valueOf(found).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itStops() {
        server.stop(0);
    }

    @Test
    void eachThingIsFetchedFromItsPlace() throws IOException {
        RegistryTrust registry = new RegistryTrust(address(""));
        assertEquals("the list", new String(registry.trustList(), StandardCharsets.UTF_8));
        List<byte[]> lists = registry.statusLists();
        assertArrayEquals("revocations".getBytes(StandardCharsets.UTF_8), lists.get(0));
        assertArrayEquals("suspensions".getBytes(StandardCharsets.UTF_8), lists.get(1));
        assertEquals("a checkpoint\n", registry.checkpoint());
        assertEquals(new ConsistencyProof(3, 7, List.of(HASH)), registry.growth(3, 7));
    }

    @Test
    void whatIsNotThereOrNoProofIsSaid() {
        assertThrows(IOException.class, () -> new RegistryTrust(address("")).growth(3, 8));
        assertThrows(IOException.class, () -> new RegistryTrust(address("elsewhere/")).trustList());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
