package org.plumbline.exchange.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Interruption;
import org.plumbline.exchange.Interruption.Cause;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.TestScenario;

@Timeout(30)
class CaptureTest {
    private static final Set<String> CALLER = Set.of("127.0.0.1");

    @Test
    void aScenarioIsAskedStepByStep() throws IOException {
        try (ScriptedService service = orderly()) {
            List<Exchange> heard = new ArrayList<>();
            Recording recording = new Capture(endpoint(service.base(), 50, 20), CALLER, Secrets.none(), heard::add)
                    .record(List.of(TestScenario.read()));
            assertEquals(
                    List.of(
                            "GET things?limit=10",
                            "GET things?limit=2",
                            "GET things?limit=2&after=b",
                            "GET things/a",
                            "GET things/c",
                            "POST things"),
                    service.asked());
            assertEquals(Optional.empty(), recording.interruption());
            assertEquals(heard, recording.exchanges());
            assertEquals(
                    List.of("list 0", "list 1", "list 1", "thing 0", "thing 0", "read-only 0"),
                    recording.exchanges().stream()
                            .map(exchange -> exchange.step() + " " + exchange.reading())
                            .toList());
            assertEquals(List.of("Plumbline-conformance-kit"), service.header(0, "User-agent"));
        }
    }

    @Test
    void onlyWhatTellsOfTheProductIsKept() throws IOException {
        try (ScriptedService service = orderly()) {
            Exchange refusal = record(service, 50, 20).exchanges().get(5);
            assertEquals(405, refusal.answer().status());
            assertEquals(
                    "{allow=GET, content-type=application/problem+json}",
                    refusal.answer().headers().toString());
        }
    }

    @Test
    void twoCapturesOfOneServiceAreTheSameBytes() throws IOException {
        try (ScriptedService service = orderly()) {
            Map<String, byte[]> one = record(service, 50, 20).files();
            Map<String, byte[]> other = record(service, 50, 20).files();
            assertEquals(one.keySet(), other.keySet());
            one.forEach((name, bytes) -> assertEquals(text(bytes), text(other.getOrDefault(name, new byte[0]))));
        }
    }

    @Test
    void aRingOfPagesIsLeftWhereItCloses() throws IOException {
        try (ScriptedService service = new ScriptedService()
                .answers("GET things?limit=10", page("x", "a"))
                .answers("GET things?limit=10&after=x", page("y", "b"))
                .answers("GET things?limit=10&after=y", page("x", "a"))) {
            record(service, 50, 20);
            assertEquals(
                    List.of("GET things?limit=10", "GET things?limit=10&after=x", "GET things?limit=10&after=y"),
                    service.asked().subList(0, 3));
            assertEquals("GET things?limit=2", service.asked().get(3));
        }
    }

    @Test
    void anEndlessListSpendsItsPages() throws IOException {
        try (ScriptedService service = new ScriptedService().answers("GET things?limit=10", page("1"))) {
            for (int i = 1; i < 9; i++) {
                service.answers("GET things?limit=10&after=" + i, page(Integer.toString(i + 1)));
            }
            Recording recording = record(service, 50, 20);
            assertEquals(5, recording.exchanges().size());
            assertEquals(Cause.PAGES_SPENT, cause(recording));
        }
    }

    @Test
    void aSpentBudgetKeepsWhatWasRecorded() throws IOException {
        try (ScriptedService service = orderly()) {
            Recording recording = record(service, 2, 20);
            assertEquals(2, recording.exchanges().size());
            assertEquals(
                    Optional.of(new Interruption(Cause.REQUESTS_SPENT, "list", "things?limit=2&after=b")),
                    recording.interruption());
        }
    }

    @Test
    void aServiceThatNeverAnswersSpendsTheTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Recording recording = record(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), 9, 1);
            assertEquals(List.of(), recording.exchanges());
            assertEquals(Cause.TIME_SPENT, cause(recording));
        }
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Recording recording = record(URI.create("http://127.0.0.1:" + port + "/"), 9, 20);
        assertEquals(Cause.UNREACHABLE, cause(recording));
    }

    @Test
    void aHostThatIsNotOnTheListIsNotAsked() throws IOException {
        try (ScriptedService service = orderly()) {
            Endpoint endpoint = new Endpoint("things", service.base(), List.of("feed.example"), 9, 20);
            Recording recording =
                    new Capture(endpoint, CALLER, Secrets.none(), exchange -> {}).record(List.of(TestScenario.read()));
            assertEquals(Cause.HOST_NOT_ALLOWED, cause(recording));
            assertEquals(List.of(), service.asked());
        }
    }

    @Test
    void aProfileAloneOpensNoClosedNetwork() throws IOException {
        try (ScriptedService service = orderly()) {
            Recording recording = new Capture(endpoint(service.base(), 9, 20), Set.of(), Secrets.none(), exchange -> {})
                    .record(List.of(TestScenario.read()));
            assertEquals(Cause.ADDRESS_NOT_ALLOWED, cause(recording));
            assertEquals(List.of(), service.asked());
        }
    }

    @Test
    void aRedirectIsRecordedAndNotFollowed() throws IOException {
        try (ScriptedService service = orderly()) {
            service.answers("GET things?limit=10", "{}");
            ScriptedService moved = new ScriptedService();
            try (moved) {
                moved.answers(
                        "GET things?limit=10", 302, "text/plain", "", Map.of("Location", service.base() + "things"));
                Exchange first = record(moved, 50, 20).exchanges().get(0);
                assertEquals(302, first.answer().status());
                assertEquals(List.of(), service.asked());
            }
        }
    }

    @Test
    void aBusyServiceIsGivenTime() throws IOException {
        try (ScriptedService service = new ScriptedService()
                .answers("GET things?limit=10", 429, "text/plain", "", Map.of("Retry-After", "0"))
                .answers("GET things?limit=10", page(null, "a"))) {
            Recording recording = record(service, 50, 20);
            assertEquals(200, recording.exchanges().get(0).answer().status());
            assertEquals("GET things?limit=10", service.asked().get(1));
        }
    }

    @Test
    void aServiceThatStaysBusyIsNotJudged() throws IOException {
        try (ScriptedService service = new ScriptedService()
                .answers("GET things?limit=10", 503, "text/plain", "", Map.of("Retry-After", "0"))) {
            Recording recording = record(service, 50, 20);
            assertEquals(3, service.asked().size());
            assertEquals(Cause.RATE_LIMITED, cause(recording));
        }
    }

    @Test
    void aSecretIsSentAndNeverWrittenDown() throws IOException {
        String token = "s3cr3t-t0ken-0123456789";
        try (ScriptedService service =
                new ScriptedService().answers("GET things?limit=10", "{\"items\":[],\"next\":\"" + token + "\"}")) {
            Recording recording = new Capture(
                            endpoint(service.base(), 50, 20),
                            CALLER,
                            Secrets.of(Map.of("Authorization", "Bearer " + token)),
                            exchange -> {})
                    .record(List.of(TestScenario.read()));
            assertEquals(List.of("Bearer " + token), service.header(0, "Authorization"));
            String mark = recording.exchanges().get(0).request().headers().getOrDefault("authorization", "");
            assertTrue(mark.matches("redacted:[0-9a-f]{32}"), mark);
            assertEquals(mark, recording.exchanges().get(1).request().headers().get("authorization"));
            recording.files().forEach((name, bytes) -> assertFalse(text(bytes).contains(token), name));
        }
    }

    private static ScriptedService orderly() throws IOException {
        return new ScriptedService()
                .answers("GET things?limit=10", page(null, "a", "b", "c"))
                .answers("GET things?limit=2", page("b", "a", "b"))
                .answers("GET things?limit=2&after=b", page(null, "c"))
                .answers("GET things/a", "{\"id\":\"a\"}")
                .answers("GET things/c", "{\"id\":\"c\"}")
                .answers(
                        "POST things",
                        405,
                        "application/problem+json",
                        "{\"status\":405}",
                        Map.of("Allow", "GET", "Server", "fake/1", "Set-Cookie", "day=1"));
    }

    private static String page(@Nullable String next, String... ids) {
        return List.of(ids).stream()
                .map("{\"id\":\"%s\"}"::formatted)
                .toList()
                .toString()
                .transform(
                        items -> "{\"items\":" + items + ",\"next\":" + (next == null ? next : '"' + next + '"') + "}");
    }

    private static Recording record(ScriptedService service, int requests, int seconds) {
        return record(service.base(), requests, seconds);
    }

    private static Recording record(URI base, int requests, int seconds) {
        return new Capture(endpoint(base, requests, seconds), CALLER, Secrets.none(), exchange -> {})
                .record(List.of(TestScenario.read()));
    }

    private static Endpoint endpoint(URI base, int requests, int seconds) {
        return new Endpoint("things", base, List.of("127.0.0.1"), requests, seconds);
    }

    private static Cause cause(Recording recording) {
        return recording.interruption().orElseThrow().cause();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
