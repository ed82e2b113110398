package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Interruption;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Terms;
import org.plumbline.standard.TestCase;

/** A recording that was trimmed or relabelled by whoever handed it in proves nothing: at least one scenario stays undecided. */
class RecordingAttackTest {
    /** What may be done to one exchange; the number is set right afterwards. */
    private static final Map<String, UnaryOperator<Exchange>> CHANGES = new TreeMap<>(Map.of(
            "another reading", each -> with(each, each.step(), each.reading() + 1, each.request()),
            "a reading that nobody asked for", each -> with(each, each.step(), 7, each.request()),
            "an unknown step", each -> with(each, "small-talk", each.reading(), each.request()),
            "another method", each -> asked(each, "HEAD", each.request().target(), Map.of()),
            "another target",
                    each -> asked(each, each.request().method(), each.request().target() + "&x=1", Map.of()),
            "another header",
                    each -> asked(
                            each, each.request().method(), each.request().target(), Map.of("accept", "text/plain")),
            "one more header",
                    each -> asked(each, each.request().method(), each.request().target(), Map.of("prefer", "success")),
            "another body",
                    each -> with(
                            each,
                            each.step(),
                            each.reading(),
                            each.request().with(each.request().body() + " ")),
            "a prescribed header kept as a secret",
                    each -> asked(
                            each, each.request().method(), each.request().target(), Map.of("accept", "redacted:00"))));

    @TestFactory
    Stream<DynamicContainer> anExchangeLeftOutIsMissed() {
        return each((recording, index) -> {
            List<Exchange> trimmed = new ArrayList<>(recording.exchanges());
            trimmed.remove(index);
            return trimmed;
        });
    }

    @TestFactory
    Stream<DynamicContainer> anExchangeThatComesTwiceIsNoticed() {
        return each((recording, index) -> {
            List<Exchange> doubled = new ArrayList<>(recording.exchanges());
            doubled.add(index, doubled.get(index));
            return doubled;
        });
    }

    @TestFactory
    Stream<DynamicContainer> anExchangeThatAsksForSomethingElseIsNoticed() {
        return CHANGES.entrySet().stream()
                .map(change -> DynamicContainer.dynamicContainer(change.getKey(), each((recording, index) -> {
                    List<Exchange> changed = new ArrayList<>(recording.exchanges());
                    changed.set(index, change.getValue().apply(changed.get(index)));
                    return changed;
                })));
    }

    @TestFactory
    Stream<DynamicContainer> anExchangeThatCameLaterIsNoticed() {
        return PackageUnderTest.eachWith(tested -> tested.conforming().flatMap(recording -> IntStream.range(
                        1, recording.exchanges().size())
                .filter(index -> !recording
                        .exchanges()
                        .get(index)
                        .request()
                        .equals(recording.exchanges().get(index - 1).request()))
                .mapToObj(index -> DynamicTest.dynamicTest("before " + index, () -> {
                    List<Exchange> swapped = new ArrayList<>(recording.exchanges());
                    Collections.swap(swapped, index - 1, index);
                    assertNotEquals(List.of(), undecided(tested, numbered(recording, swapped, Optional.empty())));
                }))));
    }

    @TestFactory
    Stream<DynamicContainer> otherTermsThanThoseOfTheConversationAreNoticed() {
        return PackageUnderTest.eachWith(
                tested -> tested.conforming().flatMap(recording -> otherTerms(recording.terms())
                        .map(terms -> DynamicTest.dynamicTest(
                                terms.toString(),
                                () -> assertNotEquals(
                                        List.of(),
                                        undecided(
                                                tested,
                                                new Recording(
                                                        recording.contract(),
                                                        terms,
                                                        recording.exchanges(),
                                                        Optional.empty())))))));
    }

    private static Stream<Terms> otherTerms(Terms terms) {
        Stream.Builder<Terms> others = Stream.builder();
        if (terms.base().isPresent()) {
            others.add(new Terms(Optional.empty(), terms.parameters(), terms.mayWrite()));
        }
        if (terms.mayWrite()) {
            others.add(new Terms(terms.base(), terms.parameters(), false));
        }
        if (!terms.parameters().isEmpty()) {
            others.add(new Terms(terms.base(), Map.of(), terms.mayWrite()));
        }
        return others.build();
    }

    @TestFactory
    Stream<DynamicContainer> oneHeaderWithASecretIsNoChange() {
        return PackageUnderTest.eachWith(tested -> tested.conforming()
                .map(recording -> DynamicTest.dynamicTest("every exchange with a secret", () -> {
                    List<Exchange> secret = recording.exchanges().stream()
                            .map(each -> asked(
                                    each,
                                    each.request().method(),
                                    each.request().target(),
                                    Map.of("authorization", "redacted:0123")))
                            .toList();
                    assertEquals(List.of(), undecided(tested, numbered(recording, secret, Optional.empty())));
                })));
    }

    @TestFactory
    Stream<DynamicContainer> anInterruptionIsNotOverlooked() {
        Interruption somewhere = new Interruption(Interruption.Cause.TIME_SPENT, "small-talk", "x");
        return PackageUnderTest.eachWith(tested -> tested.conforming()
                .map(recording -> DynamicTest.dynamicTest(
                        "in an unknown step",
                        () -> assertNotEquals(
                                List.of(),
                                undecided(
                                        tested, numbered(recording, recording.exchanges(), Optional.of(somewhere)))))));
    }

    /** Makes exchanges of those of a sound recording. */
    private interface Attack {
        List<Exchange> on(Recording recording, int index);
    }

    private static Stream<DynamicContainer> each(Attack attack) {
        return PackageUnderTest.eachWith(
                tested -> tested.conforming().flatMap(recording -> recording.exchanges().stream()
                        .map(exchange -> DynamicTest.dynamicTest(
                                exchange.file(),
                                () -> assertNotEquals(
                                        List.of(),
                                        undecided(
                                                tested,
                                                numbered(
                                                        recording,
                                                        attack.on(recording, exchange.number() - 1),
                                                        Optional.empty())))))));
    }

    private static List<String> undecided(PackageUnderTest tested, Recording recording) {
        return tested.standard().testCases().stream()
                .filter(testCase -> testCase.kind() == TestCase.Kind.SCENARIO
                        && recording.contract().equals(testCase.contract()))
                .flatMap(scenario -> tested.evaluate(scenario, recording).inconclusive().stream())
                .toList();
    }

    private static Recording numbered(Recording like, List<Exchange> exchanges, Optional<Interruption> interruption) {
        List<Exchange> numbered = new ArrayList<>();
        for (Exchange each : exchanges) {
            numbered.add(new Exchange(numbered.size() + 1, each.step(), each.reading(), each.request(), each.answer()));
        }
        return new Recording(like.contract(), like.terms(), numbered, interruption);
    }

    private static Exchange asked(Exchange like, String method, String target, Map<String, String> further) {
        Map<String, String> headers = new TreeMap<>(like.request().headers());
        headers.putAll(further);
        return with(
                like,
                like.step(),
                like.reading(),
                new Request(method, target, headers, like.request().body()));
    }

    private static Exchange with(Exchange like, String step, int reading, Request request) {
        return new Exchange(like.number(), step, reading, request, like.answer());
    }
}
