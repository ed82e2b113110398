package org.plumbline.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.DocumentSchema;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.verdict.Severity;
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

    private PackageReader(PackageFiles files, Set<String> checked) {
        this.digest = DirHash.of(files.content());
        this.known = checked.contains(digest);
        this.files = known ? files.knownToFit() : files;
    }

    /**
     * Reads a package.
     *
     * @param checked digests of packages that this kit read before and found in order: the same bytes are in order still
     */
    static StandardPackage read(Map<String, byte[]> files, Set<String> checked) throws PackageRefused {
        return new PackageReader(new PackageFiles(files), checked).read();
    }

    private StandardPackage read() throws PackageRefused {
        Document manifest = files.read("standard.json", () -> Forms.STANDARD);
        Document requirements = files.read("requirements.json", () -> Forms.REQUIREMENTS);
        Document suite = files.read("suite.json", () -> Forms.SUITE);
        Document samples = files.read("samples/samples.json", () -> Forms.SAMPLES);
        files.require("STANDARD.md");
        files.require("CHANGELOG.md");
        StandardRef ref = ref(manifest.root());
        readSchemas(ref);
        List<Document> ruleFiles = readRules();
        List<Document> texts = readTexts();
        if (!known) {
            CrossCheck check = new CrossCheck(files, manifest, requirements);
            check.manifest();
            check.requirements();
            check.suite(suite);
            ScenarioSteps steps = new ScenarioSteps(files, suite);
            steps.check(manifest);
            check.samples(samples);
            if (files.has("recordings/recordings.json")) {
                check.recordings(files.read("recordings/recordings.json", () -> Forms.RECORDINGS));
            }
            for (Document each : ruleFiles) {
                check.rules(each, steps.names());
            }
            for (Document each : texts) {
                check.texts(each);
            }
        }
        return new StandardPackage(
                ref,
                manifest.root(),
                list(requirements, "requirements", PackageReader::requirement).stream()
                        .sorted(Comparator.comparingInt(Requirement::number))
                        .toList(),
                list(manifest, "conformanceClasses", PackageReader::conformanceClass),
                messageTypes(manifest),
                rules,
                archiveRules,
                answerRules,
                functions,
                new ScenarioSteps(files, suite).testCases(),
                list(samples, "samples", PackageReader::sample),
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

    private void readSchemas(StandardRef ref) throws PackageRefused {
        Map<String, Document> documents = new TreeMap<>();
        for (String path : files.below("schemas/", ".schema.json")) {
            Document schema = files.read(path);
            String id = StandardPackage.SCHEMA_ROOT + ref.folder() + "/" + path;
            if (!id.equals(schema.root().path("$id").stringValue(null))) {
                throw schema.refused("/$id", "the $id of this schema must be " + id);
            }
            schemas.put(id, schema.root());
            documents.put(id, schema);
        }
        if (!known) {
            new EndlessReferences(documents).refuse();
        }
    }

    private List<Document> readRules() throws PackageRefused {
        List<Document> documents = new ArrayList<>();
        for (String path : files.below("rules/", ".json")) {
            Document document = files.read(path, () -> Forms.RULES);
            documents.add(document);
            functions = Math.max(functions, document.root().path("functions").intValue(1));
            rules.addAll(list(document, "rules", PackageReader::rule));
            archiveRules.addAll(list(document, "archive", PackageReader::archiveRule));
            answerRules.addAll(list(document, "answers", PackageReader::answerRule));
        }
        return documents;
    }

    private List<Document> readTexts() throws PackageRefused {
        List<Document> documents = new ArrayList<>();
        for (String path : files.below("texts/", ".json")) {
            Document document = files.read(path, () -> Forms.TEXTS);
            documents.add(document);
            Map<String, String> sentences = new TreeMap<>();
            document.root()
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
            String list = null;
            for (JsonNode each : type.get("formats")) {
                MessageFormat format = MessageFormat.valueOf(constant(each, "format"));
                if (format == MessageFormat.JSON) {
                    list = textOrNull(each, "list");
                } else {
                    mappings.put(format, mapping(text(each, "mapping"), text(each, "format")));
                }
            }
            Map<String, String> syntax = new HashMap<>();
            type.get("syntaxRequirements")
                    .properties()
                    .forEach(each -> syntax.put(each.getKey(), each.getValue().stringValue()));
            types.add(new MessageType(
                    text(type, "id"), text(type, "title"), text(type, "schema"), mappings, list, syntax));
        }
        return types;
    }

    private JsonNode mapping(String file, String format) throws PackageRefused {
        Document mapping = files.read(file, () -> Forms.MAPPING);
        if (!known) {
            MappingCheck.check(mapping, format);
        }
        return mapping.root();
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

    private static Rule rule(JsonNode node) {
        List<Rule.Let> let = new ArrayList<>();
        node.path("let").forEach(each -> let.add(new Rule.Let(text(each, "name"), text(each, "value"))));
        return new Rule(
                text(node, "id"),
                text(node, "title"),
                text(node, "requirement"),
                Severity.valueOf(constant(node, "severity")),
                node.path("messageType").stringValue(""),
                texts(node, "needs"),
                textOrNull(node, "forEach"),
                textOrNull(node, "when"),
                let,
                text(node, "holds"),
                text(node, "at"),
                textOrNull(node, "atIndex"),
                textOrNull(node, "found"),
                textOrNull(node, "expected"),
                text(node, "violation"),
                text(node, "source"));
    }

    private static AnswerRule answerRule(JsonNode node) {
        return new AnswerRule(texts(node, "steps"), rule(node));
    }

    private static ArchiveRule archiveRule(JsonNode node) {
        JsonNode near = node.path("near");
        return new ArchiveRule(
                text(node, "id"),
                text(node, "title"),
                text(node, "requirement"),
                Severity.valueOf(constant(node, "severity")),
                text(node, "messageType"),
                ArchiveRule.Kind.valueOf(constant(node, "kind")),
                texts(node, node.has("group") ? "group" : "key"),
                node.path("repeatable").booleanValue(false),
                near.isMissingNode()
                        ? null
                        : new ArchiveRule.Near(
                                text(near, "pointer"), near.get("within").doubleValue()),
                textOrNull(node, "by"),
                textOrNull(node, "value"),
                textOrNull(node, "class"),
                text(node, "at"),
                text(node, "violation"),
                text(node, "source"));
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
