package org.plumbline.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;

/** Requirements and conformance classes. What schemas and rules check of them is judged where these are. */
final class RequirementComparison {
    private static final Set<Check> JUDGED_ELSEWHERE = Set.of(Check.SCHEMA, Check.RULE);

    private final StandardPackage old;
    private final StandardPackage next;
    private final Specimens specimens;

    RequirementComparison(StandardPackage old, StandardPackage next, Specimens specimens) {
        this.old = old;
        this.next = next;
        this.specimens = specimens;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        old.requirements().forEach(each -> ids.add(each.id()));
        next.requirements().forEach(each -> ids.add(each.id()));
        for (String id : ids) {
            Requirement before = old.requirement(id).orElse(null);
            Requirement after = next.requirement(id).orElse(null);
            if (before == null || after == null || !said(before).equals(said(after))) {
                changes.add(new Change(
                        Change.Kind.REQUIREMENT,
                        "requirement " + id,
                        subject(id, before, after),
                        judged(before, after, Side.READERS),
                        judged(after, before, Side.WRITERS)));
            }
        }
        classes(changes);
        return changes;
    }

    private static List<Object> said(Requirement requirement) {
        return List.of(
                requirement.level(), requirement.sentence(), requirement.conformanceClass(), requirement.verifiedBy());
    }

    private static String subject(String id, @Nullable Requirement before, @Nullable Requirement after) {
        if (before == null) {
            return "Requirement %s is new.".formatted(id);
        }
        if (after == null) {
            return "Requirement %s is gone.".formatted(id);
        }
        return before.level() == after.level()
                ? "Requirement %s says or is checked otherwise.".formatted(id)
                : "Requirement %s was a '%s' and is a '%s'.".formatted(id, word(before.level()), word(after.level()));
    }

    private static String word(RequirementLevel level) {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What it means that what was made under one requirement is judged under another. */
    private Judgement judged(@Nullable Requirement made, @Nullable Requirement asked, Side side) {
        if (asked == null || asked.level() != RequirementLevel.SHALL) {
            return Judgement.compatible("Whoever reads does not insist on it.");
        }
        if (made == null || made.level() != RequirementLevel.SHALL) {
            Optional<Proof> proof =
                    specimens.refused(side, finding -> finding.requirement().equals(asked.id()));
            if (proof.isPresent()) {
                return Judgement.breaking("What was no 'shall' refuses a message now.", proof.get());
            }
        }
        boolean judgedElsewhere = JUDGED_ELSEWHERE.containsAll(asked.verifiedBy());
        if (made == null) {
            return judgedElsewhere
                    ? Judgement.compatible("Schemas and rules check it; what that means is judged there.")
                    : notKnown();
        }
        if (made.level() != RequirementLevel.SHALL) {
            return notKnown();
        }
        if (made.sentence().equals(asked.sentence()) && made.verifiedBy().equals(asked.verifiedBy())) {
            return made.conformanceClass().equals(asked.conformanceClass())
                    ? Judgement.compatible("It asks the same.")
                    : Judgement.undecided("It belongs to another conformance class: a person must say what follows.");
        }
        return judgedElsewhere
                ? Judgement.compatible("Schemas and rules check it; what that means is judged there.")
                : notKnown();
    }

    private static Judgement notKnown() {
        return Judgement.undecided("Whether products already meet it, no message can show.");
    }

    private void classes(List<Change> changes) {
        Set<String> ids = new TreeSet<>();
        old.conformanceClasses().forEach(each -> ids.add(each.id()));
        next.conformanceClasses().forEach(each -> ids.add(each.id()));
        for (String id : ids) {
            Optional<ConformanceClass> before = find(old, id);
            Optional<ConformanceClass> after = find(next, id);
            if (before.isPresent()
                    && after.isPresent()
                    && Set.copyOf(before.get().dependsOn())
                            .equals(Set.copyOf(after.get().dependsOn()))) {
                continue;
            }
            String what = before.isEmpty() ? "is new" : after.isEmpty() ? "is gone" : "needs other classes";
            changes.add(new Change(
                    Change.Kind.CONFORMANCE_CLASS,
                    "conformance class " + id,
                    "Conformance class %s %s.".formatted(id, what),
                    judged(before, after),
                    judged(after, before)));
        }
    }

    private static Optional<ConformanceClass> find(StandardPackage standard, String id) {
        return standard.conformanceClasses().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private static Judgement judged(Optional<ConformanceClass> made, Optional<ConformanceClass> asked) {
        if (made.isEmpty()) {
            return Judgement.compatible("Nobody has claimed it.");
        }
        if (asked.isEmpty()) {
            return Judgement.undecided("A person must say what becomes of products that claim it.");
        }
        return made.get().dependsOn().containsAll(asked.get().dependsOn())
                ? Judgement.compatible("It needs no class that it did not need.")
                : Judgement.undecided(
                        "Whether products of this class meet the classes that it needs now is not known.");
    }
}
