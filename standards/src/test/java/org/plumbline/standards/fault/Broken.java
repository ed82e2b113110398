package org.plumbline.standards.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.standards.fault.SourceText.Position;

/**
 * A message with some faults.
 *
 * @param seed the message as it was
 * @param faults what was broken, in the order of the text
 * @param source the text now
 */
record Broken(Seed seed, List<Fault> faults, SourceText source) {
    static Broken of(Seed seed, List<Fault> chosen) {
        List<Fault> faults = chosen.stream()
                .sorted(Comparator.comparingInt(fault -> fault.edit().begin()))
                .toList();
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Fault fault : faults) {
            text.append(seed.source().text(), done, fault.edit().begin())
                    .append(fault.edit().replacement());
            done = fault.edit().end();
        }
        text.append(seed.source().text().substring(done));
        return new Broken(seed, faults, new SourceText(text.toString()));
    }

    /** Where a fault may be found in the broken text. */
    Set<Position> places(Fault fault) {
        return fault.places().stream()
                .map(spot -> source.position(offset(fault, spot)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private int offset(Fault fault, Fault.Spot spot) {
        int index = spot.inReplacement() ? fault.edit().begin() : spot.index();
        int moved = faults.stream()
                .filter(each -> !each.equals(fault) || !spot.inReplacement())
                .filter(each -> each.edit().end() <= index)
                .filter(each -> !each.equals(fault) || each.edit().begin() < index)
                .mapToInt(each -> each.edit().growth())
                .sum();
        return index + moved + (spot.inReplacement() ? spot.index() : 0);
    }

    /** Whether two faults can be told apart: they change different parts of the text and different values. */
    static boolean independent(Fault one, Fault other) {
        boolean apart = one.edit().end() < other.edit().begin()
                || other.edit().end() < one.edit().begin();
        return apart
                && !one.alone()
                && !other.alone()
                && one.touched().stream().noneMatch(each -> touches(each, other));
    }

    private static boolean touches(String pointer, Fault other) {
        return other.touched().stream().anyMatch(each -> meets(pointer, each) || meets(each, pointer));
    }

    /** Whether a pointer, in which {@code *} is any element, is another one or leads to it. */
    private static boolean meets(String pattern, String pointer) {
        String[] wanted = pattern.split("/", -1);
        String[] steps = pointer.split("/", -1);
        if (wanted.length > steps.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !steps[i].equals("*") && !wanted[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }
}
