package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Verdict;

/** What a trial of a package came to: each sample, variation and recording with its faults, and what they prove together. */
public final class TrialOutcome {
    private final StandardPackage standard;
    private final Map<Exhibit, List<PackageFault>> tried = new LinkedHashMap<>();

    public TrialOutcome(StandardPackage standard) {
        this.standard = standard;
    }

    /** Takes in what one of them showed. */
    public void add(Exhibit exhibit, List<PackageFault> faults) {
        tried.put(exhibit, List.copyOf(faults));
    }

    /** How many there are of a kind. */
    public long count(Exhibit.Kind kind) {
        return tried.keySet().stream().filter(each -> each.kind() == kind).count();
    }

    /** How many do not show what they must. */
    public long failed() {
        return tried.values().stream().filter(each -> !each.isEmpty()).count();
    }

    /** The classes in the order of the manifest. */
    public List<ClassProof> classes() {
        return standard.conformanceClasses().stream().map(this::proof).toList();
    }

    /** PASS when every class is proven. */
    public Verdict verdict() {
        boolean passes = failed() == 0 && classes().stream().allMatch(each -> each.verdict() == Verdict.PASS);
        return passes ? Verdict.PASS : Verdict.FAIL;
    }

    private ClassProof proof(ConformanceClass conformanceClass) {
        Set<String> broken = new HashSet<>();
        int failed = 0;
        int shown = 0;
        for (Map.Entry<Exhibit, List<PackageFault>> each : tried.entrySet()) {
            if (!belongs(each.getKey(), conformanceClass)) {
                continue;
            }
            if (!each.getValue().isEmpty()) {
                failed++;
                continue;
            }
            shown++;
            if (each.getKey().requirement() != null) {
                broken.add(each.getKey().requirement());
            }
        }
        List<Requirement> proven = new ArrayList<>();
        List<Requirement> unproven = new ArrayList<>();
        List<Requirement> inspected = new ArrayList<>();
        for (Requirement requirement : standard.requirements()) {
            if (requirement.conformanceClass().equals(conformanceClass.id())) {
                List<Requirement> list = broken.contains(requirement.id()) ? proven : unproven;
                (requirement.machineVerified() ? list : inspected).add(requirement);
            }
        }
        return new ClassProof(conformanceClass, proven, unproven, inspected, failed, shown);
    }

    /** One that breaks a requirement belongs to its class; another to each class that tests what it is about. */
    private boolean belongs(Exhibit exhibit, ConformanceClass conformanceClass) {
        String requirement = exhibit.requirement();
        if (requirement != null) {
            return standard.requirement(requirement)
                    .filter(each -> each.conformanceClass().equals(conformanceClass.id()))
                    .isPresent();
        }
        return standard.testCases().stream()
                .filter(each -> each.conformanceClass().equals(conformanceClass.id()))
                .anyMatch(each -> exhibit.about().equals(about(each, exhibit.kind())));
    }

    private static String about(TestCase testCase, Exhibit.Kind kind) {
        String about = kind == Exhibit.Kind.RECORDING ? testCase.contract() : testCase.messageType();
        return about == null ? "" : about;
    }
}
