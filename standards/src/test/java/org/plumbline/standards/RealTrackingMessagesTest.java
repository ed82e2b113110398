package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Published tracking and re-entry messages, each with what is wrong in it; the table says why, where others see it otherwise. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class RealTrackingMessagesTest {
    private static final String TABLE = "tracking-and-reentry.tsv";

    private record Row(String folder, String file, String errors) {
        String standard() {
            return folder.equals("TDM") ? "ssa.tracking-data/A.1" : "ssa.reentry-data/A.1";
        }

        Path path() throws IOException {
            return SharedData.files(folder, file).get(0);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedForWhatItIs() throws IOException {
        return rows().stream()
                .map(row -> dynamicTest(
                        row.file(),
                        () -> assertEquals(
                                row.errors(),
                                errors(PackageUnderTest.find(row.standard())
                                        .check(row.path(), row.folder().equals("TDM") ? "tdm" : "rdm")))));
    }

    @Test
    void noneIsLeftOut() throws IOException {
        for (String folder : List.of("TDM", "RDM")) {
            assertEquals(
                    SharedData.files(folder, "*").stream()
                            .map(file -> file.getFileName().toString())
                            .toList(),
                    rows().stream()
                            .filter(row -> row.folder().equals(folder))
                            .map(Row::file)
                            .sorted()
                            .toList());
        }
    }

    private static String errors(List<Finding> findings) {
        String codes = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return codes.isEmpty() ? "-" : codes;
    }

    private static List<Row> rows() throws IOException {
        try (InputStream table = Objects.requireNonNull(RealTrackingMessagesTest.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }
}
