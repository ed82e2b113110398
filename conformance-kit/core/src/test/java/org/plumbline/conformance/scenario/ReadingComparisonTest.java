package org.plumbline.conformance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.exchange.dialogue.Step.ReadingRequirements;
import org.plumbline.rule.AnswerRuleJudge;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Place;

class ReadingComparisonTest {
    private static final ReadingRequirements REQUIREMENTS = new ReadingRequirements(
            Optional.of("/req/limit"),
            Optional.of("/req/unique"),
            Optional.of("/req/complete"),
            Optional.of("/req/order"),
            Optional.of("/req/end"),
            Optional.empty());

    private final StandardPackage standard = Probe.standard();
    private final MessageCheck messageCheck;
    private final AnswerRuleJudge answerRules;

    ReadingComparisonTest() throws PackageRefused {
        messageCheck = new MessageCheck(standard);
        answerRules = new AnswerRuleJudge(standard);
    }

    @TestFactory
    Stream<DynamicTest> aListGrowsAtItsEndAndOtherwiseStaysAsItIs() {
        return Table.tests(ReadingComparisonTest.class, "readings.tsv", row -> {
            ScenarioFindings findings = new ScenarioFindings(standard, messageCheck, answerRules);
            List<Reading> readings = Stream.of(row.get(1).split("\\|"))
                    .map(ReadingComparisonTest::reading)
                    .toList();
            new ReadingComparison(readings).judge(REQUIREMENTS, findings);
            assertEquals(
                    row.get(2),
                    findings.outcome().findings().stream()
                            .map(finding ->
                                    finding.code() + " " + finding.place().pointer())
                            .sorted()
                            .collect(Collectors.joining("|")));
        });
    }

    /** A reading in which the place of each message is its identifier. */
    private static Reading reading(String cell) {
        String[] parts = cell.split(":", 2);
        Reading reading = new Reading(Integer.parseInt(parts[0]));
        reading.page(Reading.End.LAST_PAGE);
        parts[1].chars()
                .mapToObj(Character::toString)
                .forEach(identifier -> reading.lists(identifier, new Place("0001.body", 0, 1, 1, identifier)));
        return reading;
    }
}
