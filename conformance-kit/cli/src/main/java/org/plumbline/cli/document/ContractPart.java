package org.plumbline.cli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.json.PositionedJson;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.PackagePlaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The part of a document that shows what a live service offers: each operation with its parameters and answers. */
final class ContractPart {
    private static final List<String> METHODS =
            List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final Html html;
    private final JsonNode root;

    private ContractPart(Html html, JsonNode root) {
        this.html = html;
        this.root = root;
    }

    /** Writes the contract in a file of the package. */
    static void write(Html html, StandardPackage standard, String file) {
        JsonNode root = new PackagePlaces(standard::file)
                .document(file)
                .map(PositionedJson::root)
                .orElse(MissingNode.getInstance());
        new ContractPart(html, root).write();
    }

    private void write() {
        html.paragraph(root.path("info").path("description").asString(""));
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operation(method.toUpperCase(Locale.ROOT) + " " + path.getKey(), path.getValue(), method);
                }
            }
        }
    }

    private void operation(String name, JsonNode path, String method) {
        JsonNode operation = path.path(method);
        html.heading(4, Html.anchor("operation-" + name), name);
        String summary = operation.path("summary").asString("");
        String description = operation.path("description").asString("");
        html.paragraph((summary + " " + description).strip());
        List<List<String>> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(path, operation)) {
            for (JsonNode each : holder.path("parameters")) {
                parameters.add(parameter(resolved(each)));
            }
        }
        if (!parameters.isEmpty()) {
            html.table("Parameters of " + name, List.of("Parameter", "In", "Required", "Value", "Meaning"), parameters);
        }
        JsonNode body = resolved(operation.path("requestBody"));
        if (!body.isMissingNode()) {
            html.table("Request body of " + name, List.of("Media type", "Content"), content(body.path("content")));
        }
        List<List<String>> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : operation.path("responses").properties()) {
            JsonNode answer = resolved(each.getValue());
            answers.add(List.of(
                    Html.code(each.getKey()),
                    Html.text(answer.path("description").asString("")),
                    content(answer.path("content")).stream()
                            .map(row -> String.join(": ", row))
                            .collect(Collectors.joining("<br>")),
                    answer.path("headers").propertyNames().stream()
                            .map(Html::code)
                            .collect(Collectors.joining(", "))));
        }
        html.table("Answers of " + name, List.of("Status", "Meaning", "Content", "Header fields"), answers);
    }

    private static List<String> parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        List<String> value = new ArrayList<>();
        value.add(Html.text(schema.path("type").asString("")));
        value.addAll(Constraints.of(schema));
        if (schema.has("default")) {
            value.add("default " + Html.code(schema.get("default").asString("")));
        }
        return List.of(
                Html.code(parameter.path("name").asString("")),
                Html.text(parameter.path("in").asString("")),
                parameter.path("required").booleanValue(false) ? "yes" : "",
                value.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("<br>")),
                Html.text(parameter.path("description").asString("")));
    }

    private static List<List<String>> content(JsonNode content) {
        return content.properties().stream()
                .map(each -> List.of(
                        Html.code(each.getKey()),
                        each.getValue().path("schema").has("$ref")
                                ? Html.code(each.getValue()
                                        .path("schema")
                                        .path("$ref")
                                        .asString(""))
                                : Html.text(each.getValue()
                                        .path("schema")
                                        .path("type")
                                        .asString(""))))
                .toList();
    }

    /** What a reference inside the document leads to. */
    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : node;
    }
}
