package org.plumbline.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

class RuleJudgeTest {
    private static final SimpleMessage ORDER =
            SimpleMessage.of("{'start':3,'stop':2.50,'items':[{'n':1},{'n':-1},{'n':-2}],'note':null}");

    @Test
    void aRuleThatHoldsIsCountedAndSaysNothing() throws Exception {
        RuleOutcome outcome = judge(rule("m.start >= m.stop"));
        assertEquals(List.of(), outcome.findings());
        assertEquals(Map.of("R", 1), outcome.evaluated());
    }

    @Test
    void aBrokenRuleIsAFindingAtItsPlace() throws Exception {
        RuleOutcome outcome = judge(new RuleBuilder("m.start <= m.stop")
                .at("/stop")
                .found("m.stop")
                .expected("'at least ' + fixed(m.start, 1)")
                .build());
        assertEquals(
                List.of(new Finding(
                        "R",
                        "/req/order",
                        Severity.ERROR,
                        ORDER.place("/stop"),
                        "R",
                        "2.5",
                        "at least 3.0",
                        List.of())),
                outcome.findings());
        assertEquals(Map.of("R", 1), outcome.evaluated());
    }

    @Test
    void everyElementIsJudgedAtItsOwnPlace() throws Exception {
        RuleOutcome outcome = judge(new RuleBuilder("it.n > 0.0 && m.items[i].n == it.n")
                .forEach("/items/*")
                .needs("it/n")
                .at("it/n")
                .build());
        assertEquals(List.of("/items/1/n", "/items/2/n"), pointers(outcome));
        assertEquals(Map.of("R", 3), outcome.evaluated());
    }

    @Test
    void aMessageMayBeAnArray() throws Exception {
        SimpleMessage message = SimpleMessage.of("[{'n':1},{'n':-1}]");
        Rule each = new RuleBuilder("it.n > 0.0 && m[i].n == it.n")
                .forEach("/*")
                .needs("it/n")
                .at("it/n")
                .build();
        Rule all = new RuleBuilder("size(m) == 3").needs("/1/n").at("/0/n").build();
        RuleOutcome outcome = new RuleJudge(List.of(each, all)).judge(message, Set.of());
        assertEquals(List.of("/0/n", "/1/n"), pointers(outcome));
    }

    @Test
    void everyMemberOfAnObjectIsJudgedAtItsOwnPlace() throws Exception {
        SimpleMessage message = SimpleMessage.of("{'files':{'a':{'n':1},'b/c~':{'n':-1},'d':{'n':-2}}}");
        Rule rule = new RuleBuilder("it.n > 0.0 || i == 2")
                .forEach("/files/*")
                .needs("it/n")
                .at("it/n")
                .build();
        RuleOutcome outcome = new RuleJudge(List.of(rule)).judge(message, Set.of());
        assertEquals(List.of("/files/b~1c~0/n"), pointers(outcome));
        assertEquals(Map.of("R", 3), outcome.evaluated());
    }

    @Test
    void anElementThatIsNullIsNullToARule() throws Exception {
        SimpleMessage message = SimpleMessage.of("{'items':[{'n':null},{'n':1}]}");
        Rule rule = new RuleBuilder("it == null ? i == 0 : it == 1.0")
                .forEach("/items/*/n")
                .build();
        assertEquals(
                new RuleOutcome(List.of(), Map.of("R", 2), Set.of(), List.of()),
                new RuleJudge(List.of(rule)).judge(message, Set.of()));
    }

    @Test
    void theGuiltyElementOfAListIsFoundByItsIndex() throws Exception {
        RuleOutcome outcome = judge(new RuleBuilder("bad < 0")
                .let("bad", "firstOutOfRange(m.items, 'n', 0.0, 9.0)")
                .at("/items/*/n")
                .atIndex("bad")
                .build());
        assertEquals(List.of("/items/1/n"), pointers(outcome));
        RuleOutcome failed = judge(
                new RuleBuilder("m.absent > 0.0").at("/items/*/n").atIndex("1").build());
        assertEquals("/items", failed.notEvaluated().get(0).place().pointer());
    }

    @ParameterizedTest
    @CsvSource({"/items/1/n, 0", "/items/1, 0", "/items/1/n/deep, 0", "/items/0/n, 1", "/items, 1", "/stop, 1"})
    void whatIsWrongAlreadyIsNotFoundAgain(String faulty, int findings) throws Exception {
        Rule rule = new RuleBuilder("bad < 0")
                .let("bad", "firstOutOfRange(m.items, 'n', 0.0, 9.0)")
                .at("/items/*/n")
                .atIndex("bad")
                .build();
        RuleOutcome outcome = new RuleJudge(List.of(rule)).judge(ORDER, Set.of(faulty));
        assertEquals(findings, outcome.findings().size());
        assertEquals(findings == 0, outcome.notApplicable().contains("R"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/absent", "/note", "/items/7/n"})
    void withoutWhatItNeedsARuleDoesNotApply(String need) throws Exception {
        RuleOutcome outcome = judge(new RuleBuilder("false").needs(need).build());
        assertEquals(Set.of("R"), outcome.notApplicable());
        assertEquals(List.of(), outcome.findings());
        assertEquals(Map.of(), outcome.evaluated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/1", "/items/1/n"})
    void whatIsAlreadyFoundWrongIsNotJudgedAgain(String faulty) throws Exception {
        Rule needsFaulty = new RuleBuilder("false").needs("/items/1").build();
        assertEquals(
                Set.of("R"),
                new RuleJudge(List.of(needsFaulty)).judge(ORDER, Set.of(faulty)).notApplicable());
        Rule needsOther = new RuleBuilder("false").needs("/items/2").build();
        assertEquals(
                1,
                new RuleJudge(List.of(needsOther))
                        .judge(ORDER, Set.of(faulty))
                        .findings()
                        .size());
    }

    @Test
    void aRuleAppliesOnlyWhenItSays() throws Exception {
        RuleOutcome outcome =
                judge(new RuleBuilder("false").when("m.start > 5.0").build());
        assertEquals(Set.of("R"), outcome.notApplicable());
    }

    @Test
    void intermediateValuesHaveNames() throws Exception {
        RuleOutcome outcome = judge(new RuleBuilder("twice == 6.0 && big")
                .let("twice", "m.start * 2.0")
                .let("big", "twice > 5.0")
                .when("big")
                .build());
        assertEquals(Map.of("R", 1), outcome.evaluated());
        assertEquals(List.of(), outcome.findings());
    }

    @Test
    void everyNumberIsADoubleAndKeepsItsDigitsAsText() throws Exception {
        RuleOutcome outcome = judge(rule("m.start / 2.0 == 1.5 && text.stop == '2.50' && ulp(text.stop) == 0.01"));
        assertEquals(List.of(), outcome.findings());
        assertEquals(Map.of("R", 1), outcome.evaluated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.absent > 1.0",
                "m.items[9].n > 1.0",
                "m.items > 1.0",
                "time('2010-02-30T00:00:00') > 1.0",
                "norm([m.start, m.note2]) > 1.0",
                "norm(m.items) > 1.0"
            })
    void aRuleThatFailsIsNeverAPass(String holds) throws Exception {
        RuleOutcome outcome = judge(rule(holds));
        assertEquals(1, outcome.notEvaluated().size());
        assertEquals(Map.of(), outcome.evaluated());
        assertEquals(List.of(), outcome.findings());
    }

    @Test
    void aFailingIntermediateValueIsNotAPassEither() throws Exception {
        RuleOutcome outcome =
                judge(new RuleBuilder("t > 1.0").let("t", "time('noon')").build());
        assertEquals(1, outcome.notEvaluated().size());
        assertEquals("'noon' is no CCSDS time", outcome.notEvaluated().get(0).reason());
    }

    @Test
    void aRuleThatCountsWithoutEndIsStopped() throws Exception {
        String list = "[1,2,3,4,5,6,7,8,9,10]";
        String endless = "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, %1$s.all(e, %1$s.all(f, a + b > 0))))))"
                .formatted(list);
        assertEquals(1, judge(rule(endless)).notEvaluated().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.start >",
                "1.0",
                "'yes'",
                "unknown(m)",
                "n > 1.0",
                "norm('x') > 1.0",
                "1 + 1.0 > 0.0",
                "it.n > 0.0"
            })
    void aRuleThatIsNotInOrderRefusesTheStandard(String holds) {
        PackageRefused refused = assertThrows(PackageRefused.class, () -> judge(rule(holds)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("rule R: "));
    }

    @Test
    void rulesOfOtherMessageTypesAreSilent() throws Exception {
        RuleOutcome outcome =
                judge(new RuleBuilder("false").messageType("other").build());
        assertEquals(new RuleOutcome(List.of(), Map.of(), Set.of(), List.of()), outcome);
    }

    @Test
    void theFunctionsOfTheDomainWorkInRules() throws Exception {
        RuleOutcome outcome = judge(
                rule(
                        """
                isTime('2010-072T22:37:52') && secondsBetween('2016-12-31T23:59:59', '2017-01-01T00:00:00') == 2.0
                && year('1998-067A') == 1998.0
                && dot(cross([1.0, 0.0, 0.0], [0.0, 1.0, 0.0]), scale(2.0, [0.0, 0.0, 1.0])) == 2.0
                && add([1.0], [2.0]) == [3.0] && sub([1.0], [2.0]) == [-1.0]
                && rtn([7000.0, 0.0, 0.0], [0.0, 7.5, 0.0], 'GCRF', [1.0, 2.0, 3.0]) == [1.0, 2.0, 3.0]
                && abs(semiMajorAxis(1.0027379093) - 42164.17) < 0.01
                && minEigenvalue(correlation(covariance({'CR_R': 4.0, 'CT_R': 2.0, 'CT_T': 4.0}, ['R', 'T']))) > 0.49
                && zeroVariancesAlone([[0.0]]) && diagonal([[5.0]]) == [5.0] && maxAbsOffDiagonal([[5.0]]) == 0.0
                && number('15.5') == number(15.5) && maxUlp(['1.5', '2']) == 1.0 && fixed(pi(), 3) == '3.142'
                && isTime('2016-12-31T23:59:60', 'UTC') && !isTime('2016-12-31T23:59:60', 'TAI')
                && isTimeScale('GPS') && time('1972-01-01T00:00:10', 'TAI') == time('1972-01-01T00:00:00')
                && secondsBetween('2017-01-01T00:00:37', 'TAI', '2017-01-01T00:00:00', 'UTC') == 0.0
                && firstNotTime(['noon'], 'UTC') == 0 && firstGap(['2020-001T00:00:00'], 'UTC', 10.0) == -1
                && firstNotLater(column([['2020-001T00:00:01'], ['2020-001T00:00:00']], 0), 'UTC') == 1
                && firstEarlier(['2020-001T00:00:01', '2020-001T00:00:01'], 'UTC') == -1
                && firstNotLaterPer(['a', 'b'], ['2020-001T00:00:01', '2020-001T00:00:00'], 'UTC') == -1
                && firstOutside(['2020-001T00:00:00'], '2020-001T00:00:00', '2020-001T00:00:00', 'UTC') == -1
                && firstOutside(['2017-001T00:00:37'], 'TAI', '2017-001T00:00:00', '2017-001T00:00:00', 'UTC') == -1
                && countWithin(['2020-001T00:00:00'], '2020-001T00:00:00', '2020-001T00:00:00', 'UTC') == 1
                && members(m.items, 'n') == [1.0, -1.0, -2.0] && otherNames(m.items, 'x') == ['n', 'n', 'n']
                && valuesOf({'b': 2.0, 'a': 1.0}, ['a', 'c', 'b']) == [1.0, 2.0]
                && distinct(['a', 'a']) == ['a'] && firstDuplicate(['a', 'a']) == 1 && firstChange([1.0, 2.0]) == 1
                && firstUnpaired([{'k': 1.0, 'a': 2.0}], 'k', 'a', 'b') == 0 && firstOutOfRange(m.items, 'n', 0.0, 1.0) == 1
                && median([1.0, 3.0]) == 2.0 && sum(members(m.items, 'n')) == -2.0
                && inertialVelocity([7000.0, 0.0, 0.0], [0.0, 0.0, 7.5], 'ITRF')[1] > 0.5
                && isEarthFixed('ITRF-97') && hasGravity('MOON') && gravity('EARTH') == 398600.4418
                && norm(sub(propagate(keplerToCartesian(7000.0, 0.0, 1.0, 2.0, 3.0, trueAnomaly(4.0, 0.0), gravity('EARTH')),
                    gravity('EARTH'), 0.0), keplerToCartesian(7000.0, 0.0, 1.0, 2.0, 3.0, 4.0, gravity('EARTH')))) < 1e-6
                && firstOffOrbit([], 'UTC', 'EME2000', 1.0, 1.0, 0.001) == -1 && firstOffVelocity([], 'UTC', 0.01, 120.0) == -1
                && collisionProbability([7000.0, 0.0, 0.0], [0.0, 7.5, 0.0], [7000.0, 0.0, 0.001], [0.0, -7.5, 0.0], 'GCRF',
                    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], 100.0) > 0.99
                && comments({'COMMENT': ['HBR = 5 [m]']}) == ['HBR = 5 [m]'] && commentNumbers(['HBR = 5 [m]'], 'HBR', 'm') == [5.0]
                && !isTleLine('', 1) && !tleChecksumHolds('') && significant(0.0023236, 3) == '2.32E-3'
                && tle('1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927',
                    '2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537').NORAD_CAT_ID == 25544.0
                && sqrt(4.0) == 2.0 && cbrt(8.0) == 2.0 && min(1.0, 2.0) == 1.0 && max(1.0, abs(-2.0)) == 2.0
                """));
        assertEquals(List.of(), outcome.notEvaluated());
        assertEquals(List.of(), outcome.findings());
    }

    private static RuleOutcome judge(Rule rule) throws PackageRefused {
        return new RuleJudge(List.of(rule)).judge(ORDER, Set.of());
    }

    private static Rule rule(String holds) {
        return new RuleBuilder(holds).build();
    }

    private static List<String> pointers(RuleOutcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.place().pointer())
                .toList();
    }
}
