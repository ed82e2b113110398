package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

class KvnReaderTest {
    private static final MessageType HEARTBEAT = Probe.heartbeat();
    private static final byte[] FULL =
            Probe.standard().file("samples/valid/full.kvn").orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlace() {
        return Table.tests(
                KvnReaderTest.class,
                "kvn.tsv",
                row -> assertEquals(row.get(3), findings(read(changed(row.get(1), row.get(2))))));
    }

    private static String findings(Message message) {
        return message.findings().stream()
                .map(each -> "%s %s %d:%d %s"
                        .formatted(
                                each.severity(),
                                each.code(),
                                each.place().line(),
                                each.place().column(),
                                each.place().pointer()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void theModelIsThatOfTheJsonForm() throws IOException, JsonRefused {
        String json =
                """
                {"HEARTBEAT_VERS": "1.0",
                 "header": {"COMMENT": ["first", "second = with an equals sign"],
                   "CREATION_DATE": "2026-01-01T00:00:00", "ORIGINATOR": "PROBE"},
                 "status": {"COMMENT": ["about the status"], "STATE": "STAND BY", "COUNT": 12, "link": {"MARGIN": 3.5},
                   "RATE": 1.25e-02},
                 "antennas": [
                   {"site": {"NAME": "NORTH DISH", "KIND": "PATCH ARRAY", "HEIGHT": 12},
                    "pointing": {"COMMENT": ["pointing now"], "AZIMUTH": 180.0, "ELEVATION": -0.5}},
                   {"site": {"NAME": "SOUTH"}, "pointing": {"AZIMUTH": 0.0}}]}""";
        Message message = read(FULL);

        assertEquals(
                StrictJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                        .root(),
                message.content());
        assertEquals(MessageFormat.KVN, message.format());
        assertEquals(0, message.index());
    }

    @Test
    void lineEndsMakeNoDifference() throws IOException {
        for (String end : List.of("<0D 0A>", "<0D>", "<0A 0D>")) {
            Message message = read(changed("<0A>", end));

            assertEquals(read(FULL).content(), message.content(), end);
            assertEquals(17, message.place("/antennas/0/pointing/ELEVATION").line(), end);
        }
    }

    @Test
    void everyValueBlockAndCommentHasItsPlace() throws IOException {
        Message message = read(FULL);

        assertEquals(new Place("f.kvn", 0, 9, 9, "/status/COUNT"), message.place("/status/COUNT"));
        assertEquals(new Place("f.kvn", 0, 9, 1, "/status/COUNT"), message.nameplace("/status/COUNT"));
        assertEquals(new Place("f.kvn", 0, 3, 11, "/header/COMMENT/1"), message.place("/header/COMMENT/1"));
        assertEquals(new Place("f.kvn", 0, 10, 1, "/status/link"), message.place("/status/link"));
        assertEquals(new Place("f.kvn", 0, 18, 1, "/antennas/1"), message.place("/antennas/1"));
        assertEquals(new Place("f.kvn", 0, 1, 1, ""), message.place(""));
    }

    @Test
    void whatIsMissingHasThePlaceOfItsBlock() throws IOException {
        Message message = read(FULL);

        assertEquals(
                new Place("f.kvn", 0, 19, 1, "/antennas/1/pointing/ELEVATION"),
                message.place("/antennas/1/pointing/ELEVATION"));
        assertEquals(new Place("f.kvn", 0, 12, 1, "/antennas/2/site"), message.place("/antennas/2/site"));
        assertEquals(new Place("f.kvn", 0, 1, 1, "/orbit/X"), message.place("/orbit/X"));
    }

    @Test
    void whatTheSchemaJudgesIsInTheModelAsWritten() throws IOException {
        assertEquals(
                "NaN",
                read(changed("MARGIN = 3.5 [dB]", "MARGIN = NaN"))
                        .content()
                        .at("/status/link/MARGIN")
                        .stringValue());
        assertEquals(
                "",
                read(changed("MARGIN = 3.5 [dB]", "MARGIN ="))
                        .content()
                        .at("/status/link/MARGIN")
                        .stringValue());
        assertEquals(
                "1.0E400",
                read(changed("MARGIN = 3.5", "MARGIN = 1.0E400"))
                        .content()
                        .at("/status/link/MARGIN")
                        .stringValue());
        assertEquals(
                "on",
                read(changed("STAND_BY", "on")).content().at("/status/STATE").stringValue());
        Message unknown = read(changed("COUNT = +0012", "COUNT = 1<0A>  SPEED = 3"));
        assertEquals("3", unknown.content().at("/status/SPEED").stringValue());
        assertEquals(new Place("f.kvn", 0, 10, 3, "/status/SPEED"), unknown.nameplace("/status/SPEED"));
    }

    @Test
    void anElementWhoseFirstKeywordWasForgottenIsStillOne() throws IOException {
        Message first = read(changed("NAME = NORTH DISH<0A>", ""));
        assertEquals("PATCH ARRAY", first.content().at("/antennas/0/site/KIND").stringValue());
        assertEquals("SOUTH", first.content().at("/antennas/1/site/NAME").stringValue());

        Message second = read(changed("NAME = SOUTH", "HEIGHT = 3 [m]"));
        assertEquals(3, second.content().at("/antennas/1/site/HEIGHT").intValue());
        assertEquals("", findings(second));
    }

    @Test
    void aFloodOfFaultsEnds() throws IOException {
        Message message = read(changed("COUNT = +0012<0A>", "what is this<0A>".repeat(5_000)));

        assertEquals(1_001, message.findings().size());
        assertTrue(message.findings().stream().anyMatch(each -> each.code().equals("KVN-TOO-MANY-FINDINGS")));
    }

    @Property(tries = 300)
    void anyBytesGiveAMessageWithFindingsInsideTheText(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        checkPlaces(bytes);
    }

    @Property(tries = 300)
    void anyChangeOfOneByteGivesAMessageWithFindingsInsideTheText(
            @ForAll @IntRange(max = 400) int index, @ForAll byte value) throws IOException {
        byte[] changed = FULL.clone();
        changed[index % FULL.length] = value;
        checkPlaces(changed);
    }

    private static void checkPlaces(byte[] bytes) throws IOException {
        Message message = read(bytes);
        for (Finding each : message.findings()) {
            assertTrue(each.place().line() >= 1 && each.place().line() <= bytes.length + 1, each.toString());
            assertTrue(each.place().column() >= 1 && each.place().column() <= bytes.length + 1, each.toString());
        }
        assertTrue(message.place("/status/COUNT").line() <= bytes.length + 1);
    }

    private static byte[] changed(String from, String to) {
        String text = new String(FULL, StandardCharsets.ISO_8859_1);
        String old = new String(Table.bytes(from), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(old), "The sample does not hold " + from);
        return text.replace(old, new String(Table.bytes(to), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Message read(byte[] bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(HEARTBEAT).read("f.kvn", new ByteArrayInputStream(bytes), messages::add);
        return messages.get(0);
    }
}
