package org.plumbline.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as it is shown to people: the real programs, from a message to a certificate. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path data;

    DemoIT(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void theJourneySucceedsAndASecondStartFindsItsDataRenewsAShortTrustListAndStaysUntilItIsEnded()
            throws IOException, InterruptedException {
        int port = freePorts(1);
        int services = freePorts(2);

        Started first = once(port, services, "--trust-days", "20");
        assertEquals(0, first.exit(), first::said);
        assertTrue(first.said().contains("The journey is complete."), first::said);
        assertTrue(first.said().contains("IDENTICAL  payload sha256"), first::said);
        assertTrue(first.said().contains("The registry accepted version 1"), first::said);
        assertFalse(first.said().contains(Files.readString(data.resolve("keys/password"))), "a password is shown");
        assertTrue(certificate("downloaded.vc.jwt", 0).startsWith("VALID"));
        assertTrue(certificate("earlier.vc.jwt", 5).startsWith("REVOKED"));
        String downloaded = Files.readString(data.resolve("work/downloaded.vc.jwt"));

        String page = "http://127.0.0.1:" + port + "/certificates/"
                + Files.readString(data.resolve("work/acme.number")).strip();
        Started second = Started.until(
                "The registry runs until Ctrl-C",
                Path.of("").toAbsolutePath(),
                PATIENCE,
                command(port, services),
                () -> assertEquals(200, status(page)));
        assertEquals(143, second.exit(), second::said);
        assertTrue(second.said().contains("The registry accepted version 2"), second::said);
        assertEquals(downloaded, Files.readString(data.resolve("work/downloaded.vc.jwt")));
        assertThrows(ConnectException.class, () -> status(page), "the registry has ended with the demonstration");
        assertTrue(certificate("downloaded.vc.jwt", 0).startsWith("VALID"));
    }

    @Test
    void aWrongOptionIsRefusedBeforeAnythingStarts() throws IOException, InterruptedException {
        assertEquals(2, once(8080, 8101, "--prot", "1").exit());
        assertEquals(2, once(8080, 8101, "--port", "eighty").exit());
        assertFalse(Files.exists(data.resolve("keys")));
    }

    private Started once(int port, int services, String... more) throws IOException, InterruptedException {
        List<String> command = command(port, services);
        command.add("--once");
        command.addAll(List.of(more));
        return Started.of(Path.of("").toAbsolutePath(), PATIENCE, command);
    }

    private List<String> command(int port, int services) {
        return new ArrayList<>(List.of(
                Started.ROOT.resolve("examples/demo").toString(),
                "--no-build",
                "--port",
                "" + port,
                "--services",
                "" + services,
                "--data",
                data.toString()));
    }

    private static int status(String page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** What {@code plumb verify} says about a certificate now that no registry runs. */
    private String certificate(String file, int exit) throws IOException, InterruptedException {
        Started verified = Started.of(
                data, Duration.ofMinutes(2), List.of(Started.PLUMB, "verify", "work/" + file, "--trust", "trust"));
        assertEquals(exit, verified.exit(), verified::said);
        return verified.said();
    }

    /** The first of some ports in a row that nobody uses. */
    private static int freePorts(int count) throws IOException {
        while (true) {
            int first;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                first = socket.getLocalPort();
            }
            boolean free = true;
            for (int port = first + 1; port < first + count && free; port++) {
                free = isFree(port);
            }
            if (free) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        if (port > 65535) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
