package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.check.VariedSamples;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * Tries a package on its variations: valid samples changed in few places, at the edges of its requirements. One may break its
 * requirement in several places, as a group of members does of which only one is there; it names one of them.
 */
final class VariationTrial {
    private final StandardPackage standard;
    private final MessageCheck check;
    private final VariedSamples varied;
    private final PackagePlaces places;

    VariationTrial(StandardPackage standard, MessageCheck check) {
        this.standard = standard;
        this.check = check;
        this.varied = new VariedSamples(standard);
        this.places = new PackagePlaces(standard::file);
    }

    Exhibit exhibit(Variation variation) {
        String type = standard.samples().stream()
                .filter(each -> each.file().equals(variation.of()))
                .map(each -> each.messageType())
                .findFirst()
                .orElse("");
        return new Exhibit(variation.name(), Exhibit.Kind.VARIATION, type, variation.breaks());
    }

    /** What is unlike what a variation is there to show; empty when it shows it. */
    List<PackageFault> faults(Variation variation) {
        Place place = places.at(variation.file(), "/variations/" + variation.number());
        CheckedMessage checked;
        try {
            checked = check.check(varied.of(variation));
        } catch (PackageRefused refused) {
            return List.of(fault("VARIATION-REFUSED", place, String.valueOf(refused.getMessage())));
        }
        List<PackageFault> faults = new ArrayList<>();
        checked.notEvaluated()
                .forEach(failure -> faults.add(
                        fault("RULE-NOT-EVALUATED", place, failure.rule().id(), failure.reason())));
        List<String> expected = variation.breaks() == null
                ? List.of()
                : List.of(words(variation.breaks(), severity(variation.breaks()), variation.at()));
        List<String> shown = checked.findings().stream()
                .map(each ->
                        words(each.requirement(), each.severity(), each.place().pointer()))
                .toList();
        boolean oneRequirement =
                checked.findings().stream().allMatch(each -> each.requirement().equals(variation.breaks()));
        if (!oneRequirement || !shown.containsAll(expected)) {
            faults.add(fault("SAMPLE-SHOWS", place, words(expected), words(shown)));
        }
        return faults;
    }

    private Severity severity(String requirement) {
        return standard.requirement(requirement).map(Shown::severity).orElse(Severity.ERROR);
    }

    private static String words(String requirement, Severity severity, String pointer) {
        return "%s (%s) at %s".formatted(requirement, severity, pointer.isEmpty() ? "the whole" : pointer);
    }

    private static String words(List<String> shown) {
        return shown.isEmpty() ? "no finding" : shown.stream().collect(Collectors.joining(" and "));
    }

    private static PackageFault fault(String code, Place place, String... arguments) {
        return new PackageFault(code, Severity.ERROR, place, List.of(arguments));
    }
}
