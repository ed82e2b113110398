package org.plumbline.rule.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.message.Message;
import org.plumbline.rule.schema.cause.Cause;
import org.plumbline.rule.schema.cause.Causes;
import org.plumbline.rule.schema.cause.Correction;
import org.plumbline.rule.schema.cause.JudgedSchema;
import org.plumbline.rule.schema.cause.SchemaFault;
import org.plumbline.rule.schema.regex.PatternTooCostly;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.SchemaRequirements;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/**
 * Judges messages by the JSON Schemas (2020-12) of a standard. Schemas are compiled once and refer to nothing outside their
 * package; safe for use by several threads.
 */
public final class SchemaJudge {
    /** A misspelt member may hold misspelt members; nobody misspells deeper than this. */
    private static final int MOST_CORRECTIONS = 3;

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<String, JudgedSchema> judged = new ConcurrentHashMap<>();
    private final SchemaRequirements requirements;
    private final Map<String, Severity> severities = new TreeMap<>();

    /**
     * @param standard the standard whose schemas apply
     * @throws PackageRefused when a schema cannot be compiled, or refers to one that the package does not hold
     */
    public SchemaJudge(StandardPackage standard) throws PackageRefused {
        this(standard.schemas(), standard.requirements());
    }

    SchemaJudge(Map<String, JsonNode> documents, List<Requirement> requirements) throws PackageRefused {
        this(documents, requirements, documents.keySet());
    }

    private SchemaJudge(Map<String, JsonNode> documents, List<Requirement> requirements, Set<String> judgedBy)
            throws PackageRefused {
        this.requirements = new SchemaRequirements(documents);
        for (Requirement requirement : requirements) {
            severities.put(requirement.id(), weight(requirement.level()));
        }
        SchemaRegistry registry = registry(documents);
        for (String id : judgedBy) {
            schemas.put(id, compiled(id, registry));
        }
    }

    /**
     * A judge by other schemas than the standard's own, for messages of few types only.
     *
     * @param standard the standard whose requirements apply
     * @param documents the schemas by {@code $id}
     * @param types the types of the messages
     * @throws PackageRefused when a schema cannot be compiled
     */
    public static SchemaJudge by(StandardPackage standard, Map<String, JsonNode> documents, Set<MessageType> types)
            throws PackageRefused {
        return new SchemaJudge(
                documents,
                standard.requirements(),
                documents.keySet().stream()
                        .filter(id -> types.stream().anyMatch(type -> id.endsWith("/" + type.schema())))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static SchemaRegistry registry(Map<String, JsonNode> documents) {
        return SchemaRegistry.withDialect(
                SchemaDialect.KEYWORDS, registry -> registry.schemaRegistryConfig(SchemaDialect.config())
                        .schemas(documents::get, JsonNode::toString)
                        .schemaLoader(loader -> loader.allow(id -> documents.containsKey(id.toString()))));
    }

    private static Schema compiled(String id, SchemaRegistry registry) throws PackageRefused {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(id));
            schema.initializeValidators();
            return schema;
        } catch (SchemaException e) {
            throw new PackageRefused("schema " + id + ": " + e.getMessage());
        }
    }

    private static Severity weight(RequirementLevel level) {
        return level == RequirementLevel.SHALL ? Severity.ERROR : Severity.WARNING;
    }

    /** Judges a message by the schema of its type. */
    public SchemaOutcome judge(Message message) {
        if (message.content().isMissingNode()) {
            return SchemaOutcome.NOTHING;
        }
        Map.Entry<String, Schema> schema = schemaOf(message.type());
        Set<String> checked = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        try {
            ExecutionContext execution = schema.getValue().createExecutionContext();
            List<Error> errors = schema.getValue().validate(execution, message.content(), OutputFormat.DEFAULT);
            checked.addAll(RequirementKeyword.collect(execution));
            causes(errors, schema, message, message.content(), 0)
                    .forEach(cause -> findings.add(finding(cause, schema.getKey(), message)));
        } catch (UndecidedValue e) {
            findings.add(finding(SchemaFinding.undecided(e.fault()), schema.getKey(), message));
        } catch (PatternTooCostly e) {
            findings.add(finding(SchemaFinding.undecided(e.pattern()), schema.getKey(), message));
        }
        findings.forEach(finding -> checked.add(finding.requirement()));
        return new SchemaOutcome(findings.stream().sorted().toList(), checked);
    }

    private List<Cause> causes(
            List<Error> errors, Map.Entry<String, Schema> schema, Message message, JsonNode content, int corrections) {
        List<Cause> causes = new ArrayList<>(Causes.of(
                errors.stream().map(SchemaFault::of).toList(),
                judged.computeIfAbsent(
                        schema.getKey(),
                        id -> new JudgedSchema(
                                requirements, id, schema.getValue().getSchemaNode())),
                content));
        if (corrections < MOST_CORRECTIONS) {
            Correction.of(causes, content)
                    .ifPresent(correction -> causes.addAll(inside(correction, schema, message, corrections + 1)));
        }
        return causes;
    }

    /** What is wrong with the values of misspelt members, which no schema has judged under the names as written. */
    private List<Cause> inside(
            Correction correction, Map.Entry<String, Schema> schema, Message message, int corrections) {
        List<Cause> asWritten = found(correction, schema, message, corrections);
        Correction numbers = correction.reading(message::asNumber);
        return asWritten.isEmpty() || numbers.message().equals(correction.message())
                ? asWritten
                : Correction.inEither(asWritten, found(numbers, schema, message, corrections));
    }

    private List<Cause> found(
            Correction correction, Map.Entry<String, Schema> schema, Message message, int corrections) {
        try {
            List<Error> errors = schema.getValue().validate(correction.message());
            return correction.inside(causes(errors, schema, message, correction.message(), corrections));
        } catch (UndecidedValue | PatternTooCostly costly) {
            // It is found when the name is right; what is known already is enough to be told.
            return List.of();
        }
    }

    /** A mistake with two halves breaks the requirement of what is missing, unless only the other half is an error. */
    private Finding finding(Cause cause, String id, Message message) {
        String requirement = requirement(cause, cause.fault(), id, message);
        if (cause.other() != null && severity(requirement) == Severity.WARNING) {
            String other = requirement(cause, cause.other(), id, message);
            requirement = severity(other) == Severity.ERROR ? other : requirement;
        }
        return SchemaFinding.of(cause, message, requirement, severity(requirement));
    }

    private String requirement(Cause cause, SchemaFault fault, String id, Message message) {
        return requirements.of(id, fault.path().pointer(), fault.member()).orElseGet(() -> message.type()
                .requirementOf(cause.code()));
    }

    private Severity severity(String requirement) {
        return severities.getOrDefault(requirement, Severity.ERROR);
    }

    /** Schemas are known by {@code $id}, which ends with the file's path in its package. */
    private Map.Entry<String, Schema> schemaOf(MessageType type) {
        return schemas.entrySet().stream()
                .filter(schema -> schema.getKey().endsWith("/" + type.schema()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The package has no schema " + type.schema()));
    }
}
