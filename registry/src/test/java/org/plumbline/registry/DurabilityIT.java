package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.registry.running.Actors;
import org.plumbline.registry.running.Journey;
import org.plumbline.registry.running.Registry;
import org.plumbline.registry.running.Registry.Answer;
import org.plumbline.report.Conformity;

/** The real command on a real data folder: what was acknowledged is there after the process was killed. */
class DurabilityIT {
    private static final String COMMAND =
            Path.of("target", "registry", "bin", "registry").toAbsolutePath().toString();
    private static final int PATIENCE_SECONDS = 240;
    private static final int REPORTS = 20;
    private static final int ROUNDS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilledRightAfterTheAnswer() throws Exception {
        Path data = folder.resolve("data");
        int port = freePort();
        var registry = Registry.at("http://127.0.0.1:" + port, data);
        var journey = new Journey(registry);

        Process first = start(data, port);
        journey.requirePromulgated();
        journey.requireEnrolled();
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            byte[] signed = Journey.sign(Journey.report("7.0." + i, Conformity.CONFORMANT), Actors.ACME);
            Answer answer = journey.submit(signed);
            assertEquals(201, answer.status(), answer.text());
            acknowledged.add(answer.json().path("digest").asString(""));
        }
        String number = journey.certify("7.1.0");
        kill(first);

        start(data, port);
        Registry certifier = registry.as("certifier");
        for (String report : acknowledged) {
            assertEquals(200, certifier.get("/api/reports/" + report).status(), report);
        }
        assertEquals(
                "valid",
                registry.get("/certificates/" + number).json().path("state").asString(""));
        // The standard, the trust list, the reports, the certified report and its certificate.
        assertEquals(REPORTS + 4, registry.get("/log").json().path("size").asInt());
    }

    /** Several clients at once, and the kill comes from the one that holds the third answer; the next round writes on. */
    @Test
    void everyAnswerHoldsAlthoughTheProcessIsKilledAmidParallelSubmissions() throws Exception {
        Path data = folder.resolve("data");
        int port = freePort();
        var registry = Registry.at("http://127.0.0.1:" + port, data);
        var journey = new Journey(registry);
        Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(data, port);
            journey.requirePromulgated();
            journey.requireEnrolled();
            int enough = acknowledged.size() + 3;
            List<byte[]> reports = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                reports.add(Journey.sign(Journey.report("8." + round + "." + i, Conformity.CONFORMANT), Actors.ACME));
            }
            ExecutorService clients = Executors.newFixedThreadPool(4);
            for (byte[] signed : reports) {
                clients.execute(() -> submitUntilKilled(journey, signed, acknowledged, enough, process));
            }
            clients.shutdown();
            assertTrue(clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertTrue(acknowledged.size() >= enough, () -> "Only " + acknowledged.size() + " answers came");
            kill(process);
        }

        start(data, port);
        Registry certifier = registry.as("certifier");
        for (var report : acknowledged.entrySet()) {
            Answer envelope = certifier.get("/api/reports/" + report.getKey() + "/envelope", "application/jose+json");
            assertEquals(200, envelope.status(), envelope.text());
            assertArrayEquals(report.getValue(), envelope.bytes(), report.getKey());
        }
        int logged = registry.get("/log").json().path("size").asInt();
        assertTrue(logged >= acknowledged.size() + 2, "The log holds " + logged + " entries");
    }

    private static void submitUntilKilled(
            Journey journey, byte[] signed, Map<String, byte[]> acknowledged, int enough, Process process) {
        try {
            Answer answer = journey.submit(signed);
            if (answer.status() == 201) {
                acknowledged.put(answer.json().path("digest").asString(""), signed);
                if (acknowledged.size() >= enough) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException | InterruptedException broken) {
            // The process is gone before it answered: nothing was promised.
        }
    }

    @Test
    void aLogIsNeverSignedByASecondKey() throws Exception {
        Path data = folder.resolve("data");
        kill(start(data, freePort()));
        Files.delete(data.resolve("log.key"));

        Process process = run("start", "--port", "" + freePort(), "--data", data.toString());

        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), output());
        assertEquals(4, process.exitValue());
        assertTrue(output().contains("log.key in the data folder is another key"), output());
    }

    @Test
    void aTakenPortIsSaidAtOnce() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = run("start", "--port", "" + taken.getLocalPort(), "--data", folder.toString());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(4, process.exitValue());
            assertTrue(output().contains("Port " + taken.getLocalPort() + " is taken"), output());
        }
    }

    @Test
    void productionRefusesTheLocalIssuer() throws Exception {
        Process process = run(
                "start",
                "--port",
                "" + freePort(),
                "--data",
                folder.resolve("data").toString(),
                "--profile",
                "prod");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(4, process.exitValue());
        assertTrue(output().contains("OpenID Connect"), output());
    }

    private Process start(Path data, int port) throws IOException, InterruptedException {
        Process process = run("start", "--port", "" + port, "--data", data.toString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!output().contains("Registry ready at http://127.0.0.1:" + port + "/")) {
            assertTrue(process.isAlive() && System.nanoTime() < end, output());
            Thread.sleep(200);
        }
        return process;
    }

    private Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(arguments));
        Files.deleteIfExists(said());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
        started.add(process);
        return process;
    }

    /** As {@code kill -9} does: no shutdown hook runs. */
    private static void kill(Process process) throws InterruptedException {
        assertNotEquals(0, process.destroyForcibly().waitFor());
    }

    private Path said() {
        return folder.resolve("output");
    }

    private String output() throws IOException {
        return Files.exists(said()) ? Files.readString(said()) : "";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
