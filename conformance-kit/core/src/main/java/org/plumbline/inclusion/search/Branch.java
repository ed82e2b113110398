package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/** One case of a question: the kind of the value is known, and some alternatives have been chosen. */
final class Branch {
    private final Solver solver;
    private final JsonType type;
    private final Decomposition decomposition;
    private final Set<Literal> seen;
    private final LinkedHashSet<Literal> facts;
    private List<List<Literal>> open;

    Branch(Solver solver, JsonType type, Decomposition decomposition) {
        this.solver = solver;
        this.type = type;
        this.decomposition = decomposition;
        this.seen = new HashSet<>();
        this.facts = new LinkedHashSet<>();
        this.open = new ArrayList<>();
    }

    private Branch(Branch other) {
        this.solver = other.solver;
        this.type = other.type;
        this.decomposition = other.decomposition;
        this.seen = new HashSet<>(other.seen);
        this.facts = new LinkedHashSet<>(other.facts);
        this.open = new ArrayList<>(other.open);
    }

    Solution solve(Collection<Literal> question) {
        return question.stream().allMatch(this::add) ? search() : Solution.none();
    }

    /** Takes a statement in; false when it contradicts what is there already. */
    private boolean add(Literal literal) {
        if (seen.contains(literal.opposite())) {
            return false;
        }
        if (!seen.add(literal)) {
            return true;
        }
        solver.budget().step();
        Decomposition.Parts parts = decomposition.of(literal);
        if (parts.fact()) {
            facts.add(literal);
        }
        open.addAll(parts.alternatives());
        return parts.possible() && parts.all().stream().allMatch(this::add);
    }

    /** Drops alternatives that are out of the question, and takes those in that have become the only one. */
    private boolean propagate() {
        boolean changed = true;
        while (changed) {
            changed = false;
            List<List<Literal>> old = open;
            open = new ArrayList<>();
            for (List<Literal> alternatives : old) {
                if (alternatives.stream().anyMatch(each -> seen.contains(each) || decomposition.isTrivial(each))) {
                    continue;
                }
                List<Literal> possible = alternatives.stream()
                        .filter(each -> !seen.contains(each.opposite()) && !decomposition.isImpossible(each))
                        .toList();
                if (possible.isEmpty()) {
                    return false;
                }
                if (possible.size() > 1) {
                    open.add(possible);
                } else if (add(possible.get(0))) {
                    changed = true;
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private Solution search() {
        solver.budget().step();
        if (!propagate()) {
            return Solution.none();
        }
        Optional<List<JsonNode>> listed = new Facts(facts).listed();
        if (listed.isPresent()) {
            return listed(listed.get());
        }
        Solution solution = solver.facts(type, new Facts(facts));
        if (solution.isNone()) {
            return solution;
        }
        JsonNode value = solution.value();
        Optional<List<Literal>> broken = open.stream()
                .filter(alternatives -> value == null
                        || alternatives.stream()
                                .noneMatch(each -> solver.evaluation().isTrue(each, value)))
                .min(Comparator.comparingInt(List::size));
        if (broken.isEmpty()) {
            return unknown().orElse(solution);
        }
        return alternatives(broken.get());
    }

    private Optional<Solution> unknown() {
        return facts.stream()
                .filter(fact -> fact.formula().shape() instanceof Shape.Unknown)
                .map(fact -> ((Shape.Unknown) fact.formula().shape()).reason())
                .findFirst()
                .map(Solution.Undecided::new);
    }

    private Solution alternatives(List<Literal> alternatives) {
        Solution undecided = Solution.none();
        for (Literal alternative : alternatives) {
            Branch branch = new Branch(this);
            if (branch.add(alternative)) {
                Solution solution = branch.search();
                if (solution instanceof Solution.Model) {
                    return solution;
                }
                undecided = solution.isNone() ? undecided : solution;
            }
        }
        return undecided;
    }

    /** A value of a list is tried as it is. */
    private Solution listed(List<JsonNode> values) {
        Solution undecided = Solution.none();
        for (JsonNode value : values) {
            if (JsonType.of(value) == type) {
                Truth truth = truth(value);
                if (truth == Truth.TRUE) {
                    return new Solution.Model(value);
                }
                if (truth == Truth.UNKNOWN) {
                    undecided =
                            unknown().orElse(new Solution.Undecided("whether a listed value is valid is not known"));
                }
            }
        }
        return undecided;
    }

    private Truth truth(JsonNode value) {
        Truth truth = Truth.TRUE;
        for (Literal fact : facts) {
            truth = truth.and(solver.evaluation().of(fact, value));
        }
        for (List<Literal> alternatives : open) {
            Truth any = Truth.FALSE;
            for (Literal each : alternatives) {
                any = any.or(solver.evaluation().of(each, value));
            }
            truth = truth.and(any);
        }
        return truth;
    }
}
