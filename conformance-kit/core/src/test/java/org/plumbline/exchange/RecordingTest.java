package org.plumbline.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static final byte[] BODY = {'{', '}', '\r', '\n', 0, (byte) 0xFF};

    @Test
    void aRecordingIsKeptAsOneIndexAndTwoFilesForEachExchange() {
        Map<String, byte[]> files = recording().files();
        assertEquals(List.of("0001.body", "0001.json", "recording.json"), List.copyOf(files.keySet()));
        assertEquals(
                "{\"contract\":\"things\",\"exchanges\":1,\"formatVersion\":\"1\","
                        + "\"interruption\":{\"cause\":\"TIME_SPENT\",\"step\":\"list\",\"target\":\"things?limit=2\"}}",
                text(files, "recording.json"));
        assertEquals(
                "{\"request\":{\"headers\":{\"accept\":\"application/json\"},\"method\":\"GET\",\"reading\":1,"
                        + "\"step\":\"list\",\"target\":\"things?limit=2\"},"
                        + "\"response\":{\"headers\":{\"content-type\":\"application/json\"},\"status\":200}}",
                text(files, "0001.json"));
        assertArrayEquals(BODY, files.get("0001.body"));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws RecordingRefused {
        Recording read = Recording.read(recording().files());
        Exchange exchange = read.exchanges().get(0);
        assertEquals("data/exchanges/0001.json", exchange.file());
        assertEquals("data/exchanges/0001.body", exchange.bodyFile());
        assertEquals(recording().exchanges().get(0).request(), exchange.request());
        assertArrayEquals(BODY, exchange.answer().body());
        assertEquals(recording().interruption(), read.interruption());
        assertEquals(text(recording().files(), "0001.json"), text(read.files(), "0001.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recording.json | \"TIME_SPENT\" | \"TIRED\"    | recording.json names a cause that does not exist",
                "recording.json | \"formatVersion\":\"1\" | \"formatVersion\":\"2\" | recording.json must have the formatVersion \"1\"",
                "recording.json | \"exchanges\":1 | \"exchanges\":2 | The recording lacks the file 0002.json",
                "recording.json | \"exchanges\":1 | \"exchanges\":0 | The recording holds files that do not belong to it: [0001.body, 0001.json]",
                "recording.json | \"exchanges\":1 | \"exchanges\":-1 | recording.json exchanges must be a whole number from 0",
                "recording.json | {\"contract\" | {\"extra\":1,\"contract\" | recording.json must be an object with exactly the members [formatVersion, contract, exchanges, interruption]",
                "0001.json | \"status\":200 | \"status\":\"200\" | 0001.json status must be a whole number from 0",
                "0001.json | {\"accept\":\"application/json\"} | {\"accept\":1} | 0001.json headers must hold texts",
                "0001.json | \"method\":\"GET\" | \"method\":\"GET\",\"method\":\"PUT\" | 0001.json, line 1, column",
            })
    void aRecordingInAnotherFormIsRefused(String file, String from, String to, String why) {
        Map<String, byte[]> files = new TreeMap<>(recording().files());
        files.put(file, text(files, file).replace(from, to).getBytes(StandardCharsets.UTF_8));
        RecordingRefused refused = assertThrows(RecordingRefused.class, () -> Recording.read(files));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(why), refused::toString);
    }

    private static Recording recording() {
        Request request = new Request("GET", "things?limit=2", Map.of("accept", "application/json"));
        Answer answer = new Answer(200, new TreeMap<>(Map.of("content-type", "application/json")), BODY);
        return new Recording(
                "things",
                List.of(new Exchange(1, "list", 1, request, answer)),
                Optional.of(new Interruption(Interruption.Cause.TIME_SPENT, "list", "things?limit=2")));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
