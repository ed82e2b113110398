package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentsTest {
    @ParameterizedTest
    @CsvSource({
        "HBR = 15 [m], HBR, m, 15",
        "HBR                        = 15.0, HBR, m, 15",
        "HBR = 8.69999999999999929 [m], HBR, m, 8.69999999999999929",
        "hbr=1.5e1[M], HBR, m, 15",
        "Operator Hard Body Radius = 10.0 [m], OPERATOR_HARD_BODY_RADIUS, m, 10",
        "OPERATOR_HARD_BODY_RADIUS = Operator Hard Body Radius = 2.5   [m], Operator Hard Body Radius, m, 2.5",
        "Apogee Altitude = 541   [km], APOGEE_ALTITUDE, km, 541"
    })
    void aNumberInACommentIsFoundByItsName(String comment, String name, String unit, double number) {
        assertEquals(List.of(number), Comments.numbers(List.of("Something else = 3", comment), name, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "HBR = 15 [km], HBR",
        "HBR = 15 m, HBR",
        "HBR = unknown, HBR",
        "HBR 15 [m], HBR",
        "XHBR = 15 [m], HBR",
        "HBR = 15 [m, HBR",
        "HBR = 1 to 15 [m], HBR"
    })
    void whatHasAnotherFormIsNoNumber(String comment, String name) {
        assertEquals(List.of(), Comments.numbers(List.of(comment), name, "m"));
    }

    @Test
    void commentsAreCollectedFromAllBlocks() {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("header", Map.of("COMMENT", List.of("a", "b")));
        message.put("segments", List.of(Map.of("metadata", Map.of("COMMENT", List.of("c"))), Map.of("X", 1.0)));
        assertEquals(List.of("a", "b", "c"), Comments.all(message));
    }
}
