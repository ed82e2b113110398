package org.plumbline.standards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.scenario.ScenarioEvaluation;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.RecordingRefused;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

/** One package as the jar of this module carries it, and the kit's judgement by it. */
final class PackageUnderTest {
    private static final List<PackageUnderTest> ALL = read();

    private final StandardPackage standard;
    private final MessageCheck check;
    private final PackageTrial trial;
    private final ScenarioEvaluation evaluation;

    private PackageUnderTest(StandardPackage standard) throws PackageRefused {
        this.standard = standard;
        this.check = new MessageCheck(standard);
        this.trial = new PackageTrial(standard);
        this.evaluation = new ScenarioEvaluation(standard, check);
    }

    static List<PackageUnderTest> all() {
        return ALL;
    }

    static PackageUnderTest find(String ref) {
        return ALL.stream()
                .filter(each -> each.toString().equals(ref))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no package " + ref));
    }

    static PackageUnderTest of(StandardPackage standard) throws PackageRefused {
        return new PackageUnderTest(standard);
    }

    /** One test for each package. */
    static Stream<DynamicTest> each(Function<PackageUnderTest, Executable> law) {
        return ALL.stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), each.source("standard.json"), law.apply(each)));
    }

    /** One container for each package, with its tests. */
    static Stream<DynamicContainer> eachWith(Function<PackageUnderTest, Stream<DynamicTest>> tests) {
        return ALL.stream()
                .map(each -> DynamicContainer.dynamicContainer(
                        each.toString(), each.source("samples/samples.json"), tests.apply(each)));
    }

    StandardPackage standard() {
        return standard;
    }

    PackageTrial trial() {
        return trial;
    }

    /** Where a file of the package stands in the source tree, for the reader of a failed test. */
    URI source(String file) {
        return Path.of(standard.ref().folder(), file).toUri();
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Judges one of the package's own samples. */
    List<CheckedMessage> check(Sample sample) {
        return check(sample, this);
    }

    /** Judges a sample of another package, or of this. */
    List<CheckedMessage> check(Sample sample, PackageUnderTest owner) {
        var checked = new ArrayList<CheckedMessage>();
        try (InputStream content = new ByteArrayInputStream(owner.bytes("samples/" + sample.file()))) {
            check.check(sample.file(), content, sample.messageType(), checked::add);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return checked;
    }

    /** What is found wrong with a file. */
    List<Finding> check(Path file, String messageType) throws IOException {
        var findings = new ArrayList<Finding>();
        try (InputStream content = Files.newInputStream(file)) {
            check.check(
                    file.getFileName().toString(),
                    content,
                    messageType,
                    message -> findings.addAll(message.findings()));
        }
        return findings;
    }

    /** Judges one message. */
    CheckedMessage check(byte[] message, String messageType) throws IOException {
        var checked = new ArrayList<CheckedMessage>();
        check.check("message", new ByteArrayInputStream(message), messageType, checked::add);
        return checked.get(0);
    }

    /** What the messages of a file say. */
    List<JsonNode> read(Path file, String messageType) throws IOException {
        var contents = new ArrayList<JsonNode>();
        try (InputStream content = Files.newInputStream(file)) {
            check.check(
                    file.getFileName().toString(),
                    content,
                    messageType,
                    message -> contents.add(message.message().content()));
        }
        return contents;
    }

    /** Judges a recording by one of the package's scenarios. */
    ScenarioOutcome evaluate(TestCase scenario, Recording recording) {
        return evaluation.evaluate(scenario, recording);
    }

    /** The recordings of services that fulfil their contract. */
    Stream<Recording> conforming() {
        return trial.exhibits().stream()
                .filter(each -> each.kind() == Exhibit.Kind.RECORDING && each.valid())
                .map(each -> recording(each.name() + "/"));
    }

    private Recording recording(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        standard.files().stream()
                .filter(file -> file.startsWith(folder))
                .forEach(file -> files.put(file.substring(folder.length()), bytes(file)));
        try {
            return Recording.read(files);
        } catch (RecordingRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    /** One of the package's JSON documents. */
    static JsonNode json(byte[] document) {
        try {
            return StrictJson.read(document, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    @Override
    public String toString() {
        return standard.ref().toString();
    }

    private byte[] bytes(String file) {
        return standard.file(file).orElseThrow(() -> new AssertionError(this + " has no file " + file));
    }

    private static List<PackageUnderTest> read() {
        try {
            var packages = new ArrayList<PackageUnderTest>();
            for (StandardPackage standard : StandardLibrary.bundled(PackageUnderTest.class.getClassLoader())
                    .packages()) {
                packages.add(new PackageUnderTest(standard));
            }
            return List.copyOf(packages);
        } catch (PackageRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }
}
