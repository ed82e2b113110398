package org.plumbline.cli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.Proof;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;

/** The parts of a document that list what a package holds. */
final class ReferenceParts {
    private final StandardPackage standard;
    private final Html html;

    ReferenceParts(StandardPackage standard, Html html) {
        this.standard = standard;
        this.html = html;
    }

    static void members(Html html, MemberTable table, Set<String> requirements) {
        html.heading(4, table.anchor(), table.title());
        if (!table.description().isEmpty()) {
            html.paragraph(table.description());
        }
        if (!table.members().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            for (Member member : table.members()) {
                rows.add(List.of(
                        Html.code(member.name()),
                        member.type(),
                        Html.text(member.unit()),
                        member.required() ? "yes" : "",
                        String.join("<br>", member.constraints()),
                        links(member.requirements(), requirements),
                        Html.text(member.description())));
            }
            html.table(
                    "Members of " + table.title() + (table.open() ? "; others are allowed" : "; no others are allowed"),
                    List.of("Member", "Type", "Unit", "Required", "Value", "Requirement", "Meaning"),
                    rows);
        }
        if (!table.conditions().isEmpty()) {
            html.paragraph("Further conditions, in JSON Schema:");
            html.raw("<pre tabindex=\"0\"><code>" + Html.text(String.join("\n", table.conditions())) + "</code></pre>");
        }
    }

    private static String links(List<String> ids, Set<String> known) {
        return ids.stream()
                .map(each -> known.contains(each) ? Html.link(Html.anchor(each), Html.code(each)) : Html.code(each))
                .collect(Collectors.joining("<br>"));
    }

    void requirements() {
        List<List<String>> rows = new ArrayList<>();
        for (Requirement each : standard.requirements()) {
            rows.add(List.of(
                    "<span id=\"%s\">%d</span>".formatted(Html.anchor(each.id()), each.number()),
                    "<p>%s</p><p>%s</p><p class=\"quiet\">%s (%s)</p>"
                            .formatted(
                                    Html.code(each.id()),
                                    Html.text(each.sentence()),
                                    Html.text(each.rationale()),
                                    Html.text(each.source())),
                    word(each.level()),
                    Html.link(Html.anchor(each.conformanceClass()), Html.code(each.conformanceClass())),
                    each.verifiedBy().stream().map(ReferenceParts::word).collect(Collectors.joining(", ")),
                    testCases(each),
                    "" + shownBy(each)));
        }
        html.table(
                "Requirements by number",
                List.of(
                        "No.",
                        "Requirement, reason and source",
                        "Level",
                        "Class",
                        "Verified by",
                        "Test case",
                        "Broken by"),
                rows);
    }

    private String testCases(Requirement requirement) {
        return standard.testCases().stream()
                .filter(each -> each.requirements().contains(requirement.id()))
                .map(each -> Html.link(Html.anchor(each.id()), Html.code(each.id())))
                .collect(Collectors.joining("<br>"));
    }

    /** How many samples and variations break it, each as it says. */
    private String shownBy(Requirement requirement) {
        long samples = standard.samples().stream()
                .filter(each ->
                        each.expected() != null && each.expected().requirement().equals(requirement.id()))
                .count();
        long variations = standard.variations().stream()
                .filter(each -> requirement.id().equals(each.breaks()))
                .count();
        List<String> counts = new ArrayList<>();
        if (samples > 0) {
            counts.add(samples + (samples == 1 ? " sample" : " samples"));
        }
        if (variations > 0) {
            counts.add(variations + (variations == 1 ? " variation" : " variations"));
        }
        return String.join(", ", counts);
    }

    void rules() {
        List<List<String>> rows = new ArrayList<>();
        for (Rule each : standard.rules()) {
            List<String> expressions = new ArrayList<>();
            expression(expressions, "for each", each.forEach());
            expression(expressions, "when", each.when());
            each.let().forEach(let -> expression(expressions, let.name() + " =", let.value()));
            expression(expressions, "holds", each.holds());
            rows.add(row(
                    each.id(),
                    each.title(),
                    each.requirement(),
                    word(each.severity()),
                    String.join("<br>", expressions),
                    each.violation(),
                    each.source()));
        }
        for (ArchiveRule each : standard.archiveRules()) {
            rows.add(row(
                    each.id(),
                    each.title(),
                    each.requirement(),
                    word(each.severity()),
                    "over all messages, %s by %s"
                            .formatted(
                                    word(each.kind()),
                                    each.key().stream().map(Html::code).collect(Collectors.joining(", "))),
                    each.violation(),
                    each.source()));
        }
        html.table(
                "Rules, in the Common Expression Language",
                List.of("Rule", "About", "Requirement", "Severity", "Condition", "Told when broken", "Source"),
                rows);
    }

    private static List<String> row(
            String id, String title, String requirement, String severity, String how, String told, String source) {
        return List.of(
                Html.code(id),
                Html.text(title),
                Html.link(Html.anchor(requirement), Html.code(requirement)),
                severity,
                how,
                Html.text(told),
                Html.text(source));
    }

    private static void expression(List<String> expressions, String name, @Nullable String text) {
        if (text != null) {
            expressions.add(Html.text(name) + " " + Html.code(text));
        }
    }

    void classes() {
        List<List<String>> rows = new ArrayList<>();
        for (ConformanceClass each : standard.conformanceClasses()) {
            rows.add(List.of(
                    "<span id=\"%s\">%s</span>".formatted(Html.anchor(each.id()), Html.code(each.id())),
                    Html.text(each.title()),
                    Html.text(each.description()),
                    each.dependsOn().stream().map(Html::code).collect(Collectors.joining("<br>")),
                    ""
                            + standard.requirements().stream()
                                    .filter(requirement ->
                                            requirement.conformanceClass().equals(each.id()))
                                    .count()));
        }
        html.table(
                "Conformance classes",
                List.of("Class", "Title", "A product of this class", "Depends on", "Requirements"),
                rows);
    }

    void suite() {
        List<List<String>> rows = new ArrayList<>();
        for (TestCase each : standard.testCases()) {
            rows.add(List.of(
                    "<span id=\"%s\">%s</span>".formatted(Html.anchor(each.id()), Html.code(each.id())),
                    Html.text(each.title()) + steps(each),
                    Html.code(each.conformanceClass()),
                    each.kind() == TestCase.Kind.MESSAGES
                            ? "messages " + Html.code(String.valueOf(each.messageType()))
                            : "service " + Html.code(String.valueOf(each.contract())),
                    each.requirements().stream()
                            .map(id -> Html.link(Html.anchor(id), Html.code(id)))
                            .collect(Collectors.joining("<br>"))));
        }
        html.table("Test cases", List.of("Case", "Shows", "Class", "Judges", "Requirements"), rows);
    }

    private static String steps(TestCase testCase) {
        if (testCase.steps().isEmpty()) {
            return "";
        }
        return testCase.steps().stream()
                .map(step -> "<li>%s: %s</li>"
                        .formatted(
                                Html.text(step.path("name").asString("")),
                                Html.code((step.path("request").path("method").asString("") + " "
                                                + step.path("request")
                                                        .path("target")
                                                        .asString(""))
                                        .strip())))
                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    void samples() {
        List<List<String>> rows = new ArrayList<>();
        for (Sample each : standard.samples()) {
            Sample.Expected expected = each.expected();
            rows.add(List.of(
                    Html.code(each.file()),
                    Html.code(each.messageType()),
                    expected == null
                            ? "conforms"
                            : "breaks "
                                    + Html.link(Html.anchor(expected.requirement()), Html.code(expected.requirement())),
                    expected == null
                            ? ""
                            : Html.code(expected.code()) + " at " + expected.line() + ":" + expected.column() + " "
                                    + Html.code(expected.pointer())));
        }
        html.table("Samples, below samples/", List.of("File", "Type", "Shows", "Finding"), rows);
        if (!standard.variations().isEmpty()) {
            html.paragraph(standard.variations().size()
                    + " variations of valid samples stand at the edges of the requirements, in samples/variations.");
        }
    }

    static void proof(Html html, Proof proof) {
        html.paragraph(
                "A mutation test weakens or removes each check of the schemas and rules in turn, and asks whether"
                        + " some sample or variation then gets another verdict.");
        html.paragraph(
                "Mutation score: %d of %d weakened checks are noticed; %d change nothing that anybody could notice."
                        .formatted(
                                proof.noticed(),
                                proof.mutants(),
                                proof.equivalents().size()));
        if (!proof.equivalents().isEmpty()) {
            html.table(
                    "Weakened checks that change nothing",
                    List.of("Check", "Reason"),
                    proof.equivalents().stream()
                            .map(each -> List.of(Html.code(each.mutant()), Html.text(each.reason())))
                            .toList());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
