package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.check.VariedSamples;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/** Tries a package on the variations of its samples: each breaks the one requirement that it names, where it says, or none. */
final class VariationTrial {
    private final StandardPackage standard;
    private final MessageCheck check;
    private final VariedSamples varied;

    VariationTrial(StandardPackage standard, MessageCheck check) {
        this.standard = standard;
        this.check = check;
        this.varied = new VariedSamples(standard);
    }

    Exhibit exhibit(Variation variation) {
        String messageType = standard.samples().stream()
                .filter(each -> each.file().equals(variation.of()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A package that was read varies its own samples"))
                .messageType();
        return new Exhibit(variation.name(), Exhibit.Kind.VARIATION, messageType, variation.breaks());
    }

    /** What is unlike what a variation is there to show; empty when it shows it. */
    List<PackageFault> faults(Variation variation) {
        CheckedMessage checked;
        try {
            checked = check.check(varied.of(variation));
        } catch (PackageRefused refused) {
            return List.of(fault(variation, "PACKAGE-REFUSED", String.valueOf(refused.getMessage())));
        }
        List<PackageFault> faults = new ArrayList<>();
        checked.notEvaluated()
                .forEach(failure -> faults.add(
                        fault(variation, "RULE-NOT-EVALUATED", failure.rule().id(), failure.reason())));
        List<String> expected = Optional.ofNullable(variation.breaks())
                .map(requirement -> List.of(shown(requirement, severity(requirement), variation.at())))
                .orElse(List.of());
        List<String> found =
                checked.findings().stream().map(VariationTrial::shown).toList();
        if (!found.equals(expected)) {
            faults.add(fault(variation, "SAMPLE-SHOWS", words(expected), words(found)));
        }
        return faults;
    }

    private static String words(List<String> shown) {
        return shown.isEmpty() ? "no finding" : String.join(" and ", shown);
    }

    private static String shown(Finding finding) {
        return shown(finding.requirement(), finding.severity(), finding.place().pointer());
    }

    private static String shown(@Nullable String requirement, Severity severity, String pointer) {
        return "%s (%s) at '%s'".formatted(requirement, severity, pointer);
    }

    private Severity severity(String requirement) {
        return standard.requirement(requirement)
                .filter(each -> each.level() != RequirementLevel.SHALL)
                .map(lesser -> Severity.WARNING)
                .orElse(Severity.ERROR);
    }

    private static PackageFault fault(Variation variation, String code, String... arguments) {
        return new PackageFault(
                code,
                Severity.ERROR,
                new Place(variation.file(), 0, 0, 0, "/variations/" + variation.number()),
                List.of(arguments));
    }
}
