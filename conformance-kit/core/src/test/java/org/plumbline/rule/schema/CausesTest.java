package org.plumbline.rule.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.testing.Mappings;
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
            SchemaJudge judge = judge(ID, row.get(1));
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

    /** Names that a hostile author chose so that they all have one hash code. */
    @Test
    void namesOfOneHashCodeAreJudgedAsQuicklyAsOthers() throws Exception {
        String members = IntStream.range(0, 1 << 15)
                .mapToObj(number -> IntStream.range(0, 15)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "'", "':1")))
                .collect(Collectors.joining(","));
        SchemaJudge judge = judge(ID, "{'additionalProperties':false}");

        assertEquals(1 << 15, assertTimeoutPreemptively(Duration.ofMinutes(1), () -> judge.judge(
                        SimpleMessage.of("{" + members + "}"))
                .findings()
                .size()));
    }

    @TestFactory
    Stream<DynamicTest> aMisspeltNameIsOneFindingWhereTheNotationShowsNoTypes() {
        return Table.tests(CausesTest.class, "untyped.tsv", row -> {
            List<Message> messages = new ArrayList<>();
            byte[] content = row.get(1).replace("|", "\n").getBytes(StandardCharsets.UTF_8);
            new MessageReader(Mappings.type(CausesTest.class, "note"))
                    .read("f", new ByteArrayInputStream(content), messages::add);
            assertEquals(
                    row.get(3),
                    judge("https://standards.example/a/note/A.1/schemas/note", row.get(2))
                            .judge(messages.get(0))
                            .findings()
                            .stream()
                            .map(each -> each.code() + " " + each.place().line() + ":"
                                    + each.place().column() + " "
                                    + each.place().pointer())
                            .collect(Collectors.joining("; ")));
        });
    }

    private static SchemaJudge judge(String id, String schema) throws PackageRefused {
        return new SchemaJudge(
                Map.of(
                        id,
                        SimpleMessage.json("{'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'" + id
                                + "','x-requirement':'/req/form',"
                                + schema.substring(1))),
                List.of(new Requirement(
                        "/req/form",
                        1,
                        RequirementLevel.SHALL,
                        "",
                        "",
                        "/conf/core",
                        List.of(Requirement.Check.SCHEMA),
                        "")));
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
