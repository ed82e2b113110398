package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/** What is published about space weather and incidents passes; numbers that somebody made up do not. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class RealReportsTest {
    private static final String WEATHER = "weather.space-weather-product/A.1";
    private static final String INCIDENTS = "resilience.incident-report/A.1";

    /** SWPC counts the whole of 5- as G1, writes alerts with both line ends, and days in a list of months: all of it conforms. */
    @TestFactory
    Stream<DynamicTest> everyProductOfTheWeatherServicePasses() throws IOException {
        return Stream.of(
                        each(WEATHER, "SWPC", "alerts-*.json", "alert", List.of()),
                        each(WEATHER, "SWPC", "*-k-index-forecast.json", "k-forecast-table", List.of()),
                        each(WEATHER, "SWPC", "observed-solar-cycle-*.json", "solar-cycle-observed", List.of()),
                        each(WEATHER, "SWPC", "predicted-solar-cycle-*.json", "solar-cycle-predicted", List.of()),
                        each(WEATHER, "SWPC", "solar-wind-mag-*.json", "solar-wind-mag", List.of()))
                .flatMap(tests -> tests);
    }

    /** The test data of another project: amplitudes of 30 and 100 where the K indices are 5.33 and 8. */
    @TestFactory
    Stream<DynamicTest> amplitudesThatWereMadeUpDoNot() throws IOException {
        return each(
                WEATHER,
                "SWPC",
                "planetary-k-index-*.json",
                "k-index",
                List.of("ERROR SWX-R35A /1/a_running", "ERROR SWX-R35A /2/a_running"));
    }

    /** Threat intelligence without an incident is good STIX, with one remark. */
    @TestFactory
    Stream<DynamicTest> everyExampleOfStixPassesWithARemark() throws IOException {
        return each(INCIDENTS, "STIX", "*.json", "bundle", List.of("WARNING INC-R20 /objects"));
    }

    private static Stream<DynamicTest> each(
            String standard, String folder, String glob, String messageType, List<String> told) throws IOException {
        PackageUnderTest tested = PackageUnderTest.find(standard);
        List<Path> files = SharedData.files(folder, glob);
        assertFalse(files.isEmpty(), "no file matches " + glob);
        return files.stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        file.toUri(),
                        () -> assertEquals(
                                told,
                                tested.check(file, messageType).stream()
                                        .map(RealReportsTest::told)
                                        .toList())));
    }

    private static String told(Finding finding) {
        Severity severity = finding.severity();
        return "%s %s %s".formatted(severity, finding.code(), finding.place().pointer());
    }
}
