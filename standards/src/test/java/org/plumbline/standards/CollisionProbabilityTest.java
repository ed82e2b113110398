package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cel.runtime.CelEvaluationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.rule.function.DomainFunction;
import org.plumbline.rule.function.FunctionCatalogue;
import tools.jackson.databind.JsonNode;

/** The probability that rules compute is the one that NASA computes for its own messages, within 0.3 per cent. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class CollisionProbabilityTest {
    private static final double TOLERANCE = 0.003;
    private static final DomainFunction PROBABILITY = FunctionCatalogue.all().stream()
            .filter(function -> function.name().equals("collisionProbability"))
            .findFirst()
            .orElseThrow();

    /** Columns of the table: file, hard-body radius in m, miss distance, relative speed, probability without adjustments, … */
    @TestFactory
    Stream<DynamicTest> everyMessageHasThePublishedProbability() throws IOException {
        List<String[]> rows = Files.readAllLines(SharedData.file("golden/cara-pc.tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
        assertFalse(rows.isEmpty(), "the table is empty");
        return rows.stream()
                .map(row -> dynamicTest(row[0], () -> {
                    double expected = Double.parseDouble(row[4]);
                    double found = probability(SharedData.file(row[0]), Double.parseDouble(row[1]));
                    assertEquals(expected, found, TOLERANCE * expected);
                }));
    }

    private static double probability(Path file, double radius) throws IOException, CelEvaluationException {
        JsonNode message = PackageUnderTest.find("ssa.conjunction-data-message/A.1")
                .read(file, "cdm")
                .get(0);
        JsonNode first = message.at("/segments/0/data");
        JsonNode second = message.at("/segments/1/data");
        return (Double) PROBABILITY.body().apply(new Object[] {
            values(first, "X", "Y", "Z"),
            values(first, "X_DOT", "Y_DOT", "Z_DOT"),
            values(second, "X", "Y", "Z"),
            values(second, "X_DOT", "Y_DOT", "Z_DOT"),
            message.at("/segments/0/metadata/REF_FRAME").stringValue(),
            covariance(first),
            covariance(second),
            radius
        });
    }

    private static List<Double> values(JsonNode data, String... keywords) {
        return Stream.of(keywords)
                .map(keyword -> data.at("/stateVector/" + keyword).doubleValue())
                .toList();
    }

    private static List<List<Double>> covariance(JsonNode data) {
        JsonNode matrix = data.get("covarianceMatrix");
        double tr = matrix.get("CT_R").doubleValue();
        double nr = matrix.get("CN_R").doubleValue();
        double nt = matrix.get("CN_T").doubleValue();
        return List.of(
                List.of(matrix.get("CR_R").doubleValue(), tr, nr),
                List.of(tr, matrix.get("CT_T").doubleValue(), nt),
                List.of(nr, nt, matrix.get("CN_N").doubleValue()));
    }
}
