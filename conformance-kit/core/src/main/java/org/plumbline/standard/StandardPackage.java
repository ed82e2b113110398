package org.plumbline.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A standard as agreed, complete: its manifest, text, requirements, schemas, rules, samples and test suite.
 *
 * <p>Only {@link StandardLibrary} makes one, after reading every file strictly and checking that the parts fit together.
 */
public final class StandardPackage {
    /** What the {@code $id} of every schema begins with. It is a name; nothing is ever fetched from there. */
    public static final String SCHEMA_ROOT = "https://standards.plumbline.example/";

    private final StandardRef ref;
    private final JsonNode manifest;
    private final List<Requirement> requirements;
    private final List<ConformanceClass> conformanceClasses;
    private final List<MessageType> messageTypes;
    private final List<Rule> rules;
    private final List<ArchiveRule> archiveRules;
    private final List<AnswerRule> answerRules;
    private final int functions;
    private final List<TestCase> testCases;
    private final List<Sample> samples;
    private final List<Variation> variations;
    private final @Nullable Proof proof;
    private final Map<String, JsonNode> schemas;
    private final Map<String, Map<String, String>> violations;
    private final TreeMap<String, byte[]> files;
    private final String digest;

    StandardPackage(
            StandardRef ref,
            JsonNode manifest,
            List<Requirement> requirements,
            List<ConformanceClass> conformanceClasses,
            List<MessageType> messageTypes,
            List<Rule> rules,
            List<ArchiveRule> archiveRules,
            List<AnswerRule> answerRules,
            int functions,
            List<TestCase> testCases,
            List<Sample> samples,
            List<Variation> variations,
            @Nullable Proof proof,
            Map<String, JsonNode> schemas,
            Map<String, Map<String, String>> violations,
            Map<String, byte[]> files,
            String digest) {
        this.ref = ref;
        this.manifest = manifest;
        this.requirements = List.copyOf(requirements);
        this.conformanceClasses = List.copyOf(conformanceClasses);
        this.messageTypes = List.copyOf(messageTypes);
        this.rules = List.copyOf(rules);
        this.archiveRules = List.copyOf(archiveRules);
        this.answerRules = List.copyOf(answerRules);
        this.functions = functions;
        this.testCases = List.copyOf(testCases);
        this.samples = List.copyOf(samples);
        this.variations = List.copyOf(variations);
        this.proof = proof;
        this.schemas = Map.copyOf(schemas);
        this.violations = Map.copyOf(violations);
        this.files = new TreeMap<>(files);
        this.digest = digest;
    }

    public StandardRef ref() {
        return ref;
    }

    /** The manifest {@code standard.json}, as read. */
    public JsonNode manifest() {
        return manifest;
    }

    public String title() {
        return manifest.get("title").stringValue();
    }

    /** Requirements by number. */
    public List<Requirement> requirements() {
        return requirements;
    }

    public Optional<Requirement> requirement(String id) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst();
    }

    public List<ConformanceClass> conformanceClasses() {
        return conformanceClasses;
    }

    public List<MessageType> messageTypes() {
        return messageTypes;
    }

    public Optional<MessageType> messageType(String id) {
        return messageTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What messages that are judged together must be. */
    public List<ArchiveRule> archiveRules() {
        return archiveRules;
    }

    /** What the answers of a live service must be. */
    public List<AnswerRule> answerRules() {
        return answerRules;
    }

    /**
     * What only the vendor knows and a contract asks for, by name, with the value that the contract gives otherwise.
     *
     * @param contract the contract
     */
    public SortedMap<String, Optional<JsonNode>> parameters(String contract) {
        SortedMap<String, Optional<JsonNode>> parameters = new TreeMap<>();
        manifest.get("contracts")
                .valueStream()
                .filter(each -> contract.equals(each.get("id").stringValue()))
                .flatMap(each -> each.path("parameters").properties().stream())
                .forEach(each -> parameters.put(
                        each.getKey(), Optional.ofNullable(each.getValue().get("default"))));
        return parameters;
    }

    /** The version of the functions that the rules were written for. */
    public int functions() {
        return functions;
    }

    /**
     * What people read about a broken rule, by the rule's id.
     *
     * @param language the language; where the standard has no text in it, the sentence is the rule's own
     */
    public Map<String, String> violations(Locale language) {
        Map<String, String> sentences = new HashMap<>();
        rules.forEach(rule -> sentences.put(rule.id(), rule.violation()));
        archiveRules.forEach(rule -> sentences.put(rule.id(), rule.violation()));
        answerRules.forEach(each -> sentences.put(each.rule().id(), each.rule().violation()));
        sentences.putAll(violations.getOrDefault(language.getLanguage(), Map.of()));
        return sentences;
    }

    /** The sentences in other languages, by language and rule: exactly what {@code texts/<language>.json} holds. */
    public Map<String, Map<String, String>> translatedViolations() {
        return violations;
    }

    public List<TestCase> testCases() {
        return testCases;
    }

    public List<Sample> samples() {
        return samples;
    }

    /** Variations of valid samples, which stand at the edges of the requirements. */
    public List<Variation> variations() {
        return variations;
    }

    /** How well the samples prove the checks; empty while nobody has measured it. */
    public Optional<Proof> proof() {
        return Optional.ofNullable(proof);
    }

    /** Every schema of the package by its {@code $id}. Nothing else may be referred to. */
    public Map<String, JsonNode> schemas() {
        return schemas;
    }

    /** Paths of all files of the package, sorted. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** The bytes of one file of the package, or empty when there is none of that path. */
    public Optional<byte[]> file(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? Optional.empty() : Optional.of(bytes.clone());
    }

    /** The in-toto {@code dirHash1} of the package, lower-case hex: what reports and certificates name. */
    public String digest() {
        return digest;
    }
}
