package org.plumbline.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the scenarios of a suite: samples that are sent are put in, and what steps name must be there. */
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

    /** A step with the sample that it sends as its body. */
    private JsonNode complete(JsonNode step) throws PackageRefused {
        String sample = step.at("/request/sample").stringValue(null);
        if (sample == null) {
            return step;
        }
        ObjectNode complete = (ObjectNode) step.deepCopy();
        ((ObjectNode) complete.required("request"))
                .set("body", files.read("samples/" + sample).root());
        return complete;
    }

    /** Refuses names that are not unique, lists that are not read, and gaps that nothing fills. */
    void check(Document manifest) throws PackageRefused {
        for (JsonNode contract : manifest.root().get("contracts")) {
            String id = contract.get("id").stringValue();
            Set<String> names = new HashSet<>();
            Set<String> lists = new HashSet<>();
            Set<String> known = new TreeSet<>(contract.path("parameters").propertyNames());
            for (int i = 0; i < suite.root().get("testCases").size(); i++) {
                String testCase = "/testCases/" + i;
                if (!id.equals(suite.root().at(testCase + "/contract").stringValue(null))) {
                    continue;
                }
                for (int j = 0; j < suite.root().at(testCase + "/steps").size(); j++) {
                    String step = testCase + "/steps/" + j;
                    CrossCheck.one(suite, step + "/name", names::add, "is the name of an earlier step");
                    CrossCheck.one(suite, step + "/of", lists::contains, "is no earlier step that reads a list");
                    gaps(step, known);
                    known.addAll(suite.root().at(step + "/keep").propertyNames());
                    lists.add(suite.root().at(step + "/name").stringValue());
                }
            }
        }
    }

    private void gaps(String step, Set<String> known) throws PackageRefused {
        String request = complete(suite.root().at(step)).get("request").toString();
        for (String name :
                GAP.matcher(request).results().map(gap -> gap.group(1)).toList()) {
            if (!known.contains(name) && !name.equals("identifier")) {
                throw suite.refused(
                        step + "/request",
                        "'{%s}' is neither kept by an earlier step nor a parameter of the contract".formatted(name));
            }
        }
    }

    /** The names of all steps. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (JsonNode testCase : suite.root().get("testCases")) {
            testCase.path("steps").forEach(step -> names.add(step.get("name").stringValue()));
        }
        return names;
    }
}
