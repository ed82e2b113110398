package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Mappings;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;

class RecognitionTest {
    private static final MessageType OEM = Mappings.type(RecognitionTest.class, "xml/oem");
    private static final MessageType OMM = Mappings.type(RecognitionTest.class, "xml/omm");
    private static final MessageType ITEM = new MessageType(
            "item",
            "Item",
            "schemas/item.schema.json",
            Map.of(),
            new JsonForm("/features", false, List.of()),
            Map.of("*", "/req/item"));
    private static final List<MessageType> TYPES = List.of(Probe.heartbeat(), OEM, OMM, ITEM);

    @TestFactory
    Stream<DynamicTest> everyFileIsTakenForWhatItSays() {
        return Table.tests(RecognitionTest.class, "recognition.tsv", row -> {
            byte[] text = row.get(1).replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
            assertEquals(row.get(2), read(MessageReader.ofAny(TYPES), text, null));
            assertEquals(row.get(3), read(MessageReader.ofFirst(TYPES), text, null));
        });
    }

    private static String read(MessageReader reader, byte[] text, @Nullable MessageFormat format) throws IOException {
        List<Message> messages = new ArrayList<>();
        Optional<Unrecognised> reason = reader.read("f", new ByteArrayInputStream(text), format, messages::add);
        String read = messages.stream().map(RecognitionTest::words).collect(Collectors.joining(" | "));
        return reason.map(each -> "nobody knows: " + each.code() + " "
                        + each.place().line() + ":" + each.place().column())
                .orElse(read);
    }

    private static String words(Message message) {
        String findings = message.findings().stream()
                .map(each -> " " + each.code() + " " + each.place().line() + ":"
                        + each.place().column())
                .collect(Collectors.joining());
        return message.type().id().replaceAll(".*/", "") + " " + message.format() + findings;
    }

    @Test
    void theFormatThatIsSaidCounts() throws IOException {
        byte[] json = "{\"CCSDS_OMM_VERS\": \"3.0\"}".getBytes(StandardCharsets.UTF_8);
        MessageReader reader = new MessageReader(OMM);

        assertEquals("omm JSON", read(reader, json, MessageFormat.JSON));
        assertEquals("omm KVN KVN-NOT-RECOGNISED 1:1", read(reader, json, MessageFormat.KVN));
        assertEquals("omm XML XML-NOT-WELL-FORMED 1:1", read(reader, json, MessageFormat.XML));
        assertThrows(IllegalArgumentException.class, () -> read(reader, json, MessageFormat.FLAT));
        assertEquals("omm JSON", read(MessageReader.ofAny(TYPES), json, MessageFormat.JSON));
    }

    @Test
    void aListInsideATextMayBeLongerThanAMessage() throws IOException {
        String item = "{\"x\": \"" + "y".repeat(1_000_000) + "\"}";
        String list = "{\"features\": [" + (item + ",").repeat(19) + item + "]}";
        List<Message> messages = new ArrayList<>();
        new MessageReader(ITEM)
                .read("f", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), messages::add);
        assertEquals(20, messages.size());

        assertEquals(
                "item JSON JSON-TOO-LARGE 1:1",
                read(
                        new MessageReader(ITEM),
                        list.replace("features", "elements").getBytes(StandardCharsets.UTF_8),
                        null));
    }

    @Test
    void onlyAFewMessagesWaitForOneThatSaysItsKind() throws IOException {
        byte[] line = "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
        int[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return line[read[0]++ % line.length];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    bytes[offset + i] = (byte) read();
                }
                return length;
            }
        };
        Optional<Unrecognised> reason =
                MessageReader.ofAny(TYPES).read("f", endless, message -> assertEquals("none", message.toString()));
        assertEquals("FILE-NOT-RECOGNISED", reason.orElseThrow().code());
    }
}
