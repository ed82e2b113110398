package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/**
 * Arrays: so long, each element so, some elements so, all different.
 *
 * <p>A smallest array needs no more elements than the listed positions, one for each demand, and the least length; so only finitely
 * many lengths are tried.
 */
final class ArrayTheory {
    private static final int LONGEST = 2_000;

    private final Solver solver;
    private final List<Literal> literals;
    private final List<Shape.Items> each;
    private final List<Shape.Some> atMost;
    private final List<ArrayDraft.Demand> demands = new ArrayList<>();
    private final boolean unique;
    private final boolean repeated;
    private int least;
    private int most = Integer.MAX_VALUE;

    ArrayTheory(Solver solver, Facts facts) {
        this.solver = solver;
        this.literals = List.copyOf(facts.literals());
        this.each = facts.all(Shape.Items.class, true);
        this.atMost = facts.all(Shape.Some.class, false);
        this.unique = !facts.all(Shape.Unique.class, true).isEmpty();
        this.repeated = !facts.all(Shape.Unique.class, false).isEmpty();
        for (Shape.Count count : facts.all(Shape.Count.class, true)) {
            limit(count.bound(), count.upper());
        }
        for (Shape.Count count : facts.all(Shape.Count.class, false)) {
            limit(count.upper() ? count.bound() + 1 : count.bound() - 1, !count.upper());
        }
        for (Shape.Items items : facts.all(Shape.Items.class, false)) {
            demands.add(new ArrayDraft.Demand(items.from(), items.until(), new Literal(items.each(), false), -1));
        }
        int group = 0;
        for (Shape.Some some : facts.all(Shape.Some.class, true)) {
            for (int i = 0; i < Math.min(some.count(), LONGEST); i++) {
                Literal wanted = new Literal(some.each(), true);
                demands.add(new ArrayDraft.Demand(0, Shape.Items.END, wanted, group));
            }
            least = Math.max(least, some.count());
            group++;
        }
    }

    private void limit(int bound, boolean upper) {
        least = upper ? least : Math.max(least, bound);
        most = upper ? Math.min(most, bound) : most;
    }

    Solution solve() {
        if (least > most) {
            return Solution.none();
        }
        if (repeated) {
            least = Math.max(least, 2);
        }
        if (least > LONGEST) {
            return new Solution.Undecided("an array of " + least + " elements is too long to be built");
        }
        int listed = listed();
        int enough = (int) Math.min(most, Math.max(least, (long) listed + demands.size() + (repeated ? 2 : 0)));
        Solution undecided = Solution.none();
        for (int length = least; length <= Math.min(enough, LONGEST); length++) {
            solver.budget().step();
            if (length > 0 && isImpossible(length - 1)) {
                return undecided; // no longer array is possible either
            }
            Solution solution = new ArrayDraft(this, solver, length).solve();
            if (solution instanceof Solution.Model) {
                return solution;
            }
            undecided = solution.isNone() ? undecided : solution;
        }
        return enough > LONGEST ? new Solution.Undecided("an array is too long to be built") : undecided;
    }

    /** From here on all positions are alike. */
    int listed() {
        int listed = 0;
        for (Shape.Items items : each) {
            listed = Math.max(listed, items.until() == Shape.Items.END ? items.from() : items.until());
        }
        for (ArrayDraft.Demand demand : demands) {
            listed = Math.max(listed, demand.until() == Shape.Items.END ? demand.from() : demand.until());
        }
        return listed;
    }

    private boolean isImpossible(int index) {
        return solver.solve(required(index)).isNone();
    }

    /** What every element at an index must be. */
    Set<Literal> required(int index) {
        Set<Literal> required = new TreeSet<>();
        for (Shape.Items items : each) {
            if (items.covers(index)) {
                required.add(new Literal(items.each(), true));
            }
        }
        for (Shape.Some some : atMost) {
            if (some.count() == 1) {
                required.add(new Literal(some.each(), false));
            }
        }
        return required;
    }

    /** Of how many elements something may hold only. */
    List<Shape.Some> limits() {
        return atMost.stream().filter(some -> some.count() > 1).toList();
    }

    List<ArrayDraft.Demand> demands() {
        return demands;
    }

    boolean isUnique() {
        return unique;
    }

    boolean isRepeated() {
        return repeated;
    }

    boolean contradicts(JsonNode array) {
        return literals.stream().anyMatch(literal -> solver.evaluation().of(literal, array) == Truth.FALSE);
    }
}
