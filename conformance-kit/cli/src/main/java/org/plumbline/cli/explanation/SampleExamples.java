package org.plumbline.cli.explanation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.cli.excerpt.Excerpts;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.message.Message;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/** Takes examples from the samples of a standard: the line that breaks a requirement, and the same line of a message in order. */
final class SampleExamples {
    private static final int REACH = 200;

    /** Findings about a member that must not be there: the right message has nothing at its place. */
    private static final Set<String> UNWANTED =
            Set.of("SCHEMA-ADDITIONAL-PROPERTIES", "SCHEMA-UNEVALUATED-PROPERTIES", "SCHEMA-FALSE");

    private static final Set<String> MISSING = Set.of("SCHEMA-REQUIRED", "SCHEMA-DEPENDENT-REQUIRED");

    private static final Pattern INDEX = Pattern.compile("(?<=/)[0-9]+(?=/|$)");

    private final StandardPackage standard;
    private final FindingWords words;
    private final MessageCheck check;

    SampleExamples(StandardPackage standard, FindingWords words) throws PackageRefused {
        this.standard = standard;
        this.words = words;
        this.check = MessageCheck.onDemand(standard);
    }

    /** A finding that a sample is there to show. */
    Optional<Finding> finding(Sample sample) {
        Sample.Expected expected = sample.expected();
        return messages(sample).stream()
                .flatMap(message -> message.findings().stream())
                .filter(each -> expected != null && each.code().equals(expected.code()))
                .findFirst();
    }

    /** The line in which a sample is wrong. */
    Optional<Example> wrong(Finding finding) {
        return example(finding.place(), words.hint(finding).orElse(""))
                .map(each -> new Example(
                        each.place(), each.excerpt().marking(Optional.ofNullable(finding.found())), each.notes()));
    }

    /** The line of a valid sample in the same notation at which the same value stands. */
    Optional<Example> right(Sample wrong, Finding finding) {
        String pointer = rightPointer(finding);
        boolean ofMessage = !finding.source().isEmpty();
        if (UNWANTED.contains(finding.code()) || (pointer.isEmpty() && !ofMessage)) {
            return Optional.empty();
        }
        Optional<Example> same = right(wrong, finding, pointer);
        return same.isPresent()
                ? same
                : right(wrong, finding, INDEX.matcher(pointer).replaceAll("0"));
    }

    private Optional<Example> right(Sample wrong, Finding finding, String pointer) {
        return standard.samples().stream()
                .filter(each -> each.expected() == null)
                .filter(each -> each.messageType().equals(wrong.messageType()))
                .filter(each -> ending(each).equals(ending(wrong)))
                .flatMap(each -> messages(each).stream().limit(1))
                .map(CheckedMessage::message)
                .filter(each -> !each.content().at(pointer).isMissingNode())
                .findFirst()
                .flatMap(each -> example(place(each, pointer, finding), ""));
    }

    /** Whether a finding is about something that must not be there. */
    static boolean isUnwanted(Finding finding) {
        return UNWANTED.contains(finding.code());
    }

    private static Place place(Message message, String pointer, Finding finding) {
        boolean ofName = MISSING.contains(finding.code())
                || message.content().at(pointer).isContainer()
                || finding.code().equals("SCHEMA-MISSPELT");
        return ofName ? message.nameplace(pointer) : message.place(pointer);
    }

    private static String rightPointer(Finding finding) {
        String pointer = finding.place().pointer();
        if (MISSING.contains(finding.code()) && !finding.arguments().isEmpty()) {
            return pointer + "/" + finding.arguments().get(0);
        }
        if (finding.code().equals("SCHEMA-MISSPELT") && finding.arguments().size() > 1) {
            return pointer.substring(0, pointer.lastIndexOf('/') + 1)
                    + finding.arguments().get(1);
        }
        return pointer;
    }

    private static String ending(Sample sample) {
        return sample.file().substring(sample.file().lastIndexOf('.') + 1);
    }

    private List<CheckedMessage> messages(Sample sample) {
        List<CheckedMessage> messages = new ArrayList<>();
        String file = "samples/" + sample.file();
        try {
            check.check(file, bytes(file), sample.messageType(), messages::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return messages;
    }

    /** The line of a file of the package at a place. */
    Optional<Example> example(Place place, String notes) {
        try (var excerpts = new Excerpts(() -> bytes(place.file()), REACH)) {
            return excerpts.around(List.of(place)).at(place).map(line -> new Example(place, line, notes));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
    }

    private ByteArrayInputStream bytes(String file) {
        return new ByteArrayInputStream(standard.file(file)
                .orElseThrow(() -> new IllegalStateException("A package that was read holds its samples: " + file)));
    }
}
