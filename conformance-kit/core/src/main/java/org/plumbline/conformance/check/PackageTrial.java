package org.plumbline.conformance.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.standard.law.Laws;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * Tries a standard package on its own samples before anybody else is judged by it: valid samples pass without a finding, and each
 * invalid one breaks the one requirement that it names, at the one place that it names.
 *
 * <p>It belongs where a package comes into being: in its build, and at its promulgation. What was promulgated is not tried again; a
 * stricter kit must not make an agreed standard unreadable.
 */
public final class PackageTrial {
    private final StandardPackage standard;
    private final MessageCheck check;
    private final VariedSamples varied;

    /**
     * @param standard the package
     * @throws PackageRefused when one of its schemas or rules is not in order
     */
    public PackageTrial(StandardPackage standard) throws PackageRefused {
        this.standard = standard;
        this.check = new MessageCheck(standard);
        this.varied = new VariedSamples(standard);
    }

    /** All that keeps a package from being promulgated, one sentence each: laws, schemas, rules, samples; empty when it is sound. */
    public static List<String> faults(StandardPackage standard) {
        List<String> faults = new ArrayList<>(Laws.check(standard));
        try {
            PackageTrial trial = new PackageTrial(standard);
            standard.samples().forEach(sample -> faults.addAll(trial.faults(sample)));
            standard.variations().forEach(variation -> faults.addAll(trial.faults(variation)));
        } catch (PackageRefused refused) {
            faults.add(String.valueOf(refused.getMessage()));
        }
        return List.copyOf(faults);
    }

    /** What is unlike what a sample is there to show, one sentence each; empty when it shows it. */
    public List<String> faults(Sample sample) {
        String file = "samples/" + sample.file();
        List<CheckedMessage> checked = check(file, sample.messageType());
        List<String> found = Stream.concat(
                        checked.stream().flatMap(message -> message.findings().stream()),
                        together(checked, sample).stream())
                .map(PackageTrial::text)
                .toList();
        List<String> faults = new ArrayList<>();
        if (checked.isEmpty()) {
            faults.add(file + " holds no message");
        }
        checked.stream()
                .flatMap(message -> message.notEvaluated().stream())
                .forEach(failure -> faults.add("%s: the rule %s cannot be evaluated: %s"
                        .formatted(file, failure.rule().id(), failure.reason())));
        List<String> expected = sample.expected() == null ? List.of() : List.of(text(sample.expected(), file));
        if (!found.equals(expected)) {
            faults.add("%s must show %s, but shows %s".formatted(file, words(expected), words(found)));
        }
        return faults;
    }

    /** What is unlike what a variation is there to show, one sentence each; empty when it shows it. */
    public List<String> faults(Variation variation) {
        CheckedMessage checked;
        try {
            checked = check.check(varied.of(variation));
        } catch (PackageRefused refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
        List<String> faults = new ArrayList<>();
        checked.notEvaluated()
                .forEach(failure -> faults.add("%s: the rule %s cannot be evaluated: %s"
                        .formatted(variation.name(), failure.rule().id(), failure.reason())));
        List<String> expected = variation.breaks() == null
                ? List.of()
                : List.of(
                        "%s (%s) at '%s'".formatted(variation.breaks(), severity(variation.breaks()), variation.at()));
        List<String> found = checked.findings().stream()
                .map(each -> "%s (%s) at '%s'"
                        .formatted(
                                each.requirement(),
                                each.severity(),
                                each.place().pointer()))
                .toList();
        if (!found.equals(expected)) {
            faults.add("%s must show %s, but shows %s".formatted(variation.name(), words(expected), words(found)));
        }
        return faults;
    }

    private Severity severity(String requirement) {
        boolean binding = standard.requirement(requirement)
                .map(each -> each.level() == RequirementLevel.SHALL)
                .orElse(true);
        return binding ? Severity.ERROR : Severity.WARNING;
    }

    private List<CheckedMessage> check(String file, String messageType) {
        List<CheckedMessage> checked = new ArrayList<>();
        byte[] content = standard.file(file)
                .orElseThrow(() -> new IllegalStateException("A package that was read holds its samples: " + file));
        try {
            check.check(file, new ByteArrayInputStream(content), messageType, checked::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return checked;
    }

    /** What the messages of a sample break together. A rule of one class is tried on the samples that are to break it. */
    private List<Finding> together(List<CheckedMessage> checked, Sample sample) {
        Sample.Expected expected = sample.expected();
        Set<String> classes = standard.archiveRules().stream()
                .filter(rule -> expected != null && rule.id().equals(expected.code()))
                .map(ArchiveRule::conformanceClass)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        try (ArchiveCheck archive = new ArchiveCheck(standard, classes)) {
            checked.forEach(message -> archive.add(message.message(), message.findings()));
            archive.finish(findings::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A sample is small enough for memory", impossible);
        }
        return findings;
    }

    private static String words(List<String> findings) {
        return findings.isEmpty() ? "no finding" : String.join(" and ", findings);
    }

    private static String text(Finding finding) {
        return text(finding.code(), finding.severity(), finding.requirement(), finding.place());
    }

    private String text(Sample.Expected expected, String file) {
        return text(
                expected.code(),
                severity(expected.requirement()),
                expected.requirement(),
                new Place(file, expected.message(), expected.line(), expected.column(), expected.pointer()));
    }

    private static String text(String code, Severity severity, String requirement, Place place) {
        return "%s (%s, %s) at %d:%d %s%s"
                .formatted(
                        code,
                        severity,
                        requirement,
                        place.line(),
                        place.column(),
                        place.pointer(),
                        place.message() == 0 ? "" : " of message " + place.message());
    }
}
