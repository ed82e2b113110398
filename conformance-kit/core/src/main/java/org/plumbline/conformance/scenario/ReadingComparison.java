package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.dialogue.Step.ReadingRequirements;

/**
 * Compares several readings of one list. The list keeps its order and grows at its end only, so a later reading holds all that
 * an earlier one held, in the same order, and an earlier one lacks only what a later one holds at its end.
 */
final class ReadingComparison {
    private final List<Reading> readings;

    ReadingComparison(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    /** Adds a finding for each reading that lacks messages, and one for the first change of order. */
    void judge(ReadingRequirements requirements, ScenarioFindings findings) {
        requirements.complete().ifPresent(requirement -> judgeWhole(requirement, findings));
        requirements.order().ifPresent(requirement -> judgeOrder(requirement, findings));
    }

    private void judgeWhole(String requirement, ScenarioFindings findings) {
        for (int index = 0; index < readings.size(); index++) {
            Reading reading = readings.get(index);
            findings.checked(requirement);
            List<String> lacking = owed(index).stream()
                    .filter(identifier -> !reading.has(identifier))
                    .toList();
            if (!lacking.isEmpty()) {
                String first = lacking.get(0);
                findings.add(
                        "HTTP-LIST-GAP",
                        requirement,
                        listing(first).place(first),
                        null,
                        first,
                        Integer.toString(reading.limit()),
                        Integer.toString(lacking.size()),
                        first);
            }
        }
    }

    private void judgeOrder(String requirement, ScenarioFindings findings) {
        findings.checked(requirement);
        for (int index = 1; index < readings.size(); index++) {
            if (judgeOrder(readings.get(index - 1), readings.get(index), requirement, findings)) {
                return;
            }
        }
    }

    /** What a reading must hold because the others say that it was in the list. */
    private List<String> owed(int index) {
        Reading reading = readings.get(index);
        Set<String> seen = new HashSet<>();
        List<String> owed = new ArrayList<>();
        for (int other = 0; other < readings.size(); other++) {
            List<String> identifiers = readings.get(other).identifiers();
            List<String> certain =
                    other < index ? identifiers : identifiers.subList(0, lastCommon(identifiers, reading));
            certain.stream().filter(seen::add).forEach(owed::add);
        }
        return owed;
    }

    /** How many identifiers stand before the last one that a reading has too. */
    private static int lastCommon(List<String> identifiers, Reading reading) {
        for (int i = identifiers.size() - 1; i >= 0; i--) {
            if (reading.has(identifiers.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private Reading listing(String identifier) {
        return readings.stream()
                .filter(reading -> reading.has(identifier))
                .findFirst()
                .orElseThrow();
    }

    private static boolean judgeOrder(Reading one, Reading other, String requirement, ScenarioFindings findings) {
        List<String> before = one.identifiers().stream().filter(other::has).toList();
        List<String> after = other.identifiers().stream().filter(one::has).toList();
        Optional<Integer> change = firstDifference(before, after);
        change.ifPresent(index -> findings.add(
                "HTTP-LIST-ORDER",
                requirement,
                other.place(after.get(index)),
                after.get(index),
                before.get(index),
                Integer.toString(other.limit()),
                Integer.toString(one.limit()),
                before.get(index),
                after.get(index)));
        return change.isPresent();
    }

    private static Optional<Integer> firstDifference(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
