package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

class MessageReaderTest {
    private static final MessageType HEARTBEAT = Probe.heartbeat();
    private static final MessageType JSON_ONLY = new MessageType(
            "x", "X", "schemas/x.schema.json", Map.of(), JsonForm.PLAIN, Map.of("*", "/req/core/well-formed"));

    @Test
    void oneObjectIsOneMessage() throws IOException {
        List<Message> messages = read("{\n  \"a\": {\"b\": [1, 2]}\n}\n");

        assertEquals(1, messages.size());
        assertEquals(MessageFormat.JSON, messages.get(0).format());
        assertEquals(2, messages.get(0).content().at("/a/b/1").intValue());
        assertEquals(new Place("f", 0, 2, 18, "/a/b/1"), messages.get(0).place("/a/b/1"));
        assertEquals(new Place("f", 0, 2, 9, "/a/b"), messages.get(0).nameplace("/a/b"));
        assertEquals(new Place("f", 0, 2, 8, "/a/c/d"), messages.get(0).place("/a/c/d"));
    }

    @Test
    void elementsOfAnArrayAreMessages() throws IOException {
        List<Message> messages = read("[{\"a\":1},\n  {\"a\":2}]");

        assertEquals(2, messages.size());
        assertEquals(1, messages.get(1).index());
        assertEquals(new Place("f", 1, 2, 8, "/a"), messages.get(1).place("/a"));
    }

    @Test
    void linesAreMessagesAndABrokenOneHarmsNoOther() throws IOException {
        List<Message> messages = read("{\"a\":1}\n{\"a\":\n{\"a\":3}\n");

        assertEquals(3, messages.size());
        assertEquals("JSON-TRUNCATED 2:6", onlyFinding(messages.get(1)));
        assertTrue(messages.get(1).content().isMissingNode());
        assertEquals(3, messages.get(2).content().get("a").intValue());
        assertEquals(new Place("f", 2, 3, 6, "/a"), messages.get(2).place("/a"));
    }

    @Test
    void messagesBeforeAFaultOfTheArrayAreRead() throws IOException {
        List<Message> messages = read("[{\"a\":1} {\"a\":2}]");

        assertEquals(2, messages.size());
        assertEquals("JSON-NOT-WELL-FORMED 1:10", onlyFinding(messages.get(1)));
        assertEquals(1, messages.get(1).findings().get(0).place().message());
    }

    @Test
    void aListInsideATextHoldsMessages() throws IOException {
        String text = "{\"messages\": [{\"a\": 1},\n {\"a\": 2}], \"next\": null}";
        List<Message> messages = new ArrayList<>();

        new MessageReader(HEARTBEAT).read("f", stream(utf8(text)), "/messages", messages::add);

        assertEquals(2, messages.size());
        assertEquals(2, messages.get(1).content().get("a").intValue());
        assertEquals(new Place("f", 1, 2, 8, "/a"), messages.get(1).place("/a"));
        assertEquals(new Place("f", 1, 2, 2, "/b/c"), messages.get(1).place("/b/c"));
    }

    @Test
    void anEmptyListInsideATextHoldsNone() throws IOException {
        new MessageReader(HEARTBEAT).read("f", stream(utf8("[]")), "", message -> {
            throw new AssertionError("There is no message: " + message);
        });
    }

    @Test
    void aTextWithoutTheListIsAFinding() throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(HEARTBEAT).read("f", stream(utf8("{\"messages\":\n {}}")), "/messages", messages::add);
        new MessageReader(HEARTBEAT).read("f", stream(utf8("{\"items\":[]}")), "/messages", messages::add);
        new MessageReader(HEARTBEAT).read("f", stream(utf8("<html>")), "/messages", messages::add);

        assertEquals("JSON-NOT-A-LIST 2:2", onlyFinding(messages.get(0)));
        assertEquals("JSON-NOT-A-LIST 1:1", onlyFinding(messages.get(1)));
        assertEquals("JSON-NOT-WELL-FORMED 1:1", onlyFinding(messages.get(2)));
    }

    @Test
    void aFileThatIsNoMessageIsOneFinding() throws IOException {
        assertEquals("FILE-EMPTY 1:1", onlyFinding(""));
        assertEquals("FILE-NO-MESSAGE 1:1", onlyFinding("[]"));
        assertEquals("FILE-XML 1:1", onlyFinding("<?xml version=\"1.0\"?><cdm/>"));
        assertEquals("KVN-NOT-RECOGNISED 1:1", onlyFinding("%PDF-1.7"));
        assertEquals("JSON-BYTE-ORDER-MARK 1:1", onlyFinding("\uFEFF{}"));
        assertEquals("JSON-TRUNCATED 1:2", onlyFinding("{"));
        assertEquals("FILE-BINARY 1:1", onlyFinding(utf8("PNG, say\0\1")));
        assertEquals("FILE-COMPRESSED 1:1", onlyFinding(gzip(gzip(utf8("{}")))));
        assertEquals("FILE-COMPRESSED 1:1", onlyFinding(zip(utf8("{}"))));
        for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE")) {
            assertEquals("FILE-ENCODING 1:1", onlyFinding("{\"a\":1}".getBytes(Charset.forName(encoding))), encoding);
        }
    }

    @Test
    void otherNotationsThanJsonAreRefusedWhereTheStandardHasNone() throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(JSON_ONLY).read("f", stream(utf8("KEY = 1\u0007")), messages::add);

        assertEquals("FILE-NOT-JSON 1:1", onlyFinding(messages.get(0)));
        assertEquals(List.of("KEY = 1?"), messages.get(0).findings().get(0).arguments());
    }

    @Test
    void tenThousandLevelsAreOneFinding() throws IOException {
        assertEquals("JSON-TOO-DEEP 1:501", onlyFinding("[".repeat(10_000)).replace("1:502", "1:501"));
        assertEquals("JSON-TOO-DEEP 1:2501", onlyFinding("{\"a\":".repeat(10_000)));
    }

    @Test
    void aLineOfAHundredMegabytesIsOneFinding() throws IOException {
        assertEquals("JSON-TOO-LARGE 1:1", onlyFinding(new Endless("{\"a\":\"", "x", 100_000_000)));
        assertEquals("JSON-TOO-LARGE 1:2", onlyFinding(new Endless("[{\"a\":\"", "x", 100_000_000)));
        assertEquals("KVN-TOO-LARGE 1:1", onlyFinding(new Endless("HEARTBEAT_VERS = ", "1", 100_000_000)));
        assertEquals("KVN-LINE-TOO-LONG 1:81", onlyFinding(new Endless("HEARTBEAT_VERS = ", "1", 2_000_000)));
    }

    @Test
    void anArrayOfAnySizeIsReadInBoundedMemory() throws IOException {
        String element = "{\"a\":\"" + "x".repeat(1_000_000) + "\"},\n";
        int[] count = {0};

        new MessageReader(HEARTBEAT).read("f", new Endless("[", element, 60_000_000), message -> {
            count[0]++;
            assertTrue(message.index() == 59 || message.findings().isEmpty());
        });

        assertEquals(60, count[0]);
    }

    @Test
    void aFileThatCannotBeReadIsNoFinding(@TempDir Path folder) {
        assertThrows(IOException.class, () -> {
            try (InputStream bytes = Files.newInputStream(folder)) {
                new MessageReader(HEARTBEAT).read("f", bytes, message -> {});
            }
        });
    }

    @Test
    void aFindingNamesTheRequirementOfItsCode() throws IOException {
        Finding finding = read("[1,").get(1).findings().get(0);

        assertEquals("/req/core/well-formed", finding.requirement());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("", finding.source());
    }

    @Property(tries = 500)
    void anyBytesGiveAtLeastOneMessage(@ForAll byte[] bytes) throws IOException {
        assertTrue(read(bytes).size() >= 1);
    }

    @Property(tries = 300)
    void anyBytesInAnArrayGiveFindingsInsideTheText(@ForAll byte[] bytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(utf8("[{},\n"));
        text.writeBytes(bytes);
        for (Message message : read(text.toByteArray())) {
            for (Finding each : message.findings()) {
                assertTrue(each.place().line() >= 1 && each.place().line() <= bytes.length + 2, each.toString());
                assertTrue(each.place().column() >= 1 && each.place().column() <= bytes.length + 6, each.toString());
            }
        }
    }

    /** A stream that begins with one text and goes on repeating another, without holding it. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] repeated;
        private final int length;
        private int at;

        Endless(String begin, String repeated, int length) {
            this.begin = utf8(begin);
            this.repeated = utf8(repeated);
            this.length = length;
        }

        @Override
        public int read() {
            return at >= length ? -1 : next();
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            int read = Math.min(count, length - at);
            for (int i = 0; i < read; i++) {
                bytes[offset + i] = next();
            }
            return read;
        }

        private byte next() {
            int index = at++;
            return index < begin.length ? begin[index] : repeated[(index - begin.length) % repeated.length];
        }
    }

    private static String onlyFinding(String text) throws IOException {
        return onlyFinding(utf8(text));
    }

    private static String onlyFinding(byte[] bytes) throws IOException {
        return onlyFinding(stream(bytes));
    }

    private static String onlyFinding(InputStream bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(HEARTBEAT).read("f", bytes, messages::add);
        assertEquals(1, messages.size());
        return onlyFinding(messages.get(0));
    }

    private static String onlyFinding(Message message) {
        assertEquals(1, message.findings().size(), message.findings().toString());
        Finding finding = message.findings().get(0);
        return finding.code() + " " + finding.place().line() + ":"
                + finding.place().column();
    }

    private static List<Message> read(String text) throws IOException {
        return read(utf8(text));
    }

    private static List<Message> read(byte[] bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(HEARTBEAT).read("f", stream(bytes), messages::add);
        return messages;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("message.json"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
