package org.plumbline.standard;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that what one file of a package names is there in another. Every fault names the file and the place. */
final class CrossCheck {
    private static final Pattern LANGUAGE = Pattern.compile("texts/[a-z]{2}\\.json");

    private final PackageFiles files;
    private final Document manifest;
    private final Document requirements;
    private final Set<String> classes;
    private final Set<String> messageTypes;
    private final Set<String> contracts;
    private final Set<String> requirementIds;
    private final Set<Marks> known = new HashSet<>();
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
            each(manifest, "/conformanceClasses/" + i + "/dependsOn", classes::contains, "REF-CLASS");
        }
        for (int i = 0; i < root.get("messageTypes").size(); i++) {
            String type = "/messageTypes/" + i;
            manifest.require(type + "/schema", files::has, "REF-FILE");
            Set<String> formats = new HashSet<>();
            for (int j = 0; j < root.at(type + "/formats").size(); j++) {
                String format = type + "/formats/" + j;
                manifest.require(format + "/format", formats::add, "ID-TWICE");
                manifest.require(format + "/mapping", files::has, "REF-FILE");
                json(format);
            }
            for (String code : root.at(type + "/syntaxRequirements").propertyNames()) {
                requirement(manifest, type + "/syntaxRequirements/" + code);
            }
        }
        for (int i = 0; i < root.get("contracts").size(); i++) {
            String contract = "/contracts/" + i + "/openapi";
            manifest.require(contract, files::has, "REF-FILE");
            String openapi = root.at(contract).stringValue();
            if (files.has(openapi)) {
                files.read(openapi);
            }
        }
    }

    /** Checks how messages stand in JSON, and that two types are not known by the same. */
    private void json(String format) throws PackageRefused {
        JsonNode form = manifest.root().at(format);
        if (form.has("whole") && form.has("list")) {
            manifest.report(format + "/list", "FORMAT-WHOLE");
        }
        if (form.has("recognisedBy")) {
            for (Marks marks : JsonForm.of(form).recognisedBy()) {
                if (form.has("whole")) {
                    firstElement(format, marks);
                }
                if (!known.add(marks)) {
                    manifest.report(format + "/recognisedBy", "FORMAT-KNOWN");
                }
            }
        }
    }

    private void firstElement(String format, Marks marks) throws PackageRefused {
        for (Marks.Mark each : marks.all()) {
            if (!(each.place() + "/").startsWith("/0/")) {
                manifest.report(
                        format + "/recognisedBy", "FORMAT-FIRST", each.place().toString());
            }
        }
    }

    void requirements() throws PackageRefused {
        for (int i = 0; i < requirements.root().get("requirements").size(); i++) {
            conformanceClass(requirements, "/requirements/" + i + "/conformanceClass");
        }
    }

    /**
     * Checks a file of rules.
     *
     * @param steps the names of the steps of the suite; empty when there is no suite to be read
     */
    void rules(Document rules, Optional<Set<String>> steps) throws PackageRefused {
        for (int i = 0; i < rules.root().path("rules").size(); i++) {
            rule(rules, "/rules/" + i);
        }
        for (int i = 0; i < rules.root().path("answers").size(); i++) {
            rule(rules, "/answers/" + i);
            each(
                    rules,
                    "/answers/" + i + "/steps",
                    step -> steps.map(names -> names.contains(step)).orElse(true),
                    "REF-STEP");
        }
        for (int i = 0; i < rules.root().path("archive").size(); i++) {
            String rule = "/archive/" + i;
            rules.require(rule + "/id", ruleIds::add, "ID-TWICE");
            requirement(rules, rule + "/requirement");
            rules.require(rule + "/messageType", messageTypes::contains, "REF-MESSAGE-TYPE");
            conformanceClass(rules, rule + "/class");
        }
    }

    private void rule(Document rules, String rule) throws PackageRefused {
        rules.require(rule + "/id", ruleIds::add, "ID-TWICE");
        requirement(rules, rule + "/requirement");
        rules.require(rule + "/messageType", messageTypes::contains, "REF-MESSAGE-TYPE");
        boolean indexed = rules.root().at(rule).has("atIndex");
        rules.require(rule + "/at", at -> indexed == (at + "/").contains("/*/"), "RULE-AT-INDEX");
    }

    /** Checks sentences in another language; to be called after {@link #rules}. */
    void texts(Document texts) throws PackageRefused {
        if (!LANGUAGE.matcher(texts.path()).matches()) {
            texts.report("", "TEXTS-NAME");
        }
        for (String rule : texts.root().get("violations").propertyNames()) {
            if (!ruleIds.contains(rule)) {
                texts.report("/violations/" + rule, "REF-RULE", rule);
            }
        }
    }

    void suite(Document suite) throws PackageRefused {
        ids(suite, "/testCases");
        for (int i = 0; i < suite.root().get("testCases").size(); i++) {
            String testCase = "/testCases/" + i;
            conformanceClass(suite, testCase + "/conformanceClass");
            suite.require(testCase + "/messageType", messageTypes::contains, "REF-MESSAGE-TYPE");
            suite.require(testCase + "/contract", contracts::contains, "REF-CONTRACT");
            each(suite, testCase + "/requirements", requirementIds::contains, "REF-REQUIREMENT");
        }
    }

    void samples(Document samples) throws PackageRefused {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < samples.root().get("samples").size(); i++) {
            String sample = "/samples/" + i;
            samples.require(sample + "/file", file -> files.has("samples/" + file), "REF-SAMPLE");
            samples.require(sample + "/messageType", messageTypes::contains, "REF-MESSAGE-TYPE");
            samples.require(sample + "/requirement", requirementIds::contains, "REF-REQUIREMENT");
            samples.require(sample + "/file", file -> listed.add("samples/" + file), "LISTED-TWICE");
        }
        listed.add("samples/samples.json");
        for (String file : files.below("samples/", "")) {
            if (!listed.contains(file) && !ProofFiles.isVariation(file)) {
                samples.report("", "SAMPLE-UNLISTED", file);
            }
        }
    }

    void recordings(Document recordings) throws PackageRefused {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < recordings.root().get("recordings").size(); i++) {
            String recording = "/recordings/" + i;
            recordings.require(recording + "/folder", this::isRecording, "REF-RECORDING");
            recordings.require(recording + "/folder", listed::add, "LISTED-TWICE");
            recordings.require(recording + "/contract", contracts::contains, "REF-CONTRACT");
            recordings.require(recording + "/requirement", requirementIds::contains, "REF-REQUIREMENT");
        }
    }

    private boolean isRecording(String folder) {
        return files.has("recordings/" + folder + "/recording.json");
    }

    private void requirement(Document document, String pointer) throws PackageRefused {
        document.require(pointer, requirementIds::contains, "REF-REQUIREMENT");
    }

    private void conformanceClass(Document document, String pointer) throws PackageRefused {
        document.require(pointer, classes::contains, "REF-CLASS");
    }

    private static void each(Document document, String pointer, Predicate<String> right, String code)
            throws PackageRefused {
        for (int i = 0; i < document.root().at(pointer).size(); i++) {
            document.require(pointer + "/" + i, right, code);
        }
    }

    private static Set<String> ids(Document document, String list) throws PackageRefused {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < document.root().at(list).size(); i++) {
            document.require(list + "/" + i + "/id", ids::add, "ID-TWICE");
        }
        return ids;
    }
}
