package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.scenario.ScenarioEvaluation;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.RecordingRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** Tries a package on its recordings: conversations with a live service that fulfils the contract, or breaks it once. */
final class RecordingTrial {
    private static final String FOLDER = "recordings/";
    private static final String INDEX = FOLDER + "recordings.json";

    private final StandardPackage standard;
    private final ScenarioEvaluation evaluation;
    private final Map<Exhibit, JsonNode> listed = new LinkedHashMap<>();

    RecordingTrial(StandardPackage standard, MessageCheck check) throws PackageRefused {
        this.standard = standard;
        this.evaluation = new ScenarioEvaluation(standard, check);
        new PackagePlaces(standard::file)
                .document(INDEX).map(PositionedJson::root).stream()
                        .flatMap(root -> root.path("recordings").valueStream())
                        .forEach(each -> listed.put(exhibit(each), each));
    }

    /** The recordings, in the order in which the package lists them. */
    List<Exhibit> exhibits() {
        return List.copyOf(listed.keySet());
    }

    private static Exhibit exhibit(JsonNode entry) {
        boolean valid = entry.get("valid").booleanValue();
        return new Exhibit(
                FOLDER + entry.get("folder").stringValue(),
                Exhibit.Kind.RECORDING,
                entry.get("contract").stringValue(),
                valid ? null : entry.get("requirement").stringValue());
    }

    /** What is unlike what a recording is there to show; empty when it shows it. */
    List<PackageFault> faults(Exhibit exhibit) {
        JsonNode entry = Objects.requireNonNull(listed.get(exhibit));
        Recording recording;
        try {
            recording = Recording.read(files(exhibit.name() + "/"));
        } catch (RecordingRefused refused) {
            return List.of(
                    PackageFault.error("RECORDING-REFUSED", exhibit.name(), String.valueOf(refused.getMessage())));
        }
        List<PackageFault> faults = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        Set<String> unchecked = new TreeSet<>();
        Set<String> checked = new TreeSet<>();
        for (TestCase scenario : scenarios(recording.contract())) {
            ScenarioOutcome outcome = evaluation.evaluate(scenario, recording);
            outcome.findings().forEach(finding -> shown.add(shown(finding, exhibit)));
            unchecked.addAll(scenario.requirements());
            checked.addAll(outcome.checks().keySet());
            if (exhibit.valid() && outcome.inconclusive().isPresent()) {
                faults.add(PackageFault.error(
                        "RECORDING-UNDECIDED",
                        exhibit.name(),
                        scenario.id(),
                        outcome.inconclusive().get()));
            }
        }
        List<Shown> expected = exhibit.valid() ? List.of() : List.of(expected(entry, exhibit));
        if (!shown.equals(expected)) {
            faults.add(new PackageFault(
                    "SAMPLE-SHOWS",
                    Severity.ERROR,
                    new Place(exhibit.name(), 0, 0, 0, ""),
                    List.of(Shown.words(expected), Shown.words(shown))));
        }
        unchecked.removeAll(checked);
        if (exhibit.valid() && faults.isEmpty() && !unchecked.isEmpty()) {
            faults.add(PackageFault.error("RECORDING-UNCHECKED", exhibit.name(), String.join(", ", unchecked)));
        }
        return faults;
    }

    private List<TestCase> scenarios(String contract) {
        return standard.testCases().stream()
                .filter(each -> each.kind() == TestCase.Kind.SCENARIO && contract.equals(each.contract()))
                .toList();
    }

    private Map<String, byte[]> files(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : standard.files()) {
            if (file.startsWith(folder)) {
                files.put(file.substring(folder.length()), standard.file(file).orElseThrow());
            }
        }
        return files;
    }

    /** In the package, a recording lies in its own folder. */
    private static Shown shown(Finding finding, Exhibit exhibit) {
        Shown shown = Shown.of(finding);
        Place place = finding.place();
        String file = place.file().startsWith(Recording.FOLDER)
                ? exhibit.name() + "/" + place.file().substring(Recording.FOLDER.length())
                : place.file();
        return new Shown(
                shown.code(),
                shown.severity(),
                shown.requirement(),
                new Place(file, 0, place.line(), place.column(), place.pointer()));
    }

    /** A recording that breaks what binds shows an error, else a remark. */
    private Shown expected(JsonNode entry, Exhibit exhibit) {
        String requirement = Objects.requireNonNull(exhibit.requirement());
        Severity severity =
                standard.requirement(requirement).map(Shown::severity).orElse(Severity.ERROR);
        return new Shown(
                entry.get("code").stringValue(),
                severity,
                requirement,
                new Place(
                        exhibit.name() + "/" + text(entry, "file"),
                        0,
                        entry.get("line").intValue(),
                        entry.get("column").intValue(),
                        text(entry, "pointer")));
    }

    private static String text(JsonNode entry, String name) {
        return entry.get(name).stringValue();
    }
}
