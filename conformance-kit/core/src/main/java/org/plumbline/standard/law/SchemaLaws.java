package org.plumbline.standard.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.DocumentSchema;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.SchemaRequirements.Target;
import tools.jackson.databind.JsonNode;

/** The laws of a package's schemas: known keywords only, no reference out of the package, a requirement for every assertion. */
final class SchemaLaws {
    private static final DocumentSchema JSON_SCHEMA = DocumentSchema.ofSchemas();

    private final StandardPackage standard;
    private final SchemaRequirements requirements;
    private final Set<String> broken = new TreeSet<>();
    private final Set<String> enforced = new TreeSet<>();
    private final Deque<String> references = new ArrayDeque<>();

    SchemaLaws(StandardPackage standard) {
        this.standard = standard;
        this.requirements = new SchemaRequirements(standard.schemas());
    }

    List<String> check() {
        standard.schemas().forEach((id, schema) -> {
            JSON_SCHEMA.faults(schema).forEach(fault -> broken.add(file(id) + ": " + fault));
            keywords(id, "", schema);
        });
        for (MessageType type : standard.messageTypes()) {
            String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/" + type.schema();
            JsonNode schema = standard.schemas().get(id);
            if (schema != null) {
                assertions(id, id, "", schema);
            }
        }
        for (Requirement requirement : standard.requirements()) {
            if (requirement.verifiedBy().contains(Check.SCHEMA) && !enforced.contains(requirement.id())) {
                broken.add(requirement.id() + " is verified by schema, but no schema names it");
            }
        }
        return new ArrayList<>(broken);
    }

    private static String file(String id) {
        return id.substring(id.indexOf("schemas/"));
    }

    private void keywords(String id, String pointer, JsonNode schema) {
        for (String keyword : schema.propertyNames()) {
            if (!SchemaKeywords.isKnown(keyword)) {
                broken.add(file(id) + pointer + "/" + keyword + ": the keyword is unknown");
            }
        }
        JsonNode reference = schema.get("$ref");
        if (reference != null
                && requirements.resolve(id, reference.stringValue("")).isEmpty()) {
            broken.add(file(id) + pointer + "/$ref: " + reference + " is no schema of the package");
        }
        subschemas(schema).forEach((step, each) -> keywords(id, pointer + step, each));
    }

    /** Walks the schema as a validator does, and asks for the requirement of every assertion on the way. */
    private void assertions(String root, String base, String path, JsonNode schema) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            boolean forbids =
                    keyword.getValue().isBoolean() && !keyword.getValue().booleanValue();
            if (keyword.getKey().equals("required")) {
                keyword.getValue()
                        .forEach(member -> assertion(root, path + "/required", Optional.of(member.stringValue(""))));
            } else if (SchemaKeywords.ASSERTIONS.contains(keyword.getKey())
                    || (SchemaKeywords.ONE.contains(keyword.getKey()) && forbids)) {
                assertion(root, path + "/" + keyword.getKey(), Optional.empty());
            }
        }
        JsonNode reference = schema.get("$ref");
        if (reference != null) {
            requirements.resolve(base, reference.stringValue("")).ifPresent(target -> follow(root, path, target));
        }
        subschemas(schema).forEach((step, each) -> {
            if (!step.startsWith("/$defs/") && !step.equals("/not") && !step.equals("/if")) {
                assertions(root, base, path + step, each);
            }
        });
    }

    private void follow(String root, String path, Target target) {
        String place = target.id() + "#" + target.pointer();
        if (!references.contains(place)) {
            references.push(place);
            assertions(root, target.id(), path + "/$ref", target.node());
            references.pop();
        }
    }

    private void assertion(String root, String path, Optional<String> member) {
        Optional<String> requirement = requirements.of(root, path, member.orElse(null));
        String place = file(root) + path + member.map(each -> " of " + each).orElse("");
        if (requirement.isEmpty()) {
            broken.add(place + ": no x-requirement names what it enforces");
        } else if (enforced.add(requirement.get())) {
            Optional<Requirement> known = standard.requirement(requirement.get());
            if (known.isEmpty()) {
                broken.add(place + ": " + requirement.get() + " is not a requirement of requirements.json");
            } else if (!known.get().verifiedBy().contains(Check.SCHEMA)) {
                broken.add(place + ": " + requirement.get() + " does not say that it is verified by schema");
            }
        }
    }

    /** The schemas directly inside a schema, by the steps that lead to them. */
    private static Map<String, JsonNode> subschemas(JsonNode schema) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String step = "/" + keyword.getKey();
            JsonNode value = keyword.getValue();
            if (SchemaKeywords.ONE.contains(keyword.getKey()) && value.isObject()) {
                found.put(step, value);
            } else if (SchemaKeywords.LIST.contains(keyword.getKey())) {
                for (int i = 0; i < value.size(); i++) {
                    found.put(step + "/" + i, value.get(i));
                }
            } else if (SchemaKeywords.MAP.contains(keyword.getKey())) {
                value.properties().forEach(each -> found.put(step + "/" + escaped(each.getKey()), each.getValue()));
            }
        }
        return found;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
