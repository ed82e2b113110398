package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.MessageFormat;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Place;

/** One flat object for a message with units, comments and the parts of a list as members. */
class FlatMessageTest {
    private static final String SAMPLE = "pair.flat.json";

    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlace() {
        return Table.tests(FlatMessageTest.class, "mapping/flat.tsv", row -> {
            Message message = changed(row.get(1), row.get(2));
            assertEquals(row.get(3), MappedSamples.findings(message));
            assertEquals(
                    row.get(4).equals("same"),
                    MappedSamples.json("pair.json").equals(message.content()),
                    () -> message.content().toString());
        });
    }

    private static Message changed(String from, String to) {
        return MappedSamples.read("pair", MappedSamples.changed(SAMPLE, from, to));
    }

    @Test
    void theModelIsThatOfTheJsonForm() {
        Message message = MappedSamples.read("pair", MappedSamples.bytes(SAMPLE));

        assertEquals("", MappedSamples.findings(message));
        assertEquals(MessageFormat.FLAT, message.format());
        assertEquals(MappedSamples.json("pair.json"), message.content());
    }

    @Test
    void everyValueHasThePlaceOfItsMember() {
        Message message = MappedSamples.read("pair", MappedSamples.bytes(SAMPLE));

        assertEquals(place(27, 13, "/objects/1/data/MASS"), message.place("/objects/1/data/MASS"));
        assertEquals(place(27, 3, "/objects/1/data/MASS"), message.nameplace("/objects/1/data/MASS"));
        assertEquals(place(18, 23, "/objects/0/data/COMMENT/0"), message.place("/objects/0/data/COMMENT/0"));
        assertEquals(place(4, 16, "/PAIR_VERS"), message.place("/PAIR_VERS"));
    }

    @Test
    void whatIsMissingHasThePlaceOfItsBlock() {
        Message message = MappedSamples.read("pair", MappedSamples.bytes(SAMPLE));

        assertEquals(place(15, 3, "/objects/0/metadata"), message.place("/objects/0/metadata"));
        assertEquals(place(24, 3, "/objects/1/metadata/OBJECT_NAME"), message.place("/objects/1/metadata/OBJECT_NAME"));
        assertEquals(place(1, 1, "/orbit/X"), message.place("/orbit/X"));
    }

    @Test
    void unknownMembersStandInTheBlockAtHand() {
        Message unknown = changed("\"SPEED\": \"2604\"", "\"SPEED\": \"2604\", \"COLOUR\": \"red\"");
        assertEquals("red", unknown.content().at("/relative/speed/COLOUR").stringValue());
        assertEquals(place(12, 20, "/relative/speed/COLOUR"), unknown.nameplace("/relative/speed/COLOUR"));

        Message misspelt = changed("\"A_OBJECT\"", "\"A_OBJETC\"");
        assertTrue(misspelt.content().at("/objects/0/metadata").has("OBJETC"), misspelt.content()::toString);
    }

    @Test
    void messagesOfBothLayoutsMayStandInOneFile() {
        String flat = new String(MappedSamples.bytes(SAMPLE), StandardCharsets.UTF_8);
        String nested = new String(MappedSamples.bytes("pair.json"), StandardCharsets.UTF_8);
        var messages =
                MappedSamples.readAll("pair", ("[" + nested + "," + flat + "]").getBytes(StandardCharsets.UTF_8));

        assertEquals(MessageFormat.JSON, messages.get(0).format());
        assertEquals(MessageFormat.FLAT, messages.get(1).format());
        assertEquals(messages.get(0).content(), messages.get(1).content());
        assertFalse(messages.get(1).place("/PAIR_VERS").line() == 4);
    }

    private static Place place(int line, int column, String pointer) {
        return new Place("f", 0, line, column, pointer);
    }
}
