package org.plumbline.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void theWorseVerdictWins() {
        List<Verdict> fromBest = List.of(Verdict.NOT_APPLICABLE, Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.FAIL);
        for (int i = 0; i < fromBest.size(); i++) {
            for (int j = 0; j < fromBest.size(); j++) {
                assertEquals(fromBest.get(Math.max(i, j)), fromBest.get(i).worse(fromBest.get(j)));
            }
        }
    }

    @Test
    void findingsStandInTheOrderOfTheText() {
        List<Finding> inOrder = List.of(
                finding("B", new Place("a", 0, 1, 1, "")),
                finding("A", new Place("a", 0, 1, 2, "")),
                finding("A", new Place("a", 0, 10, 1, "")),
                finding("B", new Place("a", 0, 10, 1, "")),
                finding("A", new Place("a", 1, 2, 1, "")),
                finding("A", new Place("b", 0, 1, 1, "")));
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            assertTrue(inOrder.get(i).compareTo(inOrder.get(i + 1)) < 0);
        }
    }

    private static Finding finding(String code, Place place) {
        return new Finding(code, "/req/x", Severity.ERROR, place, "", null, null, List.of());
    }
}
