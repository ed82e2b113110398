package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CcsdsTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-03-13T22:37:52.618",
                "2010-03-13T22:37:52Z",
                "2010-072T22:37:52.618Z",
                "2012-02-29T00:00:00",
                "2012-366T23:59:59.999999999999",
                "2015-06-30T23:59:60",
                "2016-366T23:59:60.5"
            })
    void aTimeThatExistsIsATime(String text) {
        assertTrue(CcsdsTime.find(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-02-29T00:00:00",
                "2010-02-30T00:00:00",
                "2010-13-01T00:00:00",
                "2010-00-10T00:00:00",
                "2025-366T00:00:00",
                "2025-000T00:00:00",
                "2010-03-13T24:00:00",
                "2010-03-13T22:60:00",
                "2014-12-31T23:59:60",
                "2015-06-30T22:59:60",
                "2010-03-13T22:37:52:618",
                "2010-03-13 22:37:52",
                "2010-03-13T22:37:52+00:00",
                "2010-03-13T22:37:52.",
                ""
            })
    void aTimeThatNeverWasIsNone(String text) {
        assertFalse(CcsdsTime.find(text).isPresent());
    }

    /** Unix times of well-known instants, plus the leap seconds inserted before each (22 by 2000, 27 since 2017). */
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00, 0",
        "1972-07-01T00:00:00, 78796801",
        "2000-01-01T12:00:00, 946728022",
        "2017-01-01T00:00:00Z, 1483228827",
        "2017-001T00:00:00.25, 1483228827.25"
    })
    void secondsCountFromTheUnixEpochWithLeapSeconds(String text, double seconds) {
        assertEquals(seconds, CcsdsTime.parse(text).asSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:59, 2017-01-01T00:00:00, 2",
        "2016-12-31T23:59:60, 2017-01-01T00:00:00, 1",
        "2015-12-31T23:59:59, 2016-01-01T00:00:00, 1",
        "2022-04-07T23:11:08.880, 2022-04-06T14:05:06.000, -119162.88",
        "2013-03-13T00:00:00.000000001, 2013-072T00:00:00.000000003, 2e-9"
    })
    void aDurationIsTrueAcrossALeapSecond(String from, String to, double seconds) {
        assertEquals(seconds, CcsdsTime.parse(from).secondsUntil(CcsdsTime.parse(to)), 1e-10);
    }

    @Test
    void bothFormsOfOneInstantAreEqual() {
        assertEquals(CcsdsTime.parse("2010-03-13T22:37:52.618"), CcsdsTime.parse("2010-072T22:37:52.618Z"));
    }

    @ParameterizedTest
    @CsvSource({"1998-067A, 1998", "2010-03-13T22:37:52, 2010", "2026, 2026"})
    void timesAndDesignatorsBeginWithTheirYear(String text, double year) {
        assertEquals(year, CcsdsTime.year(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98-067A", "UNKNOWN", "20260101", ""})
    void anythingElseHasNoYear(String text) {
        assertThrows(IllegalArgumentException.class, () -> CcsdsTime.year(text));
    }
}
