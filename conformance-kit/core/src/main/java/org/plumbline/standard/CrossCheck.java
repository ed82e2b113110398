package org.plumbline.standard;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that what one file of a package names is there in another. Every refusal names the file and the place. */
final class CrossCheck {
    private static final Pattern LANGUAGE = Pattern.compile("texts/[a-z]{2}\\.json");

    private final PackageFiles files;
    private final Document manifest;
    private final Document requirements;
    private final Set<String> classes;
    private final Set<String> messageTypes;
    private final Set<String> contracts;
    private final Set<String> requirementIds;
    private final Set<String> ruleIds = new HashSet<>();

    CrossCheck(PackageFiles files, Document manifest, Document requirements) throws PackageRefused {
        this.files = files;
        this.manifest = manifest;
        this.requirements = requirements;
        this.classes = ids(manifest, "/conformanceClasses");
        this.messageTypes = ids(manifest, "/messageTypes");
        this.contracts = ids(manifest, "/contracts");
        this.requirementIds = ids(requirements, "/requirements");
    }

    void manifest() throws PackageRefused {
        JsonNode root = manifest.root();
        for (int i = 0; i < root.get("conformanceClasses").size(); i++) {
            each(
                    manifest,
                    "/conformanceClasses/" + i + "/dependsOn",
                    classes::contains,
                    "is no conformance class of standard.json");
        }
        for (int i = 0; i < root.get("messageTypes").size(); i++) {
            String type = "/messageTypes/" + i;
            one(manifest, type + "/schema", files::has, "is no file of the package");
            for (int j = 0; j < root.at(type + "/formats").size(); j++) {
                one(manifest, type + "/formats/" + j + "/mapping", files::has, "is no file of the package");
            }
            for (String code : root.at(type + "/syntaxRequirements").propertyNames()) {
                requirement(manifest, type + "/syntaxRequirements/" + code);
            }
        }
        for (int i = 0; i < root.get("contracts").size(); i++) {
            String contract = "/contracts/" + i + "/openapi";
            one(manifest, contract, files::has, "is no file of the package");
            files.read(root.at(contract).stringValue());
        }
    }

    void requirements() throws PackageRefused {
        for (int i = 0; i < requirements.root().get("requirements").size(); i++) {
            conformanceClass(requirements, "/requirements/" + i + "/conformanceClass");
        }
    }

    void rules(Document rules, Set<String> steps) throws PackageRefused {
        for (int i = 0; i < rules.root().path("rules").size(); i++) {
            rule(rules, "/rules/" + i);
        }
        for (int i = 0; i < rules.root().path("answers").size(); i++) {
            rule(rules, "/answers/" + i);
            each(rules, "/answers/" + i + "/steps", steps::contains, "is no step of suite.json");
        }
        for (int i = 0; i < rules.root().path("archive").size(); i++) {
            String rule = "/archive/" + i;
            one(rules, rule + "/id", ruleIds::add, "is given already");
            requirement(rules, rule + "/requirement");
            one(rules, rule + "/messageType", messageTypes::contains, "is no message type of standard.json");
            conformanceClass(rules, rule + "/class");
        }
    }

    private void rule(Document rules, String rule) throws PackageRefused {
        one(rules, rule + "/id", ruleIds::add, "is given already");
        requirement(rules, rule + "/requirement");
        one(rules, rule + "/messageType", messageTypes::contains, "is no message type of standard.json");
        boolean indexed = rules.root().at(rule).has("atIndex");
        one(
                rules,
                rule + "/at",
                at -> indexed == (at + "/").contains("/*/"),
                "must have * for an index exactly where atIndex tells it");
    }

    /** Checks sentences in another language; to be called after {@link #rules}. */
    void texts(Document texts) throws PackageRefused {
        if (!LANGUAGE.matcher(texts.path()).matches()) {
            throw texts.refused(
                    "", "the file must be named after its language in two letters, for example texts/fr.json");
        }
        for (String rule : texts.root().get("violations").propertyNames()) {
            if (!ruleIds.contains(rule)) {
                throw texts.refused("/violations/" + rule, "'" + rule + "' is no rule of the package");
            }
        }
    }

    void suite(Document suite) throws PackageRefused {
        ids(suite, "/testCases");
        for (int i = 0; i < suite.root().get("testCases").size(); i++) {
            String testCase = "/testCases/" + i;
            conformanceClass(suite, testCase + "/conformanceClass");
            one(suite, testCase + "/messageType", messageTypes::contains, "is no message type of standard.json");
            one(suite, testCase + "/contract", contracts::contains, "is no contract of standard.json");
            each(suite, testCase + "/requirements", requirementIds::contains, "is no requirement of requirements.json");
        }
    }

    void samples(Document samples) throws PackageRefused {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < samples.root().get("samples").size(); i++) {
            String sample = "/samples/" + i;
            one(samples, sample + "/file", file -> files.has("samples/" + file), "is no file below samples/");
            one(samples, sample + "/messageType", messageTypes::contains, "is no message type of standard.json");
            one(samples, sample + "/requirement", requirementIds::contains, "is no requirement of requirements.json");
            one(samples, sample + "/file", file -> listed.add("samples/" + file), "is listed already");
        }
        listed.add("samples/samples.json");
        for (String file : files.below("samples/", "")) {
            if (!listed.contains(file)) {
                throw samples.refused("", file + " is not listed");
            }
        }
    }

    void recordings(Document recordings) throws PackageRefused {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < recordings.root().get("recordings").size(); i++) {
            String recording = "/recordings/" + i;
            one(
                    recordings,
                    recording + "/folder",
                    this::isRecording,
                    "is no folder with a recording.json below recordings/");
            one(recordings, recording + "/folder", listed::add, "is listed already");
            one(recordings, recording + "/contract", contracts::contains, "is no contract of standard.json");
            one(
                    recordings,
                    recording + "/requirement",
                    requirementIds::contains,
                    "is no requirement of requirements.json");
        }
    }

    private boolean isRecording(String folder) {
        return files.has("recordings/" + folder + "/recording.json");
    }

    private void requirement(Document document, String pointer) throws PackageRefused {
        one(document, pointer, requirementIds::contains, "is no requirement of requirements.json");
    }

    private void conformanceClass(Document document, String pointer) throws PackageRefused {
        one(document, pointer, classes::contains, "is no conformance class of standard.json");
    }

    private static void each(Document document, String pointer, Predicate<String> right, String reason)
            throws PackageRefused {
        for (int i = 0; i < document.root().at(pointer).size(); i++) {
            one(document, pointer + "/" + i, right, reason);
        }
    }

    /** Checks a text; one that is not there is for the meta-schema to miss. */
    static void one(Document document, String pointer, Predicate<String> right, String reason) throws PackageRefused {
        JsonNode value = document.root().at(pointer);
        if (!value.isMissingNode() && !right.test(value.stringValue())) {
            throw document.refused(pointer, "'" + value.stringValue() + "' " + reason);
        }
    }

    private static Set<String> ids(Document document, String list) throws PackageRefused {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < document.root().at(list).size(); i++) {
            one(document, list + "/" + i + "/id", ids::add, "is given already");
        }
        return ids;
    }
}
