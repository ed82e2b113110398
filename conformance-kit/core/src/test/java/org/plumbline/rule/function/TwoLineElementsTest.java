package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoLineElementsTest {
    /** The set that CelesTrak explains the format by. */
    private static final String LINE1 = "1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927";

    private static final String LINE2 = "2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537";

    @Test
    void everyFieldHasItsKeyword() {
        assertTrue(TwoLineElements.isLine(LINE1, 1));
        assertTrue(TwoLineElements.isLine(LINE2, 2));
        assertTrue(TwoLineElements.checksumHolds(LINE1));
        assertTrue(TwoLineElements.checksumHolds(LINE2));
        assertEquals(
                Map.ofEntries(
                        Map.entry("NORAD_CAT_ID", 25544.0),
                        Map.entry("NORAD_CAT_ID_2", 25544.0),
                        Map.entry("CLASSIFICATION_TYPE", "U"),
                        Map.entry("OBJECT_ID", "1998-067A"),
                        Map.entry("EPOCH", "2008-264T12:25:40.104192"),
                        Map.entry("MEAN_MOTION_DOT", -0.00002182),
                        Map.entry("MEAN_MOTION_DDOT", 0.0),
                        Map.entry("BSTAR", -0.11606e-4),
                        Map.entry("EPHEMERIS_TYPE", 0.0),
                        Map.entry("ELEMENT_SET_NO", 292.0),
                        Map.entry("INCLINATION", 51.6416),
                        Map.entry("RA_OF_ASC_NODE", 247.4627),
                        Map.entry("ECCENTRICITY", 0.0006703),
                        Map.entry("ARG_OF_PERICENTER", 130.5360),
                        Map.entry("MEAN_ANOMALY", 325.0288),
                        Map.entry("MEAN_MOTION", 15.72125391),
                        Map.entry("REV_AT_EPOCH", 56353.0)),
                TwoLineElements.fields(LINE1, LINE2));
    }

    /** Space-Track, "Alpha-5": the letter stands for 10 to 33, without I and O. */
    @ParameterizedTest
    @CsvSource({"A0000, 100000", "H9999, 179999", "J2931, 182931", "N0000, 220000", "P4018, 234018", "Z9999, 339999"})
    void aLetterCarriesTheCatalogueBeyondFiveDigits(String number, double expected) {
        Map<String, Object> fields =
                TwoLineElements.fields(LINE1.replace("25544", number), LINE2.replace("25544", number));
        assertEquals(expected, fields.get("NORAD_CAT_ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "08264.51782528, 2008-264T12:25:40.104192",
        "57001.00000000, 1957-001T00:00:00.000000",
        "56  1.00000001, 2056-001T00:00:00.000864",
        "20366.99999999, 2020-366T23:59:59.999136"
    })
    void theEpochIsExact(String field, String time) {
        Map<String, Object> fields = TwoLineElements.fields(LINE1.replace("08264.51782528", field), LINE2);
        assertEquals(time, fields.get("EPOCH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  292",
                "1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  29277",
                "1 I5544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927",
                "1 25544U 98067A   08264,51782528 -.00002182  00000-0 -11606-4 0  2927",
                "2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537",
                ""
            })
    void anythingElseIsNoFirstLine(String line) {
        assertFalse(TwoLineElements.isLine(line, 1));
    }

    @Test
    void oneWrongDigitSpoilsTheChecksum() {
        assertFalse(TwoLineElements.checksumHolds(LINE1.replace("25544", "25545")));
        assertFalse(TwoLineElements.checksumHolds(LINE1.substring(1)));
    }

    @Test
    void whatIsNotInFormHasNoFields() {
        assertThrows(IllegalArgumentException.class, () -> TwoLineElements.fields(LINE2, LINE1));
        assertThrows(
                IllegalArgumentException.class, () -> TwoLineElements.fields(LINE1.replace("08264", "08367"), LINE2));
    }
}
