package org.plumbline.conformance.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** Tries a package on its samples. */
final class SampleTrial {
    private static final String FOLDER = "samples/";
    private static final String JSON = ".json";
    private static final String FLAT = ".flat.json";

    private final StandardPackage standard;
    private final MessageCheck check;

    SampleTrial(StandardPackage standard, MessageCheck check) {
        this.standard = standard;
        this.check = check;
    }

    static Exhibit exhibit(Sample sample) {
        return new Exhibit(
                FOLDER + sample.file(),
                Exhibit.Kind.SAMPLE,
                sample.messageType(),
                sample.expected() == null ? null : sample.expected().requirement());
    }

    /** What is unlike what a sample is there to show; empty when it shows it. */
    List<PackageFault> faults(Sample sample) {
        String file = FOLDER + sample.file();
        List<CheckedMessage> checked = check(sample);
        List<Shown> shown = Stream.concat(
                        checked.stream().flatMap(message -> message.findings().stream()),
                        together(checked, sample).stream())
                .map(Shown::of)
                .toList();
        List<PackageFault> faults = new ArrayList<>();
        if (checked.isEmpty()) {
            faults.add(PackageFault.error("SAMPLE-EMPTY", file));
        }
        checked.stream()
                .flatMap(message -> message.notEvaluated().stream())
                .forEach(failure -> faults.add(PackageFault.error(
                        "RULE-NOT-EVALUATED", file, failure.rule().id(), failure.reason())));
        List<Shown> expected = sample.expected() == null ? List.of() : List.of(expected(sample.expected(), file));
        if (!shown.equals(expected)) {
            faults.add(different(file, expected, shown));
        }
        if (faults.isEmpty() && saysSomethingElse(sample, checked)) {
            faults.add(PackageFault.error(
                    "SAMPLE-NOTATION", file, twin(sample).map(Sample::file).orElse("")));
        }
        return faults;
    }

    /** The fault stands where the first finding is that nobody expects, else where one is expected. */
    private static PackageFault different(String file, List<Shown> expected, List<Shown> shown) {
        Place place = Stream.concat(shown.stream().filter(each -> !expected.contains(each)), expected.stream())
                .findFirst()
                .map(Shown::place)
                .orElse(new Place(file, 0, 0, 0, ""));
        return new PackageFault(
                "SAMPLE-SHOWS", Severity.ERROR, place, List.of(Shown.words(expected), Shown.words(shown)));
    }

    private List<CheckedMessage> check(Sample sample) {
        String file = FOLDER + sample.file();
        List<CheckedMessage> checked = new ArrayList<>();
        byte[] content = standard.file(file)
                .orElseThrow(() -> new IllegalStateException("A package that was read holds its samples: " + file));
        try {
            check.check(file, new ByteArrayInputStream(content), sample.messageType(), checked::add);
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

    /** Whether a valid sample in another notation differs from the one in JSON that has its name. */
    private boolean saysSomethingElse(Sample sample, List<CheckedMessage> checked) {
        return twin(sample)
                .filter(each -> !contents(check(each)).equals(contents(checked)))
                .isPresent();
    }

    private static List<JsonNode> contents(List<CheckedMessage> checked) {
        return checked.stream().map(each -> each.message().content()).toList();
    }

    private Optional<Sample> twin(Sample sample) {
        String file = sample.file();
        int dot = file.indexOf('.', file.indexOf('/') + 1);
        if (sample.expected() != null || dot < 0 || (file.endsWith(JSON) && !file.endsWith(FLAT))) {
            return Optional.empty();
        }
        return Optional.of(new Sample(file.substring(0, dot) + JSON, sample.messageType(), null))
                .filter(standard.samples()::contains);
    }

    private Shown expected(Sample.Expected expected, String file) {
        Severity severity = standard.requirement(expected.requirement())
                .map(Shown::severity)
                .orElse(Severity.ERROR);
        return new Shown(
                expected.code(),
                severity,
                expected.requirement(),
                new Place(file, expected.message(), expected.line(), expected.column(), expected.pointer()));
    }
}
