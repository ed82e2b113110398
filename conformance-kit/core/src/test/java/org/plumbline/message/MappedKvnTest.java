package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Place;

/** KVN with sections, rows, triangles, records, prefixes and lists in lists. */
class MappedKvnTest {
    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlace() {
        return Table.tests(MappedKvnTest.class, "mapping/kvn.tsv", row -> {
            String type = row.get(0);
            Message message = MappedSamples.read(type, MappedSamples.changed(type + ".kvn", row.get(2), row.get(3)));
            assertEquals(row.get(4), MappedSamples.findings(message));
            assertEquals(
                    row.get(5).equals("same"),
                    MappedSamples.json(type + ".json").equals(message.content()),
                    () -> message.content().toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"trajectory", "plan", "tracks"})
    void theModelIsThatOfTheJsonForm(String type) {
        Message message = MappedSamples.read(type, MappedSamples.bytes(type + ".kvn"));

        assertEquals("", MappedSamples.findings(message));
        assertEquals(MappedSamples.json(type + ".json"), message.content());
    }

    @Test
    void everyFieldOfARowHasItsPlace() {
        Message message = MappedSamples.read("trajectory", MappedSamples.bytes("trajectory.kvn"));

        assertEquals(place(12, 26, "/segments/0/data/ephemeris/0/2"), message.place("/segments/0/data/ephemeris/0/2"));
        assertEquals(place(13, 30, "/segments/0/data/ephemeris/1/3"), message.place("/segments/0/data/ephemeris/1/3"));
        assertEquals(place(13, 1, "/segments/0/data/ephemeris/1"), message.place("/segments/0/data/ephemeris/1"));
        assertEquals(place(12, 1, "/segments/0/data/ephemeris"), message.place("/segments/0/data/ephemeris"));
        assertEquals(place(30, 1, "/segments/1/data"), message.place("/segments/1/data"));
        assertEquals(place(26, 1, "/segments/1"), message.place("/segments/1"));
        assertEquals(place(26, 1, "/segments/1/metadata"), message.place("/segments/1/metadata"));
        assertEquals(place(20, 5, cell("CZ_Y")), message.place(cell("CZ_Y")));
        assertEquals(place(11, 9, "/segments/0/data/COMMENT/0"), message.place("/segments/0/data/COMMENT/0"));
    }

    private static String cell(String name) {
        return "/segments/0/data/covarianceMatrices/0/" + name;
    }

    @Test
    void everyPartOfARecordHasItsPlace() {
        Message message = MappedSamples.read("tracks", MappedSamples.bytes("tracks.kvn"));
        String second = "/segments/0/data/observations/1";

        assertEquals(place(13, 29, second + "/DOPPLER"), message.place(second + "/DOPPLER"));
        assertEquals(place(13, 1, second + "/DOPPLER"), message.nameplace(second + "/DOPPLER"));
        assertEquals(place(13, 11, second + "/EPOCH"), message.place(second + "/EPOCH"));
        assertEquals(place(13, 1, second), message.place(second));
        assertEquals(place(10, 1, "/segments/0/data"), message.place("/segments/0/data"));
    }

    private static Place place(int line, int column, String pointer) {
        return new Place("f", 0, line, column, pointer);
    }
}
