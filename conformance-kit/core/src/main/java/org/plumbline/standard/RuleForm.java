package org.plumbline.standard;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** What the entries of a file of rules say. */
final class RuleForm {
    private RuleForm() {}

    static Rule rule(JsonNode node) {
        List<Rule.Let> let = new ArrayList<>();
        node.path("let")
                .forEach(each ->
                        let.add(new Rule.Let(PackageReader.text(each, "name"), PackageReader.text(each, "value"))));
        return new Rule(
                PackageReader.text(node, "id"),
                PackageReader.text(node, "title"),
                PackageReader.text(node, "requirement"),
                Severity.valueOf(PackageReader.constant(node, "severity")),
                node.path("messageType").stringValue(""),
                PackageReader.texts(node, "needs"),
                PackageReader.textOrNull(node, "forEach"),
                PackageReader.textOrNull(node, "when"),
                let,
                PackageReader.text(node, "holds"),
                PackageReader.text(node, "at"),
                PackageReader.textOrNull(node, "atIndex"),
                PackageReader.textOrNull(node, "found"),
                PackageReader.textOrNull(node, "expected"),
                PackageReader.text(node, "violation"),
                PackageReader.text(node, "source"));
    }

    static AnswerRule answerRule(JsonNode node) {
        return new AnswerRule(PackageReader.texts(node, "steps"), rule(node));
    }

    static ArchiveRule archiveRule(JsonNode node) {
        JsonNode near = node.path("near");
        return new ArchiveRule(
                PackageReader.text(node, "id"),
                PackageReader.text(node, "title"),
                PackageReader.text(node, "requirement"),
                Severity.valueOf(PackageReader.constant(node, "severity")),
                PackageReader.text(node, "messageType"),
                ArchiveRule.Kind.valueOf(PackageReader.constant(node, "kind")),
                PackageReader.texts(node, node.has("group") ? "group" : "key"),
                node.path("repeatable").booleanValue(false),
                near.isMissingNode()
                        ? null
                        : new ArchiveRule.Near(
                                PackageReader.text(near, "pointer"),
                                near.get("within").doubleValue()),
                PackageReader.textOrNull(node, "by"),
                PackageReader.textOrNull(node, "value"),
                node.has("ranks") ? PackageReader.texts(node, "ranks") : List.of(),
                PackageReader.textOrNull(node, "class"),
                PackageReader.text(node, "at"),
                PackageReader.text(node, "violation"),
                PackageReader.text(node, "source"));
    }
}
