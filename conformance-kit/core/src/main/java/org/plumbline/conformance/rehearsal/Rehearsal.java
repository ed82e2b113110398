package org.plumbline.conformance.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.scenario.ScenarioEvaluation;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays the scripts of a package: one conversation that fulfils the contract, and others in which single answers are changed so
 * that one requirement is broken. Of those only the steps are kept that the finding needs.
 */
public final class Rehearsal {
    /** Where a package has its script. */
    public static final String SCRIPT = "recordings/script.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ScenarioEvaluation evaluation;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final ArrayNode index = JSON.arrayNode();

    /**
     * What a rehearsal gave.
     *
     * @param files the recordings and their list, by path in the package
     * @param problems what a recording does not show as it should, one sentence each
     */
    public record Outcome(SortedMap<String, byte[]> files, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private Rehearsal(StandardPackage standard) throws PackageRefused {
        this.evaluation = new ScenarioEvaluation(standard, new MessageCheck(standard));
    }

    /**
     * Plays the scripts of a package.
     *
     * @param standard the package; its recordings are not looked at
     * @param script the bytes of {@value #SCRIPT}
     * @throws PackageRefused when a schema or rule of the package is not in order
     * @throws ScriptRefused when a script cannot be played
     */
    public static Outcome of(StandardPackage standard, byte[] script) throws PackageRefused, ScriptRefused {
        Rehearsal rehearsal = new Rehearsal(standard);
        for (Script each : Script.read(standard, script, SCRIPT)) {
            rehearsal.play(each);
        }
        ObjectNode list = JSON.objectNode();
        list.set("recordings", rehearsal.index);
        rehearsal.files.put("recordings/recordings.json", Texts.bytes(list));
        return new Outcome(rehearsal.files, rehearsal.problems);
    }

    private void play(Script script) throws ScriptRefused {
        for (JsonNode each : script.recordings()) {
            Recording recording =
                    new Stage(script).play(each.path("changes").valueStream().toList());
            if (each.has("requirement")) {
                breaking(script, each, recording);
            } else {
                fulfilling(script, each, recording);
            }
        }
    }

    private void fulfilling(Script script, JsonNode said, Recording recording) {
        String folder = said.get("folder").stringValue();
        for (Finding finding : findings(script, recording)) {
            problems.add("%s: it should fulfil the contract, but %s".formatted(folder, words(finding)));
        }
        script.scenarios().forEach(scenario -> evaluation
                .evaluate(scenario, recording)
                .inconclusive()
                .ifPresent(
                        reason -> problems.add("%s: %s is not decided: %s".formatted(folder, scenario.id(), reason))));
        keep(folder, recording);
        index.add(JSON.objectNode()
                .put("folder", folder)
                .put("contract", script.contract())
                .put("valid", true));
    }

    private void breaking(Script script, JsonNode said, Recording recording) {
        String folder = said.get("folder").stringValue();
        String requirement = said.get("requirement").stringValue();
        List<Finding> findings = findings(script, recording);
        if (findings.size() != 1 || !requirement.equals(findings.get(0).requirement())) {
            problems.add("%s: it should break %s once, but %s"
                    .formatted(
                            folder,
                            requirement,
                            findings.isEmpty()
                                    ? "nothing is found"
                                    : findings.stream().map(Rehearsal::words).collect(Collectors.joining("; "))));
            return;
        }
        Recording least = least(script, recording, findings.get(0));
        Finding finding = findings(script, least).get(0);
        keep(folder, least);
        index.add(JSON.objectNode()
                .put("folder", folder)
                .put("contract", script.contract())
                .put("valid", false)
                .put("requirement", requirement)
                .put("code", finding.code())
                .put("file", finding.place().file().substring(Recording.FOLDER.length()))
                .put("pointer", finding.place().pointer())
                .put("line", finding.place().line())
                .put("column", finding.place().column()));
    }

    /** What is left when every step is left out without which the same is found. */
    private Recording least(Script script, Recording recording, Finding finding) {
        Recording least = recording;
        for (Step step : script.steps()) {
            Recording without = without(least, step.name());
            if (without.exchanges().size() < least.exchanges().size()
                    && findings(script, without).stream()
                            .map(Rehearsal::kind)
                            .toList()
                            .equals(List.of(kind(finding)))) {
                least = without;
            }
        }
        return least;
    }

    private static String kind(Finding finding) {
        return finding.code() + " " + finding.requirement() + " "
                + finding.place().pointer();
    }

    private static Recording without(Recording recording, String step) {
        List<Exchange> left = new ArrayList<>();
        for (Exchange each : recording.exchanges()) {
            if (!each.step().equals(step)) {
                left.add(new Exchange(left.size() + 1, each.step(), each.reading(), each.request(), each.answer()));
            }
        }
        return new Recording(recording.contract(), recording.terms(), left, recording.interruption());
    }

    private List<Finding> findings(Script script, Recording recording) {
        return script.scenarios().stream()
                .map(scenario -> evaluation.evaluate(scenario, recording))
                .map(ScenarioOutcome::findings)
                .flatMap(List::stream)
                .toList();
    }

    private void keep(String folder, Recording recording) {
        Map<String, byte[]> written = new LinkedHashMap<>(recording.files());
        written.forEach((name, bytes) -> files.put("recordings/" + folder + "/" + name, bytes));
    }

    private static String words(Finding finding) {
        return "%s breaks %s at %s %s (found %s)"
                .formatted(
                        finding.code(),
                        finding.requirement(),
                        finding.place().file(),
                        finding.place().pointer(),
                        Objects.requireNonNullElse(finding.found(), "nothing"));
    }
}
