package org.plumbline.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.standard.law.SchemaKeywords;
import org.plumbline.standard.law.SchemaRequirements;
import org.plumbline.standard.law.SchemaRequirements.Target;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** What nothing in the package uses: definitions, schemas, message types, files. */
final class UseAdvice {
    private static final Pattern KNOWN = Pattern.compile(
            "(standard|requirements|suite|proof)\\.json|(STANDARD|CHANGELOG)\\.md|schemas/.+\\.schema\\.json|rules/.+\\.json"
                    + "|samples/.+|recordings/.+|texts/.+\\.json|formats/.+|openapi/.+");

    private final Draft draft;
    private final Map<String, JsonNode> byId;
    private final SchemaRequirements references;
    private final Set<String> reached = new HashSet<>();

    UseAdvice(Draft draft) {
        this.draft = draft;
        this.byId = draft.schemasById();
        this.references = new SchemaRequirements(byId);
    }

    void check() {
        Set<String> named = named();
        draft.schemas().forEach((file, schema) -> {
            String name = file.substring("schemas/".length());
            if (named.stream().anyMatch(each -> each.contains(name))) {
                String id = Draft.id(schema, file);
                visit(new Target(id, "", schema));
                // A contract may refer to any definition of a schema that it names.
                named.stream().filter(each -> each.contains(name + "#/")).forEach(each -> references
                        .resolve(id, each.substring(each.indexOf('#')))
                        .ifPresent(this::visit));
            }
        });
        draft.schemas().forEach((file, schema) -> {
            String id = Draft.id(schema, file);
            if (reached.stream().noneMatch(each -> each.startsWith(id + "#"))) {
                draft.advise("SCHEMA-UNUSED", file, "");
                return;
            }
            for (SchemaSpot spot : SchemaSpot.in(file, schema)) {
                if (spot.kind() == SchemaSpot.Kind.DEFINITION && !reached.contains(id + "#" + spot.pointer())) {
                    draft.advise("DEFINITION-UNUSED", file, spot.pointer(), spot.name());
                }
            }
        });
        messageTypes();
        strays();
    }

    /** Every text of the manifest, the suite and the contracts that may name a schema. */
    private Set<String> named() {
        Set<String> named = new TreeSet<>();
        texts(draft.json("standard.json"), named);
        texts(draft.json("suite.json"), named);
        draft.below("openapi/", ".json").forEach(file -> texts(draft.json(file), named));
        return named;
    }

    private static void texts(JsonNode node, Set<String> texts) {
        if (node.isString() && node.stringValue().contains(".schema.json")) {
            texts.add(node.stringValue());
        }
        node.forEach(each -> texts(each, texts));
    }

    private void visit(Target at) {
        if (!at.node().isObject() || !reached.add(at.id() + "#" + at.pointer())) {
            return;
        }
        references.resolve(at.id(), at.node().path("$ref").asString("#none")).ifPresent(this::visit);
        for (Map.Entry<String, JsonNode> keyword : at.node().properties()) {
            String there = at.pointer() + "/" + keyword.getKey();
            JsonNode value = keyword.getValue();
            if (SchemaKeywords.ONE.contains(keyword.getKey())) {
                visit(new Target(at.id(), there, value));
            } else if (SchemaKeywords.LIST.contains(keyword.getKey())) {
                for (int i = 0; i < value.size(); i++) {
                    visit(new Target(at.id(), there + "/" + i, value.get(i)));
                }
            } else if (SchemaKeywords.MAP.contains(keyword.getKey())
                    && !keyword.getKey().equals("$defs")) {
                value.properties()
                        .forEach(each -> visit(new Target(
                                at.id(),
                                there + "/" + each.getKey().replace("~", "~0").replace("/", "~1"),
                                each.getValue())));
            }
        }
    }

    private void messageTypes() {
        Set<String> used = new HashSet<>();
        texts(draft.json("suite.json"), "messageType", used);
        JsonNode types = draft.json("standard.json").path("messageTypes");
        for (int i = 0; i < types.size(); i++) {
            String id = types.get(i).path("id").asString("");
            if (!used.contains(id)) {
                draft.advise("MESSAGE-TYPE-UNUSED", "standard.json", "/messageTypes/" + i, id);
            }
        }
    }

    private static void texts(JsonNode node, String member, Set<String> texts) {
        if (node.path(member).isString()) {
            texts.add(node.path(member).stringValue());
        }
        node.forEach(each -> texts(each, member, texts));
    }

    private void strays() {
        Set<String> named = new HashSet<>();
        JsonNode manifest = draft.json("standard.json");
        manifest.path("messageTypes").forEach(type -> type.path("formats")
                .forEach(format -> named.add(format.path("mapping").asString(""))));
        manifest.path("contracts")
                .forEach(contract -> named.add(contract.path("openapi").asString("")));
        for (String file : draft.files()) {
            boolean listed = file.startsWith("formats/") || file.startsWith("openapi/");
            if (listed ? !named.contains(file) : !KNOWN.matcher(file).matches()) {
                draft.report(Severity.WARNING, "FILE-STRAY", PackagePlaces.whole(file));
            }
        }
    }
}
