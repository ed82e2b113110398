package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    /** One instant each, as IERS Bulletin C, IS-GPS-200 and the definition of TT give it. */
    @ParameterizedTest
    @CsvSource({
        "2017-01-01T00:00:00, TAI, 2017-01-01T00:00:37",
        "2017-01-01T00:00:00, GPS, 2017-01-01T00:00:18",
        "2017-01-01T00:00:00, TT, 2017-01-01T00:01:09.184",
        "2017-001T00:00:00Z, TDB, 2017-001T00:01:09.184",
        "2016-12-31T23:59:60, TAI, 2017-01-01T00:00:36",
        "2016-12-31T23:59:59, GPS, 2017-01-01T00:00:16",
        "1980-01-06T00:00:00, GPS, 1980-01-06T00:00:00",
        "1980-01-06T00:00:00, TAI, 1980-01-06T00:00:19",
        "1972-01-01T00:00:00, TAI, 1972-01-01T00:00:10",
        "2000-01-01T11:58:55.816, TT, 2000-01-01T12:00:00.000",
        "2000-01-01T11:58:55.816, UTC, 2000-01-01T11:58:55.816"
    })
    void oneInstantIsTheSameInEverySystem(String utc, String system, String text) {
        assertEquals(CcsdsTime.parse(utc), TimeScale.parse(text, system));
        assertEquals(0, TimeScale.secondsBetween(utc, "UTC", text, system));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UT1", "GMST", "TCB", "TCG", "MET", "SCLK", "utc", ""})
    void aSystemWithoutAFixedOffsetCannotBeCompared(String system) {
        assertThrows(IllegalArgumentException.class, () -> TimeScale.parse("2017-01-01T00:00:00", system));
    }

    @ParameterizedTest
    @CsvSource({"TAI, 1", "UT1, 1", "UTC, 2"})
    void withinOneSystemDurationsAreAlwaysKnown(String system, double seconds) {
        assertEquals(seconds, TimeScale.secondsBetween("2016-12-31T23:59:59", system, "2017-01-01T00:00:00", system));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAI", "GPS", "TT", "UT1"})
    void onlyUtcHasLeapSeconds(String system) {
        assertEquals(java.util.Optional.empty(), CcsdsTime.find("2016-12-31T23:59:60", system));
    }
}
