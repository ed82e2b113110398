package org.plumbline.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.DocumentSchema;
import org.plumbline.standard.Requirement.Check;
import tools.jackson.databind.JsonNode;

/** Turns the files of a package into a {@link StandardPackage}: each file on its own, then all against each other. */
final class PackageReader {
    /** What the documents of a package look like. Read only when there is one to be judged. */
    private static final class Forms {
        static final DocumentSchema STANDARD = DocumentSchema.named("standard");
        static final DocumentSchema REQUIREMENTS = DocumentSchema.named("requirements");
        static final DocumentSchema RULES = DocumentSchema.named("rules");
        static final DocumentSchema SUITE = DocumentSchema.named("suite");
        static final DocumentSchema SAMPLES = DocumentSchema.named("samples");
        static final DocumentSchema TEXTS = DocumentSchema.named("texts");
        static final DocumentSchema RECORDINGS = DocumentSchema.named("recordings");
        static final DocumentSchema MAPPING = DocumentSchema.named("mapping");
    }

    private final PackageFiles files;
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<ArchiveRule> archiveRules = new ArrayList<>();
    private final List<AnswerRule> answerRules = new ArrayList<>();
    private int functions = 1;
    private final Map<String, Map<String, String>> violations = new TreeMap<>();

    private final String digest;
    private final boolean known;

    private PackageReader(PackageFiles files, String digest, Set<String> checked) {
        this.digest = digest;
        this.known = checked.contains(digest);
        this.files = known ? files.knownToFit() : files;
    }

    /**
     * Reads a package.
     *
     * @param checked digests of packages that this kit read before and found in order: the same bytes are in order still
     */
    static StandardPackage read(Map<String, byte[]> files, Set<String> checked) throws PackageRefused {
        PackageFiles content = new PackageFiles(files, FaultSink.REFUSING);
        return new PackageReader(content, DirHash.of(files), checked)
                .read()
                .orElseThrow(() -> new IllegalStateException("The first fault refuses a package"));
    }

    /** Reads a package for its author: goes on behind a fault as far as it can. */
    static Inspection inspect(Map<String, byte[]> files) {
        List<PackageFault> faults = new ArrayList<>();
        try {
            PackageFiles content = new PackageFiles(files, FaultSink.collecting(faults));
            String digest = faults.isEmpty() ? DirHash.of(files) : "";
            Optional<StandardPackage> read = new PackageReader(content, digest, Set.of()).read();
            return new Inspection(
                    faults.isEmpty() ? read : Optional.empty(),
                    faults.stream().distinct().sorted().toList());
        } catch (PackageRefused impossible) {
            throw new IllegalStateException("Faults are collected here", impossible);
        }
    }

    /** The package; empty when a document is missing without which there is none. */
    private Optional<StandardPackage> read() throws PackageRefused {
        Optional<Document> manifest = files.read("standard.json", () -> Forms.STANDARD);
        Optional<Document> requirements = files.read("requirements.json", () -> Forms.REQUIREMENTS);
        Optional<Document> suite = files.read("suite.json", () -> Forms.SUITE);
        Optional<Document> samples = files.read("samples/samples.json", () -> Forms.SAMPLES);
        files.require("STANDARD.md");
        files.require("CHANGELOG.md");
        readSchemas(manifest.map(each -> ref(each.root())));
        List<Document> ruleFiles = readRules();
        List<Document> texts = readTexts();
        Optional<Document> recordings = files.has("recordings/recordings.json") && !known
                ? files.read("recordings/recordings.json", () -> Forms.RECORDINGS)
                : Optional.empty();
        if (manifest.isEmpty() || requirements.isEmpty()) {
            return Optional.empty();
        }
        if (!known) {
            CrossCheck check = new CrossCheck(files, manifest.get(), requirements.get());
            check.manifest();
            check.requirements();
            if (suite.isPresent()) {
                check.suite(suite.get());
                new ScenarioSteps(files, suite.get()).check(manifest.get());
            }
            if (samples.isPresent()) {
                check.samples(samples.get());
            }
            if (recordings.isPresent()) {
                check.recordings(recordings.get());
            }
            for (Document each : ruleFiles) {
                check.rules(each, suite.map(ScenarioSteps::names));
            }
            if (ruleFiles.size() == files.below("rules/", ".json").size()) {
                for (Document each : texts) {
                    check.texts(each);
                }
            }
        }
        List<MessageType> types = messageTypes(manifest.get());
        if (suite.isEmpty() || samples.isEmpty()) {
            return Optional.empty();
        }
        List<Sample> listed = list(samples.get(), "samples", PackageReader::sample);
        return Optional.of(standard(manifest.get(), requirements.get(), suite.get(), listed, types));
    }

    private StandardPackage standard(
            Document manifest, Document requirements, Document suite, List<Sample> listed, List<MessageType> types)
            throws PackageRefused {
        return new StandardPackage(
                ref(manifest.root()),
                manifest.root(),
                list(requirements, "requirements", PackageReader::requirement).stream()
                        .sorted(Comparator.comparingInt(Requirement::number))
                        .toList(),
                list(manifest, "conformanceClasses", PackageReader::conformanceClass),
                types,
                rules,
                archiveRules,
                answerRules,
                functions,
                new ScenarioSteps(files, suite).testCases(),
                listed,
                ProofFiles.variations(files, listed, requirements),
                ProofFiles.proof(files),
                schemas,
                violations,
                files.content(),
                digest);
    }

    private static StandardRef ref(JsonNode manifest) {
        return new StandardRef(
                text(manifest, "id"),
                text(manifest, "edition").charAt(0),
                manifest.get("version").intValue());
    }

    private void readSchemas(Optional<StandardRef> ref) throws PackageRefused {
        Map<String, Document> documents = new TreeMap<>();
        for (String path : files.below("schemas/", ".schema.json")) {
            Optional<Document> schema = files.read(path);
            if (schema.isPresent() && ref.isPresent()) {
                String id = StandardPackage.SCHEMA_ROOT + ref.get().folder() + "/" + path;
                if (!id.equals(schema.get().root().path("$id").stringValue(null))) {
                    schema.get().report("/$id", "SCHEMA-ID", id);
                }
                schemas.put(id, schema.get().root());
                documents.put(id, schema.get());
            }
        }
        if (!known) {
            new EndlessReferences(documents, files.faults()).report();
        }
    }

    private List<Document> readRules() throws PackageRefused {
        List<Document> documents = new ArrayList<>();
        for (String path : files.below("rules/", ".json")) {
            Optional<Document> read = files.read(path, () -> Forms.RULES);
            if (read.isEmpty()) {
                continue;
            }
            Document document = read.get();
            documents.add(document);
            functions = Math.max(functions, document.root().path("functions").intValue(1));
            rules.addAll(list(document, "rules", RuleForm::rule));
            archiveRules.addAll(list(document, "archive", RuleForm::archiveRule));
            answerRules.addAll(list(document, "answers", RuleForm::answerRule));
        }
        return documents;
    }

    private List<Document> readTexts() throws PackageRefused {
        List<Document> documents = new ArrayList<>();
        for (String path : files.below("texts/", ".json")) {
            Optional<Document> document = files.read(path, () -> Forms.TEXTS);
            if (document.isEmpty()) {
                continue;
            }
            documents.add(document.get());
            Map<String, String> sentences = new TreeMap<>();
            document.get()
                    .root()
                    .get("violations")
                    .properties()
                    .forEach(
                            each -> sentences.put(each.getKey(), each.getValue().stringValue()));
            violations.put(path.substring("texts/".length(), path.length() - ".json".length()), sentences);
        }
        return documents;
    }

    private List<MessageType> messageTypes(Document manifest) throws PackageRefused {
        List<MessageType> types = new ArrayList<>();
        for (JsonNode type : manifest.root().get("messageTypes")) {
            Map<MessageFormat, JsonNode> mappings = new EnumMap<>(MessageFormat.class);
            JsonForm json = JsonForm.PLAIN;
            for (JsonNode each : type.get("formats")) {
                MessageFormat format = MessageFormat.valueOf(constant(each, "format"));
                if (format == MessageFormat.JSON) {
                    json = JsonForm.of(each);
                } else {
                    mapping(text(each, "mapping"), text(each, "format"))
                            .ifPresent(mapping -> mappings.put(format, mapping));
                }
            }
            Map<String, String> syntax = new HashMap<>();
            type.get("syntaxRequirements")
                    .properties()
                    .forEach(each -> syntax.put(each.getKey(), each.getValue().stringValue()));
            types.add(new MessageType(
                    text(type, "id"), text(type, "title"), text(type, "schema"), mappings, json, syntax));
        }
        return types;
    }

    private Optional<JsonNode> mapping(String file, String format) throws PackageRefused {
        Optional<Document> mapping = files.has(file) ? files.read(file, () -> Forms.MAPPING) : Optional.empty();
        if (mapping.isPresent() && !known) {
            MappingCheck.check(mapping.get(), format);
        }
        return mapping.map(Document::root);
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                text(node, "id"),
                node.get("number").intValue(),
                RequirementLevel.valueOf(constant(node, "level")),
                text(node, "sentence"),
                text(node, "rationale"),
                text(node, "conformanceClass"),
                texts(node, "verifiedBy").stream()
                        .map(each -> Check.valueOf(each.toUpperCase(Locale.ROOT)))
                        .toList(),
                text(node, "source"));
    }

    private static ConformanceClass conformanceClass(JsonNode node) {
        return new ConformanceClass(
                text(node, "id"), text(node, "title"), text(node, "description"), texts(node, "dependsOn"));
    }

    private static Sample sample(JsonNode node) {
        Sample.@Nullable Expected expected = node.get("valid").booleanValue()
                ? null
                : new Sample.Expected(
                        text(node, "requirement"),
                        text(node, "code"),
                        text(node, "pointer"),
                        node.path("message").intValue(0),
                        node.get("line").intValue(),
                        node.get("column").intValue());
        return new Sample(text(node, "file"), text(node, "messageType"), expected);
    }

    private static <T> List<T> list(Document document, String name, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        document.root().path(name).forEach(each -> list.add(element.apply(each)));
        return list;
    }

    static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    static @Nullable String textOrNull(JsonNode node, String name) {
        return node.path(name).stringValue(null);
    }

    static String constant(JsonNode node, String name) {
        return text(node, name).toUpperCase(Locale.ROOT);
    }

    static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.get(name).forEach(each -> texts.add(each.stringValue()));
        return texts;
    }
}
