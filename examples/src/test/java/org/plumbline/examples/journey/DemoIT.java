package org.plumbline.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as it is shown to people: the real programs, from a message to a certificate. */
class DemoIT {
    private final Path data;

    DemoIT(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void theWholeJourneySucceedsAndASecondStartFindsItsDataAndRenewsAShortTrustList()
            throws IOException, InterruptedException {
        int port = freePorts(1);
        int services = freePorts(2);

        Started first = demo(port, services, "--trust-days", "20");
        assertEquals(0, first.exit(), first::said);
        assertTrue(first.said().contains("The journey is complete."), first::said);
        assertTrue(first.said().contains("IDENTICAL  payload sha256"), first::said);
        assertTrue(first.said().contains("The registry accepted version 1"), first::said);
        assertFalse(first.said().contains(Files.readString(data.resolve("keys/password"))), "a password is shown");
        assertTrue(certificate("downloaded.vc.jwt", 0).startsWith("VALID"));
        assertTrue(certificate("earlier.vc.jwt", 5).startsWith("REVOKED"));
        byte[] downloaded = Files.readAllBytes(data.resolve("work/downloaded.vc.jwt"));

        Started second = demo(port, services);
        assertEquals(0, second.exit(), second::said);
        assertTrue(second.said().contains("The registry accepted version 2"), second::said);
        assertEquals(
                new String(downloaded, StandardCharsets.US_ASCII),
                Files.readString(data.resolve("work/downloaded.vc.jwt")));
        assertTrue(certificate("downloaded.vc.jwt", 0).startsWith("VALID"));
    }

    @Test
    void aWrongOptionIsRefusedBeforeAnythingStarts() throws IOException, InterruptedException {
        assertEquals(2, demo(8080, 8101, "--prot", "1").exit());
        assertEquals(2, demo(8080, 8101, "--port", "eighty").exit());
        assertFalse(Files.exists(data.resolve("keys")));
    }

    private Started demo(int port, int services, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Started.ROOT.resolve("examples/demo").toString(),
                "--once",
                "--no-build",
                "--port",
                "" + port,
                "--services",
                "" + services,
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        return Started.of(Path.of("").toAbsolutePath(), Duration.ofMinutes(8), Map.of(), command);
    }

    /** What {@code plumb verify} says about a certificate now that no registry runs. */
    private String certificate(String file, int exit) throws IOException, InterruptedException {
        Started verified = Started.of(
                data,
                Duration.ofMinutes(2),
                Map.of(),
                List.of(Started.PLUMB, "verify", "work/" + file, "--trust", "trust"));
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
