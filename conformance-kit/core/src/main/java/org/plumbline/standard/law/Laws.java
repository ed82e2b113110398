package org.plumbline.standard.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;

/** The laws of a standard package that can be checked without judging a message. */
public final class Laws {
    /** The verb, but not where the text speaks about the word and sets it off. */
    private static final Pattern SHALL = Pattern.compile("(?<![*_`'\"])\\bshall\\b(?![*_`'\"])");

    private static final Pattern BLOCKS = Pattern.compile("\\R\\s*\\R");

    private final StandardPackage standard;
    private final List<String> broken = new ArrayList<>();

    private Laws(StandardPackage standard) {
        this.standard = standard;
    }

    /** Every law that a package breaks, one sentence each; empty when it is complete. */
    public static List<String> check(StandardPackage standard) {
        Laws laws = new Laws(standard);
        laws.requirementsAreNumbered();
        laws.requirementsAreTestedOnce();
        laws.requirementsHaveAnInvalidSample();
        laws.requirementsAreVerifiedAsTheySay();
        laws.classesAreTested();
        laws.messageTypesHaveAValidSample();
        laws.textNamesTheRequirements();
        laws.languagesHaveEveryRule();
        laws.broken.addAll(new SchemaLaws(standard).check());
        return List.copyOf(laws.broken);
    }

    private void requirementsAreNumbered() {
        Set<Integer> numbers = new HashSet<>();
        for (Requirement requirement : standard.requirements()) {
            if (!numbers.add(requirement.number())) {
                broken.add("%s has the number %d, which another requirement has already"
                        .formatted(requirement.id(), requirement.number()));
            }
        }
    }

    private void requirementsAreTestedOnce() {
        for (Requirement requirement : standard.requirements()) {
            List<TestCase> cases = standard.testCases().stream()
                    .filter(each -> each.requirements().contains(requirement.id()))
                    .toList();
            if (requirement.machineVerified() && cases.size() != 1) {
                broken.add(
                        "%s must be in exactly one test case, it is in %d".formatted(requirement.id(), cases.size()));
            } else if (!requirement.machineVerified() && !cases.isEmpty()) {
                broken.add("%s is verified by inspection and cannot be in a test case".formatted(requirement.id()));
            }
            for (TestCase each : cases) {
                if (!each.conformanceClass().equals(requirement.conformanceClass())) {
                    broken.add("%s belongs to %s, its test case %s to %s"
                            .formatted(
                                    requirement.id(),
                                    requirement.conformanceClass(),
                                    each.id(),
                                    each.conformanceClass()));
                }
            }
        }
    }

    private void requirementsHaveAnInvalidSample() {
        Set<String> shown = new HashSet<>();
        for (Sample sample : standard.samples()) {
            if (sample.expected() != null) {
                shown.add(sample.expected().requirement());
            }
        }
        for (Requirement requirement : standard.requirements()) {
            // What only a live service can break is shown by a recording, not by a sample.
            boolean bySample = !requirement.verifiedBy().equals(List.of(Check.CONTRACT));
            if (requirement.level() == RequirementLevel.SHALL
                    && requirement.machineVerified()
                    && bySample
                    && !shown.contains(requirement.id())) {
                broken.add("%s has no invalid sample that breaks it".formatted(requirement.id()));
            }
        }
    }

    private void requirementsAreVerifiedAsTheySay() {
        Set<String> byRule = new HashSet<>();
        standard.rules().forEach(rule -> byRule.add(rule.requirement()));
        standard.archiveRules().forEach(rule -> byRule.add(rule.requirement()));
        Set<String> bySyntax = new HashSet<>();
        standard.messageTypes()
                .forEach(type -> bySyntax.addAll(type.syntaxRequirements().values()));
        Set<String> byContract = new HashSet<>();
        standard.testCases().stream()
                .filter(each -> each.kind() == TestCase.Kind.SCENARIO)
                .forEach(each -> byContract.addAll(each.requirements()));
        standard.answerRules().forEach(each -> byContract.add(each.rule().requirement()));
        verified(Check.RULE, byRule, "rule");
        verified(Check.SYNTAX, bySyntax, "syntaxRequirements of a message type");
        verified(Check.CONTRACT, byContract, "scenario");
    }

    private void verified(Check check, Set<String> named, String where) {
        for (Requirement requirement : standard.requirements()) {
            if (requirement.verifiedBy().contains(check) && !named.contains(requirement.id())) {
                broken.add("%s says that it is verified by %s, but no %s names it"
                        .formatted(requirement.id(), word(check), where));
            } else if (check == Check.RULE
                    && named.contains(requirement.id())
                    && !requirement.verifiedBy().contains(check)) {
                broken.add("%s is named by a rule, but does not say that it is verified by rule"
                        .formatted(requirement.id()));
            }
        }
    }

    private static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    private void classesAreTested() {
        for (ConformanceClass each : standard.conformanceClasses()) {
            if (standard.testCases().stream()
                    .noneMatch(test -> test.conformanceClass().equals(each.id()))) {
                broken.add("%s has no test case".formatted(each.id()));
            }
        }
    }

    private void messageTypesHaveAValidSample() {
        for (MessageType type : standard.messageTypes()) {
            if (standard.samples().stream()
                    .noneMatch(each ->
                            each.expected() == null && each.messageType().equals(type.id()))) {
                broken.add("The message type %s has no valid sample".formatted(type.id()));
            }
        }
    }

    private void languagesHaveEveryRule() {
        standard.translatedViolations()
                .forEach((language, sentences) -> standard.violations(Locale.ROOT).keySet().stream()
                        .filter(rule -> !sentences.containsKey(rule))
                        .sorted()
                        .forEach(rule -> broken.add("texts/%s.json lacks the rule %s".formatted(language, rule))));
    }

    private void textNamesTheRequirements() {
        String text = standard.file("STANDARD.md")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        for (Requirement requirement : standard.requirements()) {
            if (!Pattern.compile(Pattern.quote(requirement.id()) + "(?![a-z0-9/-])")
                    .matcher(text)
                    .find()) {
                broken.add("STANDARD.md does not name %s".formatted(requirement.id()));
            }
        }
        for (String block : BLOCKS.split(text, -1)) {
            if (SHALL.matcher(block).find() && !block.contains("/req/")) {
                broken.add("STANDARD.md says 'shall' without a requirement's id: %s"
                        .formatted(block.strip().lines().findFirst().orElse("")));
            }
        }
    }
}
