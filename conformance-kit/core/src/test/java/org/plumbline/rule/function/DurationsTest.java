package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "P2W, 1209600",
        "P1D, 86400",
        "P1DT12H, 129600",
        "PT90M, 5400",
        "PT0S, 0",
        "PT1H0M2.5S, 3602.5",
        "P3DT4S, 259204"
    })
    void aDurationOfFixedLengthHasSeconds(String text, double seconds) {
        assertEquals(seconds, Durations.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1DT", "P1Y", "P1M", "PT1.5H", "P1W2D", "P-1D", "-P1D", "p1d", "PT1S ", "PT1M1H"
            })
    void otherTextIsNoDuration(String text) {
        assertEquals(Optional.empty(), Durations.find(text));
    }

    @Test
    void whatIsNoDurationHasNoLength() {
        assertThrows(IllegalArgumentException.class, () -> Durations.parse("P1M"));
    }
}
