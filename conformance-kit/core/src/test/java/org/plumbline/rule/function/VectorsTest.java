package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {
    private static final List<Double> A = List.of(1.0, 2.0, 2.0);
    private static final List<Double> B = List.of(3.0, -4.0, 0.0);

    @Test
    void lengthIsEuclidean() {
        assertEquals(3, Vectors.norm(A));
        assertEquals(5, Vectors.norm(B));
    }

    @Test
    void productsAndSumsFollowTheirDefinitions() {
        assertEquals(-5, Vectors.dot(A, B));
        assertEquals(List.of(8.0, 6.0, -10.0), Vectors.cross(A, B));
        assertEquals(List.of(4.0, -2.0, 2.0), Vectors.add(A, B));
        assertEquals(List.of(-2.0, 6.0, 2.0), Vectors.subtract(A, B));
        assertEquals(List.of(1000.0, 2000.0, 2000.0), Vectors.scale(1000, A));
    }

    @Test
    void vectorsOfDifferentSizeDoNotCombine() {
        assertThrows(IllegalArgumentException.class, () -> Vectors.dot(A, List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> Vectors.subtract(List.of(), A));
    }

    @Test
    void aCrossProductNeedsThreeComponents() {
        assertThrows(IllegalArgumentException.class, () -> Vectors.cross(List.of(1.0, 2.0), List.of(1.0, 2.0)));
    }

    @Test
    void nothingHasTheDirectionOfZero() {
        assertThrows(IllegalArgumentException.class, () -> Vectors.unit(List.of(0.0, 0.0, 0.0)));
    }
}
