package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"-5893.87, 0.01", "7, 1", "1.25e3, 10", "0.500, 0.001", "-5.8938799E+03, 1e-4", "1E+3, 1000"})
    void theLastDigitHasAWeight(String text, double weight) {
        assertEquals(weight, Decimals.ulp(text));
    }

    @Test
    void theCoarsestNumberDecides() {
        assertEquals(0.1, Decimals.maxUlp(List.of("1.25", "3.5", "0.001")));
    }

    @ParameterizedTest
    @CsvSource({"15.5, 15.5", "-.1E-4, -1e-5", "+7., 7", "00012, 12"})
    void numbersMayComeAsText(String text, double value) {
        assertEquals(value, Decimals.number(text));
        assertEquals(value, Decimals.number(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1,5", "NaN", "0x1p3", "1d", " 1"})
    void otherTextIsNoNumber(String text) {
        assertThrows(IllegalArgumentException.class, () -> Decimals.number(text));
    }

    @ParameterizedTest
    @CsvSource({"193.456, 2, 193.46", "0.125, 2, 0.12", "-1e-9, 3, 0.000", "1e21, 0, 1000000000000000000000"})
    void shownNumbersHaveFixedPlaces(double value, int places, String text) {
        assertEquals(text, Decimals.fixed(value, places));
    }

    @Test
    void noMorePlacesAreShownThanAnyoneReads() {
        assertThrows(IllegalArgumentException.class, () -> Decimals.fixed(1, 21));
    }
}
