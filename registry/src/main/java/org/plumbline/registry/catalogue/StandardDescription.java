package org.plumbline.registry.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Proof;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import tools.jackson.databind.JsonNode;

/** Puts a standard package into the words of the wire. */
final class StandardDescription {
    private final StandardPackage standard;
    private final String address;

    StandardDescription(StandardPackage standard) {
        this.standard = standard;
        this.address = "/standards/" + standard.ref();
    }

    StandardView view(PromulgatedStandard promulgation) {
        JsonNode manifest = standard.manifest();
        return new StandardView(
                standard.ref().toString(),
                standard.title(),
                text(manifest, "scope"),
                text(manifest, "designation"),
                text(manifest, "coveredBy"),
                manifest.path("numbersArePlaceholders").asBoolean(false),
                text(manifest, "custodian"),
                marking(manifest.path("confidentialityLabel")),
                text(manifest, "licence"),
                standard.digest(),
                promulgation.promulgatedAt(),
                promulgation.entryIndex(),
                stream(manifest.path("basedOn"))
                        .map(base -> new StandardView.BaseStandard(
                                text(base, "designation"), text(base, "title"), text(base, "issued")))
                        .toList(),
                standard.conformanceClasses().stream()
                        .map(each -> new StandardView.ClassRow(
                                each.id(), each.title(), each.description(), each.dependsOn()))
                        .toList(),
                standard.requirements().stream().map(this::row).toList(),
                rules().toList(),
                standard.testCases().stream().map(StandardDescription::row).toList(),
                standard.samples().stream().map(this::row).toList(),
                standard.proof()
                        .map(StandardDescription::row)
                        .orElse(new StandardView.ProofRow(false, 0, 0, List.of())),
                standard.files().stream().map(this::file).toList());
    }

    /** One requirement of the standard, or empty when it has none of that id. */
    Optional<RequirementView> requirement(String id) {
        return standard.requirement(id)
                .map(requirement -> new RequirementView(
                        standard.ref().toString(),
                        standard.title(),
                        row(requirement),
                        requirement.rationale(),
                        rules().filter(rule -> rule.requirement().equals(id)).toList(),
                        standard.testCases().stream()
                                .filter(testCase -> testCase.requirements().contains(id))
                                .map(StandardDescription::row)
                                .toList(),
                        standard.samples().stream()
                                .map(this::row)
                                .filter(sample -> sample.breaks().equals(id))
                                .toList()));
    }

    /** The rules about one message, then those about messages that are judged together. */
    private Stream<StandardView.RuleRow> rules() {
        return Stream.concat(
                standard.rules().stream().map(StandardDescription::row),
                standard.archiveRules().stream().map(StandardDescription::row));
    }

    private StandardView.RequirementRow row(Requirement requirement) {
        return new StandardView.RequirementRow(
                requirement.number(),
                requirement.id(),
                word(requirement.level()),
                requirement.sentence(),
                requirement.conformanceClass(),
                requirement.verifiedBy().stream().map(StandardDescription::word).toList(),
                requirement.source(),
                address + requirement.id());
    }

    private static StandardView.RuleRow row(Rule rule) {
        return new StandardView.RuleRow(
                rule.id(), rule.title(), rule.requirement(), word(rule.severity()), rule.violation(), rule.source());
    }

    private static StandardView.RuleRow row(ArchiveRule rule) {
        return new StandardView.RuleRow(
                rule.id(), rule.title(), rule.requirement(), word(rule.severity()), rule.violation(), rule.source());
    }

    private static StandardView.TestCaseRow row(TestCase testCase) {
        return new StandardView.TestCaseRow(
                testCase.id(),
                testCase.title(),
                testCase.conformanceClass(),
                word(testCase.kind()),
                testCase.requirements());
    }

    private StandardView.SampleRow row(Sample sample) {
        Sample.Expected expected = sample.expected();
        return new StandardView.SampleRow(
                sample.file(),
                sample.messageType(),
                expected == null,
                expected == null ? "" : expected.requirement(),
                address + "/files/samples/" + sample.file());
    }

    private static StandardView.ProofRow row(Proof proof) {
        return new StandardView.ProofRow(
                true,
                proof.mutants(),
                proof.noticed(),
                proof.equivalents().stream()
                        .map(each -> new StandardView.EquivalentRow(each.mutant(), each.reason()))
                        .toList());
    }

    private StandardView.FileRow file(String path) {
        return new StandardView.FileRow(
                path, standard.file(path).map(bytes -> bytes.length).orElse(0), address + "/files/" + path);
    }

    /** The marking as NATO documents print it: policy, classification, categories. */
    private static String marking(JsonNode label) {
        var marking = new StringBuilder((text(label, "policyIdentifier") + " " + text(label, "classification")).trim());
        stream(label.path("categories")).forEach(category -> {
            List<String> values =
                    stream(category.path("values")).map(JsonNode::asString).toList();
            marking.append(", ").append(text(category, "tagName")).append(' ').append(String.join(", ", values));
        });
        return marking.toString();
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asString("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
