package org.plumbline.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.PackageFault;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Severity;

class LintTest {
    private static final List<PackageFault> ALREADY = Lint.check(Probe.changed("CHANGELOG.md", "", "# A.1\n"));

    /** What a change brings, beside what the small standard is told anyway. */
    @TestFactory
    Stream<DynamicTest> everythingToMendIsToldWithItsPlace() {
        return Table.tests(LintTest.class, "lint.tsv", row -> {
            Map<String, byte[]> files = Probe.changed(row.get(1), text(row.get(2)), text(row.get(3)));
            files.putIfAbsent("CHANGELOG.md", "# A.1\n".getBytes(StandardCharsets.UTF_8));
            List<PackageFault> faults = new ArrayList<>(Lint.check(files));
            List<String> already = ALREADY.stream().map(LintTest::said).toList();
            assertEquals(
                    row.get(4),
                    faults.stream()
                            .filter(each -> !already.contains(said(each)))
                            .map(each -> "%s %s %s:%d:%d %s"
                                    .formatted(
                                            each.severity(),
                                            each.code(),
                                            each.place().file(),
                                            each.place().line(),
                                            each.place().column(),
                                            each.place().pointer()))
                            .map(String::strip)
                            .collect(Collectors.joining("|")));
        });
    }

    private static String said(PackageFault fault) {
        return fault.code() + fault.place().file() + fault.place().pointer() + fault.arguments();
    }

    private static String text(String cell) {
        return new String(Table.bytes(cell), StandardCharsets.UTF_8);
    }

    @Test
    void aSoundPackageGetsAdviceOnly() {
        assertTrue(ALREADY.stream().allMatch(each -> each.severity() == Severity.WARNING), ALREADY::toString);
    }

    /** An author is told of all files at once, not of one after the other. */
    @Test
    void halfAPackageIsToldAllThatItLacks() {
        Map<String, byte[]> files = new TreeMap<>(Probe.changed("suite.json", "", "{\"testCases\": 3, \"x\": 1}"));
        files.remove("requirements.json");
        files.remove("CHANGELOG.md");
        files.put("samples/samples.json", "{".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("FILE-MISSING", "FILE-MISSING", "JSON-TRUNCATED", "FORM", "FORM"),
                Lint.check(files).stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .map(PackageFault::code)
                        .toList());
    }

    @Test
    void nothingIsNoPackage() {
        assertEquals(6, Lint.check(Map.of()).size());
    }
}
