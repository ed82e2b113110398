package org.plumbline.standard.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.DocumentSchema;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.SchemaRequirements.Target;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** The laws of a package's schemas: known keywords only, no reference out of the package, a requirement for every assertion. */
final class SchemaLaws {
    private static final DocumentSchema JSON_SCHEMA = DocumentSchema.ofSchemas();

    private final StandardPackage standard;
    private final SchemaRequirements requirements;
    private final PackagePlaces places;
    private final Set<PackageFault> broken = new TreeSet<>();
    private final Set<Place> unnamed = new HashSet<>();
    private final Set<String> enforced = new TreeSet<>();
    private final Deque<String> references = new ArrayDeque<>();

    SchemaLaws(StandardPackage standard, PackagePlaces places) {
        this.standard = standard;
        this.places = places;
        this.requirements = new SchemaRequirements(standard.schemas());
    }

    List<PackageFault> check() {
        standard.schemas().forEach((id, schema) -> {
            JSON_SCHEMA
                    .misfits(schema)
                    .forEach(misfit -> report("FORM", places.at(file(id), misfit.pointer()), misfit.reason()));
            keywords(id, "", schema);
        });
        for (MessageType type : standard.messageTypes()) {
            String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/" + type.schema();
            JsonNode schema = standard.schemas().get(id);
            if (schema != null) {
                assertions(id, "", new Target(id, "", schema));
            }
        }
        for (Requirement requirement : standard.requirements()) {
            if (requirement.verifiedBy().contains(Check.SCHEMA) && !enforced.contains(requirement.id())) {
                report(
                        "REQUIREMENT-UNNAMED",
                        places.element("requirements.json", "/requirements", "id", requirement.id()),
                        requirement.id(),
                        "schema",
                        "schema");
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
                report("SCHEMA-KEYWORD", places.at(file(id), pointer + "/" + escaped(keyword)), keyword);
            }
        }
        JsonNode reference = schema.get("$ref");
        if (reference != null
                && requirements.resolve(id, reference.stringValue("")).isEmpty()) {
            report("SCHEMA-REFERENCE", places.at(file(id), pointer + "/$ref"), reference.asString(""));
        }
        subschemas(schema).forEach((step, each) -> keywords(id, pointer + step, each));
    }

    /**
     * Walks the schema as a validator does, and asks for the requirement of every assertion on the way.
     *
     * @param root {@code $id} of the schema that the walk began with
     * @param path the evaluation path
     * @param at the schema at hand
     */
    private void assertions(String root, String path, Target at) {
        for (Map.Entry<String, JsonNode> keyword : at.node().properties()) {
            String name = keyword.getKey();
            boolean forbids =
                    keyword.getValue().isBoolean() && !keyword.getValue().booleanValue();
            if (name.equals("required")) {
                keyword.getValue()
                        .forEach(member -> assertion(root, path, at, name, Optional.of(member.stringValue(""))));
            } else if (SchemaKeywords.ASSERTIONS.contains(name) || (SchemaKeywords.ONE.contains(name) && forbids)) {
                assertion(root, path, at, name, Optional.empty());
            }
        }
        JsonNode reference = at.node().get("$ref");
        if (reference != null) {
            requirements.resolve(at.id(), reference.stringValue("")).ifPresent(target -> follow(root, path, target));
        }
        subschemas(at.node()).forEach((step, each) -> {
            if (!step.startsWith("/$defs/") && !step.equals("/not") && !step.equals("/if")) {
                assertions(root, path + step, new Target(at.id(), at.pointer() + step, each));
            }
        });
    }

    private void follow(String root, String path, Target target) {
        String place = target.id() + "#" + target.pointer();
        if (!references.contains(place)) {
            references.push(place);
            assertions(root, path + "/$ref", target);
            references.pop();
        }
    }

    private void assertion(String root, String path, Target at, String keyword, Optional<String> member) {
        Optional<String> requirement = requirements.of(root, path + "/" + keyword, member.orElse(null));
        if (requirement.isPresent() && !enforced.add(requirement.get())) {
            return;
        }
        Place place = places.at(file(at.id()), at.pointer() + "/" + keyword);
        String what = keyword + member.map(each -> " of " + each).orElse("");
        if (requirement.isEmpty()) {
            if (unnamed.add(place)) {
                report("SCHEMA-UNNAMED", place, what, path.isEmpty() ? "/" : path);
            }
            return;
        }
        Optional<Requirement> known = standard.requirement(requirement.get());
        if (known.isEmpty()) {
            report("SCHEMA-REQUIREMENT", place, requirement.get(), what);
        } else if (!known.get().verifiedBy().contains(Check.SCHEMA)) {
            report("REQUIREMENT-UNSAID-SCHEMA", place, requirement.get(), what);
        }
    }

    private void report(String code, Place place, String... arguments) {
        broken.add(new PackageFault(code, Severity.ERROR, place, List.of(arguments)));
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
