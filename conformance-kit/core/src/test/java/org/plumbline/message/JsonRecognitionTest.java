package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.Marks;
import org.plumbline.standard.Marks.Mark;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Mappings;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Place;
import tools.jackson.core.JsonPointer;

class JsonRecognitionTest {
    private static final MessageType IMAGE = type("image", "/features", false, "/type=Feature", "/stac_version");
    private static final MessageType SERIES = type("series", null, true, "/0/time_tag", "/0/kp_index");
    private static final List<MessageType> TYPES = List.of(
            Mappings.type(JsonRecognitionTest.class, "xml/omm"),
            IMAGE,
            type("order", "/features", false, "/type=Feature", "/stapi_type=Order"),
            type("special", null, false, "/type=Feature", "/stac_version", "/special"),
            type("group", "/collections", false, "/type=Collection|Catalog", "/stac_version"),
            type("link", null, false, "/messageType=link"),
            type("other-link", null, false, "/messageType=link|other-link"),
            SERIES,
            type("table", null, true, "/0/0=time_tag", "or", "/0/0=date", "/0/1=Kp"),
            type("point", null, false, "/time_tag", "/kp_index", "/station"));

    /** A type with marks such as {@code /type=A|B} and {@code /id}; a lone {@code or} divides sets of marks. */
    private static MessageType type(String id, @Nullable String list, boolean whole, String... marks) {
        List<Marks> all = new ArrayList<>();
        Set<Mark> some = new HashSet<>();
        for (String each : marks) {
            if (each.equals("or")) {
                all.add(new Marks(some));
                some.clear();
                continue;
            }
            String[] parts = each.split("=", -1);
            some.add(new Mark(
                    JsonPointer.compile(parts[0]), parts.length == 1 ? Set.of() : Set.of(parts[1].split("\\|"))));
        }
        all.add(new Marks(some));
        return new MessageType(
                id, id, "schemas/x.schema.json", Map.of(), new JsonForm(list, whole, all), Map.of("*", "/req/x"));
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsTakenForWhatItsMarksSay() {
        return Table.tests(JsonRecognitionTest.class, "recognition-json.tsv", row -> {
            byte[] text = row.get(1).replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
            assertEquals(row.get(2), read(MessageReader.ofAny(TYPES), text));
            assertEquals(row.get(2), read(MessageReader.ofAny(TYPES), packed(text)));
        });
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private static String read(MessageReader reader, byte[] text) throws IOException {
        List<Message> messages = new ArrayList<>();
        Optional<Unrecognised> reason = reader.read("f", new ByteArrayInputStream(text), messages::add);
        String read = messages.stream().map(JsonRecognitionTest::words).collect(Collectors.joining(" | "));
        return reason.map(each -> "nobody knows: " + each.code() + " "
                        + each.place().line() + ":" + each.place().column())
                .orElse(read);
    }

    private static String words(Message message) {
        String findings = message.findings().stream()
                .map(each -> " " + each.code() + " " + each.place().line() + ":"
                        + each.place().column())
                .collect(Collectors.joining());
        return message.type().id().replaceAll(".*/", "") + " "
                + (findings.isEmpty() ? message.content() : findings.strip());
    }

    @Test
    void whatIsAskedForIsReadAsThatWhateverItSays() throws IOException {
        MessageReader series = new MessageReader(SERIES);
        assertEquals("series [{\"a\":1}]", read(series, utf8("[{\"a\": 1}]")));
        assertEquals("series []", read(series, utf8(" [ ]")));
        assertEquals("series {\"a\":1}", read(series, utf8("{\"a\": 1}")));
        assertEquals("series JSON-TRUNCATED 1:9", read(series, utf8("[{\"a\": 1")));
        assertEquals("series JSON-TRAILING-TEXT 2:1", read(series, utf8("[]\n[]")));

        MessageReader image = new MessageReader(IMAGE);
        assertEquals("image {\"a\":1}", read(image, utf8("[{\"a\": 1}]")));
        assertEquals("image {\"a\":1}", read(image, utf8("{\"features\": [{\"a\": 1}]}")));
    }

    @Test
    void anArrayThatIsAMessageIsNoLongerThanAMessage() throws IOException {
        byte[] text = utf8("[{\"time_tag\": \"a\", \"kp_index\": 1},\n {\"kp_index\": 2}]");
        List<Message> messages = new ArrayList<>();
        new MessageReader(SERIES, new JsonLimits(text.length, 10, 10))
                .read("f", new ByteArrayInputStream(text), messages::add);
        assertEquals("/1/kp_index 2:15", place(messages.get(0).place("/1/kp_index")));

        messages.clear();
        new MessageReader(SERIES, new JsonLimits(text.length - 1, 10, 10))
                .read("f", new ByteArrayInputStream(text), messages::add);
        assertEquals("series JSON-TOO-LARGE 1:1", words(messages.get(0)));
    }

    private static String place(Place place) {
        return place.pointer() + " " + place.line() + ":" + place.column();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
