package org.plumbline.compatibility.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.StandardPackage;

/**
 * The contracts of two packages. Readers are the consumers who call a service, writers are the providers who answer. So for new
 * readers old answers must fit the new contract and new requests the old one; for new writers it is the other way round.
 */
public final class ContractComparison {
    private final Map<String, Contract> old;
    private final Map<String, Contract> next;
    private final Policy policy;
    private final boolean sameSchemas;

    /**
     * @param old what products were made for
     * @param next what takes its place
     * @param policy what is taken for granted about schemas
     * @param sameSchemas whether the schemas of both packages say the same
     */
    public ContractComparison(StandardPackage old, StandardPackage next, Policy policy, boolean sameSchemas) {
        this.old = Contract.of(old);
        this.next = Contract.of(next);
        this.policy = policy;
        this.sameSchemas = sameSchemas;
    }

    /** In what they differ. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String id : names(old, next)) {
            Contract before = old.get(id);
            Contract after = next.get(id);
            if (before == null) {
                changes.add(added("contract " + id, "Contract"));
            } else if (after == null) {
                changes.add(removed("contract " + id, "Contract"));
            } else {
                operations(id, before, after, changes);
            }
        }
        return changes;
    }

    private static Set<String> names(Map<String, ?> one, Map<String, ?> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static Change added(String id, String sort) {
        return new Change(
                Change.Kind.OPERATION,
                id,
                sort + " is new.",
                Judgement.breaking("New consumers may call what old providers do not have."),
                Judgement.compatible("No old consumer calls it."));
    }

    private static Change removed(String id, String sort) {
        return new Change(
                Change.Kind.OPERATION,
                id,
                sort + " is gone.",
                Judgement.compatible("No new consumer calls it."),
                Judgement.breaking("Old consumers call what new providers do not have."));
    }

    private void operations(String id, Contract before, Contract after, List<Change> changes) {
        Map<String, Contract.Operation> earlier = before.operations();
        Map<String, Contract.Operation> later = after.operations();
        boolean same = sameSchemas && before.components().equals(after.components());
        BodyComparison bodies = new BodyComparison(before, after, policy, same);
        for (String name : names(earlier, later)) {
            String operation = "operation " + name + " of " + id;
            Contract.Operation one = earlier.get(name);
            Contract.Operation other = later.get(name);
            if (one == null) {
                changes.add(added(operation, "Operation"));
            } else if (other == null) {
                changes.add(removed(operation, "Operation"));
            } else {
                changes.addAll(new OperationComparison(operation, one, other, bodies).changes());
            }
        }
    }
}
