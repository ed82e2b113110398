package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-08T09:31:34Z, 2026-11-08T09:31:34",
        "2026-11-08T09:31:34.125Z, 2026-11-08T09:31:34.125",
        "2026-11-08T09:31:34+00:00, 2026-11-08T09:31:34",
        "2026-11-08T09:31:34.5+01:30, 2026-11-08T08:01:34.5",
        "2026-01-01T00:00:00-05:00, 2026-01-01T05:00:00",
        "2017-01-01T00:30:00+01:00, 2016-12-31T23:30:00",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:60"
    })
    void anInstantIsOneOfUtc(String text, String utc) {
        assertEquals(CcsdsTime.parse(utc).asSeconds(), DateTimes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-08",
                "2026-11-08T09:31:34",
                "2026-11-08t09:31:34z",
                "2026-11-08 09:31:34Z",
                "2026-02-30T00:00:00Z",
                "2026-02-30T00:00:00+01:00",
                "2026-11-08T24:00:00Z",
                "2026-11-08T09:31:60Z",
                "2026-11-08T09:31:34+19:00",
                "2026-11-08T09:31:34+0100",
                "2026-312T09:31:34Z",
                "2026-11-08T09:31:34.Z"
            })
    void otherTextIsNone(String text) {
        assertEquals(Optional.empty(), DateTimes.find(text));
    }

    @Test
    void whatIsNoInstantHasNoCount() {
        assertThrows(IllegalArgumentException.class, () -> DateTimes.parse("now"));
    }
}
