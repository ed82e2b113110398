package org.plumbline.conformance.rehearsal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.exchange.Terms;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.DocumentSchema.Misfit;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import tools.jackson.databind.JsonNode;

/** What a service of one contract answers at each step, and how it is broken. */
final class Script {
    private static final DocumentSchema FORM = DocumentSchema.named("script");

    private final StandardPackage standard;
    private final Edits edits;
    private final JsonNode root;
    private final JsonNode answers;
    private final List<TestCase> scenarios;
    private final List<Step> steps;
    private final Terms terms;

    private Script(StandardPackage standard, JsonNode root) throws ScriptRefused {
        this.standard = standard;
        this.edits = new Edits(standard);
        this.root = root;
        this.answers = edits.complete(root.get("answers"));
        this.scenarios = standard.testCases().stream()
                .filter(each -> contract().equals(each.contract()))
                .toList();
        this.steps = scenarios.stream().flatMap(each -> Step.of(each).stream()).toList();
        Map<String, JsonNode> parameters = new TreeMap<>();
        standard.parameters(contract()).forEach((name, value) -> value.ifPresent(json -> parameters.put(name, json)));
        root.path("parameters").properties().forEach(each -> parameters.put(each.getKey(), each.getValue()));
        this.terms = new Terms(
                Step.followsAddresses(steps)
                        ? root.path("base").stringValueOpt().map(URI::create)
                        : Optional.empty(),
                parameters,
                root.path("mayWrite").booleanValue(false));
    }

    /** Reads the scripts of a file, one for each contract. */
    static List<Script> read(StandardPackage standard, byte[] text, String file) throws ScriptRefused {
        JsonNode root = Texts.json(text, file);
        for (Misfit misfit : FORM.misfits(root)) {
            throw new ScriptRefused("%s, %s: %s".formatted(file, misfit.pointer(), misfit.reason()));
        }
        List<Script> scripts = new ArrayList<>();
        for (JsonNode each : root.get("services")) {
            Script script = new Script(standard, each);
            Set<String> known = Set.copyOf(script.steps.stream().map(Step::name).toList());
            for (String step : each.get("answers").propertyNames()) {
                if (!known.contains(step)) {
                    throw new ScriptRefused(
                            "%s: the contract %s has no step %s".formatted(file, script.contract(), step));
                }
            }
            scripts.add(script);
        }
        return scripts;
    }

    String contract() {
        return root.get("contract").stringValue();
    }

    Terms terms() {
        return terms;
    }

    Set<String> parameters() {
        return standard.parameters(contract()).keySet();
    }

    List<Step> steps() {
        return steps;
    }

    List<TestCase> scenarios() {
        return scenarios;
    }

    Edits edits() {
        return edits;
    }

    /** The recordings that are to be made, each with its folder. */
    List<JsonNode> recordings() {
        return root.get("recordings").valueStream().toList();
    }

    /** What the service answers when a step asks for the so manieth time, from 0; the last answer stays. */
    JsonNode answer(String step, int index) throws ScriptRefused {
        JsonNode said = answers.path(step);
        if (said.isMissingNode()) {
            throw new ScriptRefused("The script has no answer to the step " + step);
        }
        return said.isArray() ? said.get(Math.min(index, said.size() - 1)) : said;
    }
}
