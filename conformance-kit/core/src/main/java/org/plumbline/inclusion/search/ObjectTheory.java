package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.inclusion.form.NameSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Objects: these members there, those absent, so many, each of some names so, some member so.
 *
 * <p>Names that a schema mentions are looked at one by one. All others differ only in the patterns they match; so one name of each
 * combination stands for them.
 */
final class ObjectTheory {
    private final Solver solver;
    private final List<Literal> literals;
    private final List<Shape.Members> each;
    private final List<Literal> names = new ArrayList<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> absent = new TreeSet<>();
    private final List<ObjectDraft.Demand> demands = new ArrayList<>();
    private int least;
    private int most = Integer.MAX_VALUE;

    ObjectTheory(Solver solver, Facts facts) {
        this.solver = solver;
        this.literals = List.copyOf(facts.literals());
        this.each = facts.all(Shape.Members.class, true);
        facts.all(Shape.Names.class, true).forEach(all -> names.add(new Literal(all.each(), true)));
        facts.all(Shape.Present.class, true).forEach(present -> required.add(present.name()));
        facts.all(Shape.Present.class, false).forEach(present -> absent.add(present.name()));
        for (Shape.Members members : facts.all(Shape.Members.class, false)) {
            Literal value = new Literal(members.each(), false);
            demands.add(new ObjectDraft.Demand(members.names(), List.of(value), List.of()));
        }
        for (Shape.Names all : facts.all(Shape.Names.class, false)) {
            Literal name = new Literal(all.each(), false);
            demands.add(new ObjectDraft.Demand(NameSet.EVERY, List.of(), List.of(name)));
        }
        for (Shape.Count count : facts.all(Shape.Count.class, true)) {
            limit(count.bound(), count.upper());
        }
        for (Shape.Count count : facts.all(Shape.Count.class, false)) {
            limit(count.upper() ? count.bound() + 1 : count.bound() - 1, !count.upper());
        }
    }

    private void limit(int bound, boolean upper) {
        least = upper ? least : Math.max(least, bound);
        most = upper ? Math.min(most, bound) : most;
    }

    Solution solve() {
        if (least > most || required.size() > most || required.stream().anyMatch(absent::contains)) {
            return Solution.none();
        }
        return new ObjectDraft(this, solver).solve();
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    Set<String> required() {
        return required;
    }

    List<ObjectDraft.Demand> demands() {
        return demands;
    }

    List<Shape.Members> each() {
        return each;
    }

    /** What every name must be. */
    List<Literal> names() {
        return names;
    }

    /** All names that are spoken of. */
    Set<String> mentioned() {
        Set<String> mentioned = new TreeSet<>(required);
        mentioned.addAll(absent);
        each.forEach(members -> mentioned.addAll(members.names().names()));
        demands.forEach(demand -> mentioned.addAll(demand.names().names()));
        for (Literal name : names()) {
            if (name.formula().shape() instanceof Shape.Values values) {
                values.values().stream()
                        .filter(JsonNode::isString)
                        .forEach(value -> mentioned.add(value.stringValue()));
            }
        }
        return mentioned;
    }

    /** All patterns of names that are spoken of. */
    List<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        each.forEach(members -> patterns.addAll(members.names().patterns()));
        demands.forEach(demand -> patterns.addAll(demand.names().patterns()));
        return List.copyOf(patterns);
    }

    /** Whether a member may have this name. */
    Truth allows(String name) {
        Truth truth = Truth.of(!absent.contains(name));
        for (Literal literal : names()) {
            truth = truth.and(solver.evaluation().of(literal, StringNode.valueOf(name)));
        }
        return truth;
    }

    boolean contradicts(JsonNode object) {
        return literals.stream().anyMatch(literal -> solver.evaluation().of(literal, object) == Truth.FALSE);
    }
}
