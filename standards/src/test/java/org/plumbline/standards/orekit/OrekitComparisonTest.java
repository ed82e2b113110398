package org.plumbline.standards.orekit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orekit.errors.OrekitException;
import org.orekit.files.ccsds.ndm.NdmConstituent;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/**
 * Orekit reads the samples too: it finds the same numbers in valid ones, and refuses those that break the notation. Where it differs,
 * {@code differences.tsv} says why.
 */
class OrekitComparisonTest {
    private static final double TOLERANCE = 1e-13;
    private static final Map<String, String> DIFFERENCES = differences();

    @TestFactory
    Stream<DynamicTest> orekitFindsTheSameNumbers() throws PackageRefused {
        return samples(true)
                .map(each -> dynamicTest(
                        each.name(),
                        () -> assertEquals(
                                each.isKnownToDiffer() ? "refused by Orekit" : "read alike", each.compared())));
    }

    @TestFactory
    Stream<DynamicTest> orekitRefusesWhatBreaksTheNotation() throws PackageRefused {
        return samples(false)
                .filter(Case::breaksNotation)
                .map(each -> dynamicTest(each.name(), () -> {
                    String told = each.code() + " " + each.name() + ": Orekit ";
                    assertEquals(
                            told + (each.isKnownToDiffer() ? "reads" : "refuses"),
                            told + (each.readByOrekit() ? "reads" : "refuses"));
                }));
    }

    @Test
    void everyDifferenceIsAboutASample() throws PackageRefused {
        List<String> names = Stream.concat(samples(true), samples(false))
                .flatMap(each -> Stream.of(
                        each.name(), String.valueOf(each.code()), each.sample().messageType()))
                .toList();
        assertEquals(
                List.of(),
                DIFFERENCES.keySet().stream()
                        .map(name -> name.contains("#") ? name.substring(0, name.indexOf('#')) : name)
                        .filter(name -> !names.contains(name))
                        .toList());
    }

    /** Samples in KVN and XML of message types that Orekit knows. */
    private static Stream<Case> samples(boolean valid) throws PackageRefused {
        List<Case> cases = new ArrayList<>();
        for (StandardPackage standard : StandardLibrary.bundled(OrekitComparisonTest.class.getClassLoader())
                .packages()) {
            MessageCheck check = new MessageCheck(standard);
            standard.samples().stream()
                    .filter(sample -> (sample.expected() == null) == valid)
                    .filter(sample -> sample.file().matches(".*\\.(kvn|xml)")
                            && !sample.messageType().equals("rdm"))
                    .map(sample -> new Case(standard, check, sample))
                    .forEach(cases::add);
        }
        return cases.stream();
    }

    private record Case(StandardPackage standard, MessageCheck check, Sample sample) {
        String name() {
            return standard.ref() + " " + sample.file();
        }

        /** Whether the sample breaks a requirement that the reader of its notation verifies. */
        boolean breaksNotation() {
            return sample.expected() != null
                    && sample.expected().code().matches("(KVN|XML)-.*")
                    && standard.requirement(sample.expected().requirement()).isPresent();
        }

        boolean isKnownToDiffer() {
            return DIFFERENCES.containsKey(name()) || DIFFERENCES.containsKey(String.valueOf(code()));
        }

        private @Nullable String code() {
            return sample.expected() == null ? null : sample.expected().code();
        }

        /** Whether the table says why Orekit has another number. */
        private boolean isExplained(String pointer) {
            String keyword = pointer.substring(pointer.lastIndexOf('/') + 1);
            return DIFFERENCES.containsKey(name() + "#" + pointer)
                    || DIFFERENCES.containsKey(sample.messageType() + "#" + keyword);
        }

        boolean readByOrekit() {
            try {
                var read = Rewriting.read(sample.file(), sample.messageType(), content());
                read.forEach(NdmConstituent::validate);
                return !read.isEmpty();
            } catch (RuntimeException refused) {
                return false;
            }
        }

        String compared() {
            try {
                List<String> unlike = unlike();
                return unlike.isEmpty() ? "read alike" : name() + " " + unlike;
            } catch (OrekitException refused) {
                return isKnownToDiffer() ? "refused by Orekit" : name() + " " + refused.getMessage();
            }
        }

        /** Numbers of the message that Orekit does not find, or finds otherwise. */
        List<String> unlike() {
            List<JsonNode> ours = read(content());
            var theirs = Rewriting.read(sample.file(), sample.messageType(), content());
            assertEquals(ours.size(), theirs.size());
            List<String> unlike = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                List<JsonNode> again = read(Rewriting.write(theirs.get(i)));
                JsonNode rewritten = again.get(0);
                numbers("", ours.get(i)).forEach((pointer, number) -> {
                    JsonNode other = rewritten.at(pointer);
                    if (!same(number, other) && !isExplained(pointer)) {
                        unlike.add("%s: %s, Orekit %s".formatted(pointer, number, other));
                    }
                });
            }
            return unlike;
        }

        private static boolean same(double one, JsonNode other) {
            return other.isNumber() && Math.abs(one - other.doubleValue()) <= TOLERANCE * Math.abs(one);
        }

        private List<JsonNode> read(byte[] content) {
            List<JsonNode> read = new ArrayList<>();
            try {
                check.check(
                        sample.file(),
                        new ByteArrayInputStream(content),
                        sample.messageType(),
                        (CheckedMessage message) -> read.add(message.message().content()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return read;
        }

        private byte[] content() {
            return standard.file("samples/" + sample.file()).orElseThrow();
        }
    }

    private static Map<String, Double> numbers(String pointer, JsonNode node) {
        Map<String, Double> numbers = new TreeMap<>();
        if (node.isNumber()) {
            numbers.put(pointer, node.doubleValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                numbers.putAll(numbers(pointer + "/" + i, node.get(i)));
            }
        } else {
            node.properties().forEach(each -> numbers.putAll(numbers(pointer + "/" + each.getKey(), each.getValue())));
        }
        return numbers;
    }

    /** Sample, optionally with a value in it, to the reason why Orekit differs. */
    private static Map<String, String> differences() {
        try (InputStream table = OrekitComparisonTest.class.getResourceAsStream("differences.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
