package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CovariancesTest {
    private static final List<String> AXES = List.of("R", "T", "N");

    @Test
    void theLowerTriangleBecomesASymmetricMatrix() {
        Map<String, Object> block =
                Map.of("CR_R", 1.0, "CT_R", 2.0, "CT_T", 3.0, "CN_R", 4.0, "CN_T", 5.0, "CN_N", 6.0);
        assertEquals(
                List.of(List.of(1.0, 2.0, 4.0), List.of(2.0, 3.0, 5.0), List.of(4.0, 5.0, 6.0)),
                Covariances.covariance(block, AXES));
    }

    @Test
    void theMatrixEndsAtTheFirstAbsentRow() {
        Map<String, Object> block = Map.of("CR_R", 1.0, "CT_R", 2.0, "CT_T", 3.0);
        assertEquals(List.of(List.of(1.0, 2.0), List.of(2.0, 3.0)), Covariances.covariance(block, AXES));
    }

    @Test
    void aGapInARowIsAnError() {
        Map<String, Object> block = Map.of("CR_R", 1.0, "CT_T", 3.0);
        assertThrows(IllegalArgumentException.class, () -> Covariances.covariance(block, AXES));
    }

    /** Textbook eigenvalues: 1 and 3; -1 and 3; 2-√2, 2 and 2+√2 (second difference matrix). */
    @Test
    void eigenvaluesAreThoseOfTheTextbook() {
        assertEquals(1, Covariances.minEigenvalue(List.of(List.of(2.0, 1.0), List.of(1.0, 2.0))), 1e-14);
        assertEquals(-1, Covariances.minEigenvalue(List.of(List.of(1.0, 2.0), List.of(2.0, 1.0))), 1e-14);
        assertEquals(
                2 - Math.sqrt(2),
                Covariances.minEigenvalue(
                        List.of(List.of(2.0, -1.0, 0.0), List.of(-1.0, 2.0, -1.0), List.of(0.0, -1.0, 2.0))),
                1e-14);
    }

    /** Transverse position and radial velocity of CCSDS 508.0-B-1, figure 3-2: -5.476/√(2533 · 5.744e-3) = -1.4356. */
    @Test
    void correlationIsFreeOfUnits() {
        List<List<Double>> correlation =
                Covariances.correlation(List.of(List.of(2533.0, -5.476), List.of(-5.476, 5.744e-3)));
        assertEquals(List.of(1.0, 1.0), rounded(Covariances.diagonal(correlation)));
        assertEquals(-1.4356, correlation.get(1).get(0), 1e-4);
        assertEquals(1.4356, Covariances.maxAbsOffDiagonal(correlation), 1e-4);
        assertEquals(-0.4356, Covariances.minEigenvalue(correlation), 1e-4);
    }

    @Test
    void anAxisWithoutVarianceIsLeftOutOfTheCorrelation() {
        List<List<Double>> covariance = List.of(List.of(4.0, 0.0, 2.0), List.of(0.0, 0.0, 0.0), List.of(2.0, 0.0, 4.0));
        assertEquals(List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)), Covariances.correlation(covariance));
        assertTrue(Covariances.zeroVariancesAlone(covariance));
    }

    @Test
    void aVarianceOfZeroWithACovarianceIsNotAlone() {
        assertFalse(Covariances.zeroVariancesAlone(List.of(List.of(4.0, 1.0), List.of(1.0, 0.0))));
    }

    @Test
    void aNegativeVarianceHasNoCorrelation() {
        assertThrows(IllegalArgumentException.class, () -> Covariances.correlation(List.of(List.of(-1.0))));
    }

    @Test
    void nothingIsWrongWithAMatrixWithoutRows() {
        assertEquals(List.of(), Covariances.correlation(List.of(List.of(0.0))));
        assertEquals(Double.POSITIVE_INFINITY, Covariances.minEigenvalue(List.of()));
        assertEquals(0, Covariances.maxAbsOffDiagonal(List.of()));
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(value -> Math.rint(value * 1e12) / 1e12).toList();
    }
}
