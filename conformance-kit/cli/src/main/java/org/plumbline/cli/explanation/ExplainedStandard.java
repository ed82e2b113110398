package org.plumbline.cli.explanation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.words.FindingWords;
import org.plumbline.standard.AnswerRule;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/** Explains a requirement or a rule of one standard. */
public final class ExplainedStandard {
    private final StandardPackage standard;
    private final FindingWords findingWords;
    private @Nullable SampleExamples examples;

    /**
     * @param words the words about the standard's findings
     */
    public ExplainedStandard(StandardPackage standard, FindingWords words) {
        this.standard = standard;
        this.findingWords = words;
    }

    /**
     * Writes what there is to say about a requirement or a rule.
     *
     * @param later whether something was written before
     * @return whether the standard has one of that name
     */
    public boolean write(String name, Sheet sheet, boolean later) throws IOException, PackageRefused {
        List<Rule> rules = rules().filter(
                        rule -> rule.id().equals(name) || rule.requirement().equals(name))
                .toList();
        List<ArchiveRule> archiveRules = standard.archiveRules().stream()
                .filter(rule -> rule.id().equals(name) || rule.requirement().equals(name))
                .toList();
        Optional<Requirement> requirement = standard.requirement(Stream.concat(
                        rules.stream().map(Rule::requirement),
                        archiveRules.stream().map(ArchiveRule::requirement))
                .findFirst()
                .orElse(name));
        if (requirement.isEmpty()) {
            return false;
        }
        if (later) {
            sheet.blank();
        }
        sheet.heading(standard.ref().toString(), standard.title());
        write(requirement.get(), sheet);
        writeExample(requirement.get(), name, sheet);
        for (Rule rule : rules) {
            write(rule, sheet);
        }
        for (ArchiveRule rule : archiveRules) {
            write(rule, sheet);
        }
        return true;
    }

    /** All names that this standard explains. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        rules().forEach(each -> names.add(each.id()));
        standard.archiveRules().forEach(each -> names.add(each.id()));
        standard.requirements().forEach(each -> names.add(each.id()));
        return names;
    }

    /** The rules over one message, then those over one answer of a service. */
    private Stream<Rule> rules() {
        return Stream.concat(
                standard.rules().stream(), standard.answerRules().stream().map(AnswerRule::rule));
    }

    private SampleExamples examples() throws PackageRefused {
        SampleExamples known = examples;
        if (known == null) {
            known = new SampleExamples(standard, findingWords);
            examples = known;
        }
        return known;
    }

    private void write(Requirement requirement, Sheet sheet) throws IOException {
        sheet.line("requirement", requirement.number() + "  " + requirement.id());
        sheet.line("", requirement.sentence());
        sheet.line("reason", requirement.rationale());
        sheet.line("level", Sheet.lower(requirement.level()));
        sheet.line("class", requirement.conformanceClass());
        sheet.line("source", requirement.source());
        String label = "checked";
        for (Check check : requirement.verifiedBy()) {
            sheet.line(label, sheet.words().say("check." + Sheet.lower(check)) + how(check, requirement));
            label = "";
        }
        for (TestCase test : standard.testCases()) {
            if (test.requirements().contains(requirement.id())) {
                sheet.line("case", test.id() + "  " + test.title());
            }
        }
    }

    private String how(Check check, Requirement requirement) {
        String names =
                switch (check) {
                    case RULE ->
                        Stream.concat(
                                        rules().filter(rule ->
                                                        rule.requirement().equals(requirement.id()))
                                                .map(Rule::id),
                                        standard.archiveRules().stream()
                                                .filter(rule ->
                                                        rule.requirement().equals(requirement.id()))
                                                .map(ArchiveRule::id))
                                .collect(Collectors.joining(", "));
                    case SYNTAX ->
                        String.join(
                                ", ",
                                standard.messageTypes().stream()
                                        .flatMap(type -> type.syntaxRequirements().entrySet().stream())
                                        .filter(each -> each.getValue().equals(requirement.id()))
                                        .map(Map.Entry::getKey)
                                        .filter(each -> !each.equals("*"))
                                        .collect(Collectors.toCollection(TreeSet::new)));
                    case SCHEMA, CONTRACT, INSPECTION -> "";
                };
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private void writeExample(Requirement requirement, String name, Sheet sheet) throws IOException, PackageRefused {
        Predicate<Sample.Expected> ofName = expected -> name.startsWith("/")
                ? expected.requirement().equals(name)
                : expected.code().equals(name);
        Optional<Sample> sample = standard.samples().stream()
                .filter(each -> each.expected() != null && ofName.test(each.expected()))
                .findFirst();
        SampleExamples examples = examples();
        if (sample.isPresent()) {
            writeExample(sample.get(), examples, sheet);
            return;
        }
        for (Recordings.Broken each : Recordings.of(standard)) {
            if (each.requirement().equals(requirement.id())) {
                Optional<Example> wrong = examples.example(each.place(), "");
                boolean ofKit = sheet.words().codes().contains(each.code());
                if (wrong.isPresent()) {
                    sheet.wrong(wrong.get());
                } else if (ofKit) {
                    sheet.wrong(each.code());
                } else {
                    sheet.line("wrong", each.place().file());
                }
                Optional<Example> right =
                        Recordings.right(each, standard).flatMap(place -> examples.example(place, ""));
                if (right.isPresent() && !each.code().startsWith("HTTP-LIST-")) {
                    sheet.right(right.get());
                } else if (ofKit) {
                    sheet.right(each.code());
                } else {
                    rightInWords(requirement.id(), sheet);
                }
                return;
            }
        }
        writeExampleOfKit(requirement, sheet);
    }

    /** What no sample shows is shown by the example that the kit has for a code which breaks the requirement. */
    private void writeExampleOfKit(Requirement requirement, Sheet sheet) throws IOException {
        Optional<String> code = standard.messageTypes().stream()
                .flatMap(type -> type.syntaxRequirements().entrySet().stream())
                .filter(each -> each.getValue().equals(requirement.id()))
                .map(Map.Entry::getKey)
                .filter(each -> sheet.words().codes().contains(each))
                .sorted()
                .findFirst();
        if (code.isPresent()) {
            sheet.wrong(code.get());
            sheet.right(code.get());
        }
    }

    private void writeExample(Sample sample, SampleExamples examples, Sheet sheet) throws IOException {
        Optional<Finding> finding = examples.finding(sample);
        if (finding.isEmpty()) {
            // Only all messages together break it.
            Sample.Expected expected = Objects.requireNonNull(sample.expected());
            Optional<Example> guilty = examples.example(
                    new Place("samples/" + sample.file(), 0, expected.line(), expected.column(), expected.pointer()),
                    standard.violations(Locale.ROOT).getOrDefault(expected.code(), ""));
            if (guilty.isPresent()) {
                sheet.wrong(guilty.get());
            } else {
                sheet.line("wrong", "samples/" + sample.file());
            }
            rightInWords(expected.requirement(), sheet);
            return;
        }
        Optional<Example> wrong = examples.wrong(finding.get());
        Optional<Example> right = examples.right(sample, finding.get());
        if (wrong.isPresent()) {
            sheet.wrong(wrong.get());
        } else {
            sheet.line("wrong", "samples/" + sample.file());
        }
        boolean ofKit = sheet.words().codes().contains(finding.get().code());
        if (right.isPresent()) {
            sheet.right(right.get());
        } else if (SampleExamples.isUnwanted(finding.get())) {
            sheet.line("right", sheet.words().say("label.here"));
        } else if (ofKit && !finding.get().code().startsWith("SCHEMA-")) {
            sheet.right(finding.get().code());
        } else {
            rightInWords(finding.get().requirement(), sheet);
        }
    }

    /** Where no sample shows what is right, the requirement says it. */
    private void rightInWords(String requirement, Sheet sheet) throws IOException {
        sheet.line(
                "right",
                standard.requirement(requirement).map(Requirement::sentence).orElse(requirement));
    }

    private void write(ArchiveRule rule, Sheet sheet) throws IOException {
        sheet.blank();
        sheet.line("rule", rule.id() + "  " + rule.title());
        sheet.line("severity", Sheet.lower(rule.severity()));
        sheet.line("kind", Sheet.lower(rule.kind()));
        sheet.line("key", String.join(", ", rule.key()));
        sheet.line("at", rule.at());
        sheet.line("source", rule.source());
    }

    private void write(Rule rule, Sheet sheet) throws IOException {
        sheet.blank();
        sheet.line("rule", rule.id() + "  " + rule.title());
        sheet.line("severity", Sheet.lower(rule.severity()));
        if (!rule.needs().isEmpty()) {
            sheet.line("needs", String.join(", ", rule.needs()));
        }
        if (rule.forEach() != null) {
            sheet.line("each", rule.forEach());
        }
        for (Rule.Let let : rule.let()) {
            sheet.line("let", let.name() + " = " + let.value());
        }
        if (rule.when() != null) {
            sheet.line("when", rule.when());
        }
        sheet.line("holds", rule.holds());
        sheet.line("at", rule.at().isEmpty() ? sheet.words().say("whole") : rule.at());
        sheet.line("source", rule.source());
    }
}
