package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.NameSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An object whose members are chosen one after the other: the required, one for each demand, and more until there are enough. */
final class ObjectDraft {
    private static final int MOST_PATTERNS = 6;
    private static final int MOST_MEMBERS = 2_000;

    private final ObjectTheory theory;
    private final Solver solver;
    private final Set<String> mentioned;
    private final Map<String, Set<Literal>> chosen = new LinkedHashMap<>();
    private @Nullable List<NameCell> cells;
    private @Nullable String unknown;

    ObjectDraft(ObjectTheory theory, Solver solver) {
        this.theory = theory;
        this.solver = solver;
        this.mentioned = theory.mentioned();
    }

    /**
     * Some member must be so.
     *
     * @param names it has one of these
     * @param value what its value must be
     * @param name what its name must be
     */
    record Demand(NameSet names, List<Literal> value, List<Literal> name) {}

    Solution solve() {
        for (String name : theory.required()) {
            Set<Literal> required = required(name);
            if (required == null || solver.solve(required).isNone()) {
                return failed();
            }
            chosen.put(name, required);
        }
        Solution solution = placed(0);
        return solution.isNone() ? failed() : solution;
    }

    private Solution failed() {
        return unknown == null ? Solution.none() : new Solution.Undecided(unknown);
    }

    private void notKnown(String reason) {
        unknown = reason;
    }

    /** What a member of this name must be, or null when there can be none, or when it is not known. */
    private @Nullable Set<Literal> required(String name) {
        Truth allowed = theory.allows(name);
        if (allowed != Truth.TRUE) {
            if (allowed == Truth.UNKNOWN) {
                notKnown("whether a name is allowed is not known");
            }
            return null;
        }
        Set<Literal> required = new TreeSet<>();
        for (Shape.Members members : theory.each()) {
            Truth meant = contains(members.names(), name);
            if (meant == Truth.UNKNOWN) {
                return null;
            }
            if (meant == Truth.TRUE) {
                required.add(new Literal(members.each(), true));
            }
        }
        return required;
    }

    private Truth contains(NameSet names, String name) {
        Truth contains = Evaluation.bounded(() -> names.contains(name));
        if (contains == Truth.UNKNOWN) {
            notKnown("whether a name matches a pattern is not known");
        }
        return contains;
    }

    private Solution placed(int index) {
        solver.budget().step();
        if (chosen.size() > theory.most()) {
            return Solution.none();
        }
        if (index == theory.demands().size()) {
            return filled();
        }
        Demand demand = theory.demands().get(index);
        List<String> candidates = new ArrayList<>(chosen.keySet());
        mentioned.stream().filter(name -> !chosen.containsKey(name)).forEach(candidates::add);
        for (String name : candidates) {
            if (contains(demand.names(), name) == Truth.TRUE
                    && demand.name().stream()
                            .allMatch(literal -> solver.evaluation().isTrue(literal, StringNode.valueOf(name)))) {
                Set<Literal> required = chosen.containsKey(name) ? chosen.get(name) : required(name);
                Solution solution = required == null ? Solution.none() : with(name, required, demand, index);
                if (solution instanceof Solution.Model) {
                    return solution;
                }
            }
        }
        for (NameCell cell : cells()) {
            if (cell.isIn(demand.names())) {
                String name = fresh(cell, demand.name());
                Solution solution = name == null ? Solution.none() : with(name, cell.required(), demand, index);
                if (solution instanceof Solution.Model) {
                    return solution;
                }
            }
        }
        return Solution.none();
    }

    private Solution with(String name, Set<Literal> required, Demand demand, int index) {
        Set<Literal> with = new TreeSet<>(required);
        with.addAll(demand.value());
        Solution value = solver.solve(with);
        if (value.isNone()) {
            return value;
        }
        Set<Literal> before = chosen.put(name, with);
        Solution solution = placed(index + 1);
        if (before == null) {
            chosen.remove(name);
        } else {
            chosen.put(name, before);
        }
        if (solution instanceof Solution.Undecided undecided) {
            notKnown(undecided.reason());
        }
        return solution;
    }

    /** A name of a cell that is not used yet, or null when there is none or none is known. */
    private @Nullable String fresh(NameCell cell, List<Literal> also) {
        Set<Literal> wanted = new TreeSet<>(cell.name());
        wanted.addAll(also);
        Set<String> taken = new TreeSet<>(mentioned);
        taken.addAll(chosen.keySet());
        if (!taken.isEmpty()) {
            Set<JsonNode> values = taken.stream().map(StringNode::valueOf).collect(Collectors.toSet());
            wanted.add(new Literal(solver.formulas().of(new Shape.Values(values)), false));
        }
        for (String simple : List.of("a", "b", "k" + chosen.size())) {
            JsonNode name = StringNode.valueOf(simple);
            if (wanted.stream().allMatch(literal -> solver.evaluation().isTrue(literal, name))) {
                return simple;
            }
        }
        Solution solution = solver.solve(wanted);
        if (solution instanceof Solution.Undecided undecided) {
            notKnown(undecided.reason());
        }
        JsonNode value = solution.value();
        return value == null ? null : value.stringValue();
    }

    private List<NameCell> cells() {
        if (cells == null) {
            cells = new ArrayList<>();
            List<String> patterns = theory.patterns();
            if (patterns.size() > MOST_PATTERNS) {
                notKnown("too many patterns of names apply to one object");
                return cells;
            }
            for (int combination = 0; combination < 1 << patterns.size(); combination++) {
                Map<String, Boolean> matches = new HashMap<>();
                for (int i = 0; i < patterns.size(); i++) {
                    matches.put(patterns.get(i), (combination >> i & 1) == 1);
                }
                cells.add(cell(matches));
            }
        }
        return cells;
    }

    private NameCell cell(Map<String, Boolean> matches) {
        List<Literal> name = new ArrayList<>(theory.names());
        name.add(new Literal(solver.formulas().of(new Shape.Typed(Set.of(JsonType.STRING))), true));
        matches.forEach(
                (pattern, matched) -> name.add(new Literal(solver.formulas().of(new Shape.Pattern(pattern)), matched)));
        Set<Literal> required = new TreeSet<>();
        for (Shape.Members members : theory.each()) {
            if (NameCell.isIn(members.names(), matches)) {
                required.add(new Literal(members.each(), true));
            }
        }
        return new NameCell(matches, required, name);
    }

    /** Adds members until there are enough. Whatever may be added may be added whatever else is there. */
    private Solution filled() {
        Map<String, Set<Literal>> before = new LinkedHashMap<>(chosen);
        if (theory.least() > MOST_MEMBERS) {
            return new Solution.Undecided("an object of " + theory.least() + " members is too large to be built");
        }
        for (String name : mentioned) {
            if (chosen.size() < theory.least() && !chosen.containsKey(name)) {
                Set<Literal> required = required(name);
                if (required != null && isPossible(required)) {
                    chosen.put(name, required);
                }
            }
        }
        for (NameCell cell : chosen.size() < theory.least() ? cells() : List.<NameCell>of()) {
            boolean more = isPossible(cell.required());
            while (more && chosen.size() < theory.least()) {
                String name = fresh(cell, List.of());
                more = name != null;
                if (name != null) {
                    chosen.put(name, cell.required());
                }
            }
        }
        Solution solution = chosen.size() < theory.least() ? Solution.none() : built();
        chosen.clear();
        chosen.putAll(before);
        return solution;
    }

    private boolean isPossible(Set<Literal> required) {
        Solution solution = solver.solve(required);
        if (solution instanceof Solution.Undecided undecided) {
            notKnown(undecided.reason());
        }
        return solution instanceof Solution.Model;
    }

    private Solution built() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Set<Literal>> member : chosen.entrySet()) {
            Solution solution = solver.solve(member.getValue());
            JsonNode value = solution.value();
            if (value == null) {
                return solution;
            }
            object.set(member.getKey(), value);
        }
        return theory.contradicts(object)
                ? new Solution.Undecided("an object could not be completed")
                : new Solution.Model(object);
    }
}
