package org.plumbline.standard.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;

class LawsTest {
    @Test
    void aCompletePackageBreaksNoLaw() {
        assertEquals(List.of(), Laws.check(Probe.standard()));
    }

    /** A star at the end of the expected laws stands for any number of others. */
    @TestFactory
    Stream<DynamicTest> everyBrokenLawIsNamed() {
        return Table.tests(LawsTest.class, "laws.tsv", row -> {
            StandardPackage changed =
                    StandardLibrary.read(Probe.changed(row.get(1), text(row.get(2)), text(row.get(3))));
            List<String> broken = broken(changed);
            if (row.get(4).endsWith("|*")) {
                String first = row.get(4).substring(0, row.get(4).length() - 2);
                assertTrue(broken.contains(first), () -> first + " is not in " + broken);
            } else {
                assertEquals(row.get(4), String.join("|", broken));
            }
        });
    }

    @Test
    void aLanguageHasEveryRuleOrNone() throws PackageRefused {
        Map<String, byte[]> files = Probe.changed("texts/fr.json", "", "{\"violations\": {\"HB-R1\": \"Faux.\"}}");
        String rules = new String(Objects.requireNonNull(files.get("rules/core.json")), StandardCharsets.UTF_8);
        String second =
                rules.substring(rules.indexOf('[') + 1, rules.lastIndexOf(']')).replace("HB-R1", "HB-R2");
        files.put("rules/more.json", ("{\"rules\": [" + second + "]}").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "rules/more.json, line 2, column 5 (/rules/0): the rule HB-R2 has no invalid sample that breaks it",
                        "texts/fr.json, line 1, column 2 (/violations): the sentence of the rule HB-R2 is missing"),
                broken(StandardLibrary.read(files)));
    }

    private static List<String> broken(StandardPackage standard) {
        return Laws.check(standard).stream().map(PackageFault::toString).toList();
    }

    private static String text(String cell) {
        return new String(Table.bytes(cell), StandardCharsets.UTF_8);
    }
}
