package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An array of a known length, whose demands are given to its positions one after the other. */
final class ArrayDraft {
    private final ArrayTheory theory;
    private final Solver solver;
    private final int length;
    private final List<Set<Literal>> positions = new ArrayList<>();
    private final List<Set<Integer>> groups = new ArrayList<>();
    private final int listed;
    private int first = -1;
    private int copy = -1;

    ArrayDraft(ArrayTheory theory, Solver solver, int length) {
        this.theory = theory;
        this.solver = solver;
        this.length = length;
        this.listed = theory.listed();
        for (int i = 0; i < length; i++) {
            positions.add(new TreeSet<>(theory.required(Math.min(i, listed))));
            groups.add(new HashSet<>());
        }
    }

    /**
     * Some element must be so.
     *
     * @param from at this index or behind
     * @param until before this index
     * @param wanted what it must be
     * @param group demands of the same group need different elements; of -1 they do not
     */
    record Demand(int from, int until, Literal wanted, int group) {}

    Solution solve() {
        if (!theory.isRepeated()) {
            return placed(0);
        }
        Solution undecided = Solution.none();
        int last = Math.min(length, listed + 2);
        for (int i = 0; i < last; i++) {
            for (int j = i + 1; j < last; j++) {
                Solution solution = withCopy(i, j);
                if (solution instanceof Solution.Model) {
                    return solution;
                }
                undecided = solution.isNone() ? undecided : solution;
            }
        }
        return undecided;
    }

    /** Two equal elements must be all that either must be. */
    private Solution withCopy(int one, int other) {
        Set<Literal> before = positions.get(one);
        Set<Literal> both = new TreeSet<>(before);
        both.addAll(positions.get(other));
        positions.set(one, both);
        first = one;
        copy = other;
        Solution solution = solver.solve(both).isNone() ? Solution.none() : placed(0);
        positions.set(one, before);
        return solution;
    }

    private Solution placed(int index) {
        solver.budget().step();
        if (index == theory.demands().size()) {
            return limited();
        }
        Demand demand = theory.demands().get(index);
        Solution undecided = Solution.none();
        boolean triedFresh = false;
        for (int i = demand.from(); i < Math.min(length, demand.until()); i++) {
            int target = i == copy ? first : i;
            boolean fresh = i >= listed && groups.get(i).isEmpty() && i != first && i != copy;
            if ((fresh && triedFresh) || (demand.group() >= 0 && groups.get(i).contains(demand.group()))) {
                continue;
            }
            triedFresh |= fresh;
            Set<Literal> before = positions.get(target);
            Set<Literal> with = new TreeSet<>(before);
            with.add(demand.wanted());
            if (solver.solve(with).isNone()) {
                continue;
            }
            positions.set(target, with);
            Set<Integer> groupsBefore = groups.get(i);
            Set<Integer> groupsWith = new HashSet<>(groupsBefore);
            groupsWith.add(demand.group());
            groups.set(i, groupsWith);
            Solution solution = placed(index + 1);
            positions.set(target, before);
            groups.set(i, groupsBefore);
            if (solution instanceof Solution.Model) {
                return solution;
            }
            undecided = solution.isNone() ? undecided : solution;
        }
        return undecided;
    }

    /** Where something may hold of only so many elements, it is forbidden to all others that can do without. */
    private Solution limited() {
        List<Set<Literal>> elements = new ArrayList<>();
        positions.forEach(position -> elements.add(new TreeSet<>(position)));
        if (copy >= 0) {
            elements.set(copy, new TreeSet<>(elements.get(first)));
        }
        List<Shape.Some> limits = theory.limits();
        for (Shape.Some limit : limits) {
            Literal without = new Literal(limit.each(), false);
            int held = 0;
            for (Set<Literal> element : elements) {
                Set<Literal> restricted = new TreeSet<>(element);
                restricted.add(without);
                if (solver.solve(restricted).isNone()) {
                    held++;
                } else {
                    element.add(without);
                }
            }
            if (held >= limit.count()) {
                return limits.size() == 1
                        ? Solution.none()
                        : new Solution.Undecided("several limits on what an array contains are too entangled");
            }
        }
        return theory.isUnique() ? different(elements) : built(elements);
    }

    private Solution built(List<Set<Literal>> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Set<Literal> element : elements) {
            Solution solution = solver.solve(element);
            JsonNode value = solution.value();
            if (value == null) {
                return solution;
            }
            array.add(value);
        }
        return checked(array);
    }

    private Solution checked(ArrayNode array) {
        return theory.contradicts(array)
                ? new Solution.Undecided("an array could not be completed")
                : new Solution.Model(array);
    }

    /** Each element excludes those before it. Where all must be alike, this misses nothing. */
    private Solution different(List<Set<Literal>> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Map<Set<Literal>, Integer> kinds = new HashMap<>();
        Set<JsonNode> used = new HashSet<>();
        for (Set<Literal> element : elements) {
            kinds.merge(Set.copyOf(element), 1, Integer::sum);
            Set<Literal> other = new TreeSet<>(element);
            used.forEach(value -> other.add(new Literal(solver.formulas().of(new Shape.Values(Set.of(value))), false)));
            Solution solution = solver.solve(other);
            JsonNode value = solution.value();
            if (value == null) {
                return kinds.size() == 1 || solver.solve(element).isNone()
                        ? solution
                        : new Solution.Undecided("whether so many different elements exist is not known");
            }
            used.add(value);
            array.add(value);
        }
        return checked(array);
    }
}
