package org.plumbline.compatibility.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.inclusion.SchemaSource;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.StandardPackage;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One contract of a package. */
final class Contract {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int LONGEST_CHAIN = 20;

    private final StandardPackage standard;
    private final JsonNode document;

    private Contract(StandardPackage standard, JsonNode document) {
        this.standard = standard;
        this.document = document;
    }

    /** The contracts of a package by their ids. */
    static Map<String, Contract> of(StandardPackage standard) {
        Map<String, Contract> contracts = new TreeMap<>();
        for (JsonNode each : standard.manifest().path("contracts")) {
            byte[] content = standard.file(each.path("openapi").stringValue(""))
                    .orElseThrow(() -> new IllegalStateException("A package that was read holds its contracts"));
            try {
                JsonNode document = StrictJson.read(content, JsonLimits.MESSAGE).root();
                contracts.put(each.path("id").stringValue(""), new Contract(standard, document));
            } catch (JsonRefused impossible) {
                throw new IllegalStateException("A package that was read holds JSON", impossible);
            }
        }
        return contracts;
    }

    JsonNode components() {
        return document.path("components");
    }

    /** Operations by method and path, each with the parameters of its path. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode item = resolved(path.getValue());
            for (Map.Entry<String, JsonNode> method : item.properties()) {
                if (METHODS.contains(method.getKey())) {
                    String name = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    operations.put(name, operation(item, method.getValue()));
                }
            }
        }
        return operations;
    }

    /**
     * An operation.
     *
     * @param parameters by place and name
     * @param body of the request; missing when there is none
     * @param answers by status
     * @param security what it needs
     */
    record Operation(
            Map<String, JsonNode> parameters, JsonNode body, Map<String, JsonNode> answers, JsonNode security) {}

    private Operation operation(JsonNode item, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode owner : new JsonNode[] {item, operation}) {
            for (JsonNode each : owner.path("parameters")) {
                JsonNode parameter = resolved(each);
                parameters.put(
                        parameter.path("in").asString("") + " "
                                + parameter.path("name").asString(""),
                        parameter);
            }
        }
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            answers.put(answer.getKey(), resolved(answer.getValue()));
        }
        JsonNode security = operation.has("security") ? operation.path("security") : document.path("security");
        return new Operation(parameters, resolved(operation.path("requestBody")), answers, security);
    }

    /** What a reference inside the contract means; anything else is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode target = node;
        for (int i = 0; i < LONGEST_CHAIN && target.path("$ref").asString("").startsWith("#/"); i++) {
            target = document.at(
                    JsonPointer.compile(target.path("$ref").stringValue().substring(1)));
        }
        return target;
    }

    /** A schema of the contract, with all that it may refer to; empty where none is given, so that all is allowed. */
    Optional<SchemaSource> schema(JsonNode schema) {
        if (schema.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        if (schema.isObject()) {
            alone.setAll((ObjectNode) schema.deepCopy());
        } else {
            alone.putArray("allOf").add(schema);
        }
        alone.set("components", components());
        String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/openapi/part.schema.json";
        Map<String, JsonNode> documents = new TreeMap<>(standard.schemas());
        documents.put(id, alone);
        return Optional.of(new SchemaSource(documents, id));
    }
}
