package org.plumbline.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the scenarios of a suite: samples that are sent are put in, and what steps name is looked for. */
final class ScenarioSteps {
    private static final Pattern GAP = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    private final PackageFiles files;
    private final Document suite;

    ScenarioSteps(PackageFiles files, Document suite) {
        this.files = files;
        this.suite = suite;
    }

    /** The test cases of the suite. */
    List<TestCase> testCases() throws PackageRefused {
        List<TestCase> testCases = new ArrayList<>();
        for (JsonNode node : suite.root().get("testCases")) {
            List<JsonNode> steps = new ArrayList<>();
            for (JsonNode step : node.path("steps")) {
                steps.add(complete(step));
            }
            testCases.add(new TestCase(
                    PackageReader.text(node, "id"),
                    PackageReader.text(node, "title"),
                    PackageReader.text(node, "conformanceClass"),
                    TestCase.Kind.valueOf(PackageReader.constant(node, "kind")),
                    PackageReader.textOrNull(node, "messageType"),
                    PackageReader.textOrNull(node, "contract"),
                    PackageReader.texts(node, "requirements"),
                    steps));
        }
        return testCases;
    }

    /** A step with the sample that it sends as its body; one that is not there is left out. */
    private JsonNode complete(JsonNode step) throws PackageRefused {
        String sample = "samples/" + step.at("/request/sample").stringValue("");
        if (!files.has(sample)) {
            return step;
        }
        Optional<Document> body = files.read(sample);
        ObjectNode complete = (ObjectNode) step.deepCopy();
        body.ifPresent(document -> ((ObjectNode) complete.required("request")).set("body", document.root()));
        return complete;
    }

    /** Tells of names that are not unique, lists that are not read, and gaps that nothing fills. */
    void check(Document manifest) throws PackageRefused {
        for (JsonNode contract : manifest.root().get("contracts")) {
            String id = contract.get("id").stringValue();
            Set<String> names = new HashSet<>();
            Set<String> lists = new HashSet<>();
            Set<String> known = new TreeSet<>(contract.path("parameters").propertyNames());
            for (int i = 0; i < suite.root().get("testCases").size(); i++) {
                String testCase = "/testCases/" + i;
                boolean own = id.equals(suite.root().at(testCase + "/contract").stringValue(null));
                for (int j = 0; own && j < suite.root().at(testCase + "/steps").size(); j++) {
                    String step = testCase + "/steps/" + j;
                    suite.require(step + "/name", names::add, "ID-TWICE");
                    suite.require(step + "/of", lists::contains, "REF-LIST");
                    suite.require(step + "/request/sample", sample -> files.has("samples/" + sample), "REF-FILE");
                    gaps(step, known);
                    known.addAll(suite.root().at(step + "/keep").propertyNames());
                    JsonNode stated = suite.root().at(step);
                    if (stated.has("limits")) {
                        lists.add(stated.get("name").stringValue());
                    }
                }
            }
        }
    }

    private void gaps(String step, Set<String> known) throws PackageRefused {
        String request = complete(suite.root().at(step)).get("request").toString();
        for (String name :
                GAP.matcher(request).results().map(gap -> gap.group(1)).toList()) {
            if (!known.contains(name) && !name.equals("identifier")) {
                suite.report(step + "/request", "GAP-UNFILLED", name);
            }
        }
    }

    /** The names of all steps. */
    static Set<String> names(Document suite) {
        Set<String> names = new HashSet<>();
        for (JsonNode testCase : suite.root().get("testCases")) {
            testCase.path("steps").forEach(step -> names.add(step.get("name").stringValue()));
        }
        return names;
    }
}
