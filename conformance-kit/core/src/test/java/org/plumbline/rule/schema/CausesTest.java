package org.plumbline.rule.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Hint;

class CausesTest {
    private static final String ID = "https://standards.example/a/note/A.1/schemas/note.schema.json";

    @TestFactory
    Stream<DynamicTest> oneMistakeIsOneFinding() {
        return Table.tests(CausesTest.class, "causes.tsv", row -> {
            SchemaJudge judge = new SchemaJudge(
                    Map.of(
                            ID,
                            SimpleMessage.json("{'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'" + ID
                                    + "','x-requirement':'/req/form',"
                                    + row.get(1).substring(1))),
                    List.of(new Requirement(
                            "/req/form",
                            1,
                            RequirementLevel.SHALL,
                            "",
                            "",
                            "/conf/core",
                            List.of(Requirement.Check.SCHEMA),
                            "")));
            List<Finding> findings = judge.judge(SimpleMessage.of(row.get(2))).findings();
            findings.forEach(new FindingTexts(Map.of())::text);
            assertEquals(
                    row.get(3).strip(),
                    findings.stream()
                            .map(CausesTest::told)
                            .sorted()
                            .collect(Collectors.joining("; "))
                            .strip());
        });
    }

    private static String told(Finding finding) {
        Hint hint = finding.hint();
        boolean choice = finding.code().endsWith("-OF") || finding.code().endsWith("-OF-SEVERAL");
        return finding.code()
                + (finding.place().line() == 1 ? " name " : " value ")
                + finding.place().pointer()
                + (hint == null ? "" : hint.kind() == Hint.Kind.MEANT ? " ~" + hint.value() : " in " + hint.value())
                + (choice
                        ? " ("
                                + String.join(
                                        ": ",
                                        finding.arguments()
                                                .subList(3, finding.arguments().size())) + ")"
                        : "");
    }
}
