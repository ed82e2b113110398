package org.plumbline.conformance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;

/** The conformance classes that a profile claims, with those that they depend on. */
final class ClaimedClasses {
    private final StandardPackage standard;
    private final Set<String> ids;

    private ClaimedClasses(StandardPackage standard, Set<String> ids) {
        this.standard = standard;
        this.ids = Set.copyOf(ids);
    }

    /**
     * @param standard the standard that is to be tested against
     * @param profile what is claimed
     * @throws ProfileRefused when the profile is for another standard or claims a class that this one does not have
     */
    static ClaimedClasses of(StandardPackage standard, Profile profile) throws ProfileRefused {
        if (!profile.standard().equals(standard.ref())) {
            throw new ProfileRefused(
                    "The profile is for standard %s, not for %s".formatted(profile.standard(), standard.ref()));
        }
        List<String> known =
                standard.conformanceClasses().stream().map(ConformanceClass::id).toList();
        Set<String> ids = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(profile.conformanceClasses());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!known.contains(id)) {
                throw new ProfileRefused(
                        "Standard %s has no conformance class %s; it has %s".formatted(standard.ref(), id, known));
            }
            if (ids.add(id)) {
                standard.conformanceClasses().stream()
                        .filter(each -> each.id().equals(id))
                        .forEach(each -> open.addAll(each.dependsOn()));
            }
        }
        return new ClaimedClasses(standard, ids);
    }

    /** Their ids, in the standard's order. */
    List<String> ids() {
        return standard.conformanceClasses().stream()
                .map(ConformanceClass::id)
                .filter(ids::contains)
                .toList();
    }

    /** The cases that they are tested by, in the suite's order. */
    List<TestCase> testCases() {
        return standard.testCases().stream()
                .filter(each -> ids.contains(each.conformanceClass()))
                .toList();
    }
}
