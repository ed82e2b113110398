package org.plumbline.standard.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Severity;

/** The laws of requirements: each has its number, is tested once, and is verified as it says. */
final class RequirementLaws {
    private static final String FILE = "requirements.json";

    private final StandardPackage standard;
    private final PackagePlaces places;
    private final List<PackageFault> broken = new ArrayList<>();

    RequirementLaws(StandardPackage standard, PackagePlaces places) {
        this.standard = standard;
        this.places = places;
    }

    List<PackageFault> check() {
        numbers();
        standard.requirements().forEach(this::tests);
        verified();
        classes();
        return broken;
    }

    private void numbers() {
        Set<Integer> numbers = new HashSet<>();
        for (Requirement requirement : standard.requirements()) {
            if (!numbers.add(requirement.number())) {
                report("REQUIREMENT-NUMBER", requirement, requirement.id(), "" + requirement.number());
            }
        }
    }

    private void tests(Requirement requirement) {
        List<TestCase> cases = standard.testCases().stream()
                .filter(each -> each.requirements().contains(requirement.id()))
                .toList();
        if (requirement.machineVerified() && cases.size() != 1) {
            report("REQUIREMENT-TESTED", requirement, requirement.id(), "" + cases.size());
        } else if (!requirement.machineVerified() && !cases.isEmpty()) {
            report("REQUIREMENT-INSPECTED", requirement, requirement.id());
        }
        for (TestCase each : cases) {
            if (!each.conformanceClass().equals(requirement.conformanceClass())) {
                report(
                        "REQUIREMENT-CLASS",
                        requirement,
                        requirement.id(),
                        requirement.conformanceClass(),
                        each.id(),
                        each.conformanceClass());
            }
        }
    }

    private void verified() {
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
                report("REQUIREMENT-UNNAMED", requirement, requirement.id(), word(check), where);
            } else if (check == Check.RULE
                    && named.contains(requirement.id())
                    && !requirement.verifiedBy().contains(check)) {
                report("REQUIREMENT-UNSAID", requirement, requirement.id(), word(check));
            }
        }
    }

    private static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    private void classes() {
        for (ConformanceClass each : standard.conformanceClasses()) {
            if (standard.testCases().stream()
                    .noneMatch(test -> test.conformanceClass().equals(each.id()))) {
                broken.add(new PackageFault(
                        "CLASS-UNTESTED",
                        Severity.ERROR,
                        places.element("standard.json", "/conformanceClasses", "id", each.id()),
                        List.of(each.id())));
            }
        }
    }

    private void report(String code, Requirement requirement, String... arguments) {
        broken.add(new PackageFault(
                code,
                Severity.ERROR,
                places.element(FILE, "/requirements", "id", requirement.id()),
                List.of(arguments)));
    }
}
