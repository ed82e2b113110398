package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/** Published descriptions of images and messages of tasking services, each with what is wrong in it; the table says why. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class RealImageMessagesTest {
    private static final String TABLE = "images-and-taskings.tsv";

    private record Row(String folder, String file, String standard, String messageType, String codes) {
        boolean isMessage() {
            return !messageType.equals("-");
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedForWhatItIs() throws IOException {
        return rows().stream()
                .filter(Row::isMessage)
                .map(row -> dynamicTest(
                        row.file(),
                        () -> assertEquals(
                                row.codes(),
                                codes(PackageUnderTest.find(row.standard() + "/A.1")
                                        .check(
                                                SharedData.files(row.folder(), row.file())
                                                        .get(0),
                                                row.messageType())))));
    }

    @Test
    void noneIsLeftOut() throws IOException {
        for (String folder : List.of("STAC", "STAC-API", "STAPI")) {
            assertEquals(
                    SharedData.files(folder, "*").stream()
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList(),
                    rows().stream()
                            .filter(row -> row.folder().equals(folder))
                            .map(Row::file)
                            .sorted()
                            .toList());
        }
    }

    private static String codes(List<Finding> findings) {
        String codes = findings.stream()
                .map(finding -> (finding.severity() == Severity.ERROR ? "E:" : "W:") + finding.code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return codes.isEmpty() ? "-" : codes;
    }

    private static List<Row> rows() throws IOException {
        try (InputStream table = Objects.requireNonNull(RealImageMessagesTest.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        }
    }
}
