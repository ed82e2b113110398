package org.plumbline.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Side;
import org.plumbline.compatibility.change.Waiver;
import org.plumbline.compatibility.contract.ContractComparison;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;

/**
 * Two packages compared: versions or editions of one standard.
 *
 * @param changes in what they differ that matters to messages or endpoints, by kind and id; texts for people are not compared
 */
public record Comparison(List<Change> changes) {
    public Comparison {
        changes = changes.stream()
                .sorted(Comparator.comparing(Change::kind).thenComparing(Change::id))
                .toList();
    }

    /**
     * Compares two packages.
     *
     * @param old what products were made for
     * @param next what takes its place
     * @param policy what is taken for granted about schemas; the kit's own judging asserts formats
     * @param waivers what named persons say of changes that cannot be decided
     * @throws PackageRefused when schemas or rules of a package are not in order
     */
    public static Comparison of(StandardPackage old, StandardPackage next, Policy policy, List<Waiver> waivers)
            throws PackageRefused {
        Specimens specimens = new Specimens(old, next);
        List<Change> changes = new ArrayList<>(new MessageTypeComparison(old, next).changes());
        changes.addAll(new SchemaComparison(old, next, policy, specimens).changes());
        changes.addAll(new RuleComparison(old, next, specimens).changes());
        changes.addAll(new RequirementComparison(old, next, specimens).changes());
        boolean sameSchemas = RenamedSchemas.of(next, old.ref()).equals(old.schemas());
        changes.addAll(new ContractComparison(old, next, policy, sameSchemas).changes());
        changes.replaceAll(change -> waived(change, waivers));
        return new Comparison(changes);
    }

    private static Change waived(Change change, List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> waiver.change().equals(change.id()))
                .findFirst()
                .map(change::waived)
                .orElse(change);
    }

    /** All changes together, as one side meets them: the worst. A part of a schema counts in its kind of message. */
    public Outcome outcome(Side side) {
        return changes.stream()
                .filter(change -> change.kind() != Change.Kind.SCHEMA)
                .map(change -> change.judgement(side).outcome())
                .reduce(Outcome.COMPATIBLE, Outcome::or);
    }

    /** Whether nothing stands in the way of one side: nothing is breaking, and what is undecided somebody waives. */
    public boolean isAcceptable(Side side) {
        return changes.stream()
                .filter(change -> change.kind() != Change.Kind.SCHEMA)
                .allMatch(change -> change.judgement(side).isAcceptable());
    }
}
