package org.plumbline.standards.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.StandardsCheck;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standards.SharedData;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/**
 * Judges all shared messages and writes {@code target/messages-table.md}, or the file that {@code -Dmessages.table} names. Where the
 * kit says something else than the manifest of these messages, {@code reasons.tsv} says why.
 */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class MessageTableTest {
    private static final int FINDINGS_SHOWN = 3;

    @Test
    void everyDisagreementWithTheManifestIsExplained() throws IOException, PackageRefused {
        List<Row> rows = rows();
        Map<Pattern, String> reasons = reasons();
        List<String> page = new ArrayList<>(List.of(
                "| file | standard | format | verdict | first findings | manifest | agree? |",
                "|---|---|---|---|---|---|---|"));
        List<String> unexplained = new ArrayList<>();
        for (Row row : rows) {
            String reason = reason(reasons, row);
            page.add(row.markdown(reason));
            if (!row.agrees() && reason.isEmpty()) {
                unexplained.add("%s: %s, manifest %s %s; %s"
                        .formatted(row.file(), row.verdict(), row.source(), row.computed(), row.findings()));
            }
        }
        page.add("");
        page.add("%d files, %d judged, %d agree, %d do not."
                .formatted(
                        rows.size(),
                        rows.stream().filter(Row::isJudged).count(),
                        rows.stream()
                                .filter(row -> row.isJudged() && row.agrees())
                                .count(),
                        rows.stream().filter(row -> !row.agrees()).count()));
        Path table = Path.of(System.getProperty("messages.table", "target/messages-table.md"));
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.write(table, page);
        assertEquals(List.of(), unexplained);
    }

    private static List<Row> rows() throws IOException, PackageRefused {
        Path folder = SharedData.folder().orElseThrow();
        StandardsCheck check = new StandardsCheck(
                StandardLibrary.bundled(MessageTableTest.class.getClassLoader()).packages());
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            Path file = folder.resolve(cells[0]);
            if (Files.isRegularFile(file)) {
                String computed = cells[12].isEmpty() || cells[13].isEmpty()
                        ? cells[12] + cells[13]
                        : cells[12] + "; " + cells[13];
                rows.add(row(check, file, cells, computed));
            }
        }
        return rows;
    }

    private static Row row(StandardsCheck check, Path file, String[] cells, String computed)
            throws IOException, PackageRefused {
        TreeSet<String> standards = new TreeSet<>();
        TreeSet<String> formats = new TreeSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Finding> findings = new LinkedHashMap<>();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            check.check(file.getFileName().toString(), content, null, (standard, message) -> {
                standards.add(standard.ref().toString());
                formats.add(message.message().format().toString());
                verdicts.add(message.verdict());
                first(standard, message, findings);
            });
        }
        String verdict = verdicts.contains(Verdict.FAIL)
                ? "FAIL"
                : verdicts.contains(Verdict.INCONCLUSIVE) ? "INCONCLUSIVE" : verdicts.isEmpty() ? "" : "PASS";
        List<String> told = findings.values().stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .limit(FINDINGS_SHOWN)
                .map(MessageTableTest::told)
                .toList();
        return new Row(
                cells[0].replaceFirst("^messages/", ""),
                String.join(", ", standards),
                formats.isEmpty() ? cells[2] : String.join(", ", formats),
                verdicts.size(),
                verdict,
                told,
                cells[3],
                computed);
    }

    /** The first finding of each code. */
    private static void first(StandardPackage standard, CheckedMessage message, Map<String, Finding> findings) {
        message.findings().forEach(finding -> findings.putIfAbsent(finding.code(), finding));
        message.notEvaluated()
                .forEach(each ->
                        System.err.println(standard.ref() + " " + each.rule().id() + ": " + each.reason()));
    }

    private static String told(Finding finding) {
        return "%s%s %d:%d %s"
                .formatted(
                        finding.severity() == Severity.WARNING ? "remark " : "",
                        finding.code(),
                        finding.place().line(),
                        finding.place().column(),
                        finding.place().pointer());
    }

    private static String reason(Map<Pattern, String> reasons, Row row) {
        String told = row.file() + " " + row.verdict() + " " + row.findings();
        return reasons.entrySet().stream()
                .filter(each -> each.getKey().matcher(told).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a file, its verdict and its first findings look like, to the reason why the manifest says something else. */
    private static Map<Pattern, String> reasons() {
        try (InputStream table = MessageTableTest.class.getResourceAsStream("reasons.tsv")) {
            Map<Pattern, String> reasons = new LinkedHashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> reasons.put(Pattern.compile(cells[0]), cells[1]));
            return reasons;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
