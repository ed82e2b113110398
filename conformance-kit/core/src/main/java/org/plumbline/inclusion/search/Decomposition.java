package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.inclusion.form.Formula;
import org.plumbline.inclusion.form.Formulas;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.NameSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/** Takes statements about a value of one kind apart, into simple facts, further statements, and alternatives. */
final class Decomposition {
    private static final Parts NOTHING = new Parts(true, false, List.of(), List.of());
    private static final Parts IMPOSSIBLE = new Parts(false, false, List.of(), List.of());
    private static final Parts FACT = new Parts(true, true, List.of(), List.of());

    private final Solver solver;
    private final JsonType type;
    private final Map<Literal, Boolean> impossible = new HashMap<>();
    private final Map<Literal, Boolean> trivial = new HashMap<>();

    Decomposition(Solver solver, JsonType type) {
        this.solver = solver;
        this.type = type;
    }

    /**
     * @param possible whether it can hold at all
     * @param fact whether it is a fact as it stands
     * @param all what else must hold
     * @param alternatives lists of which one each must hold
     */
    record Parts(boolean possible, boolean fact, List<Literal> all, List<List<Literal>> alternatives) {}

    /** Whether a statement surely does not hold of a value of this kind. */
    boolean isImpossible(Literal literal) {
        return isKnown(literal, impossible, false);
    }

    /** Whether a statement surely holds of every value of this kind. */
    boolean isTrivial(Literal literal) {
        return isKnown(literal, trivial, true);
    }

    /** Statements share parts; without remembering, that could take exponential time. */
    private boolean isKnown(Literal literal, Map<Literal, Boolean> known, boolean wanted) {
        Boolean is = known.get(literal);
        if (is == null) {
            is = isClear(literal, wanted);
            known.put(literal, is);
        }
        return is;
    }

    private boolean is(Formula part, boolean positive, boolean wanted) {
        Literal literal = new Literal(part, positive);
        return wanted ? isTrivial(literal) : isImpossible(literal);
    }

    private boolean isClear(Literal literal, boolean wanted) {
        Shape shape = literal.formula().shape();
        boolean positive = literal.positive();
        if (shape instanceof Shape.Fixed fixed) {
            return (fixed.value() == positive) == wanted;
        }
        if (shape instanceof Shape.Not not) {
            return is(not.part(), !positive, wanted);
        }
        if (shape instanceof Shape.Typed typed) {
            return (typed.types().contains(type) == positive) == wanted;
        }
        if (shape instanceof Shape.Values values) {
            return values.values().stream().noneMatch(value -> JsonType.of(value) == type) && positive != wanted;
        }
        if (shape instanceof Shape.All || shape instanceof Shape.Any) {
            List<Formula> parts = shape instanceof Shape.All all ? all.parts() : ((Shape.Any) shape).parts();
            boolean needsAll = shape instanceof Shape.All == positive;
            return needsAll == wanted
                    ? parts.stream().allMatch(part -> is(part, positive, wanted))
                    : parts.stream().anyMatch(part -> is(part, positive, wanted));
        }
        return isAboutOthers(shape) && positive == wanted;
    }

    private boolean isAboutOthers(Shape shape) {
        if (shape instanceof Shape.Limit || shape instanceof Shape.Multiple) {
            return type != JsonType.NUMBER;
        }
        if (shape instanceof Shape.Length || shape instanceof Shape.Pattern || shape instanceof Shape.Format) {
            return type != JsonType.STRING;
        }
        if (shape instanceof Shape.Count count) {
            return type != count.container();
        }
        if (shape instanceof Shape.Items || shape instanceof Shape.Some || shape instanceof Shape.Unique) {
            return type != JsonType.ARRAY;
        }
        boolean members =
                shape instanceof Shape.Present || shape instanceof Shape.Names || shape instanceof Shape.Members;
        return members && type != JsonType.OBJECT;
    }

    Parts of(Literal literal) {
        if (isImpossible(literal)) {
            return IMPOSSIBLE;
        }
        if (isTrivial(literal)) {
            return NOTHING;
        }
        Shape shape = literal.formula().shape();
        boolean positive = literal.positive();
        if (shape instanceof Shape.Not not) {
            return all(List.of(not.part()), !positive);
        }
        if (shape instanceof Shape.All all) {
            return positive ? all(all.parts(), true) : alternatives(all.parts(), false);
        }
        if (shape instanceof Shape.Any any) {
            return positive ? alternatives(any.parts(), true) : all(any.parts(), false);
        }
        if (shape instanceof Shape.One one) {
            return alternatives(positive ? exactlyOne(one.parts()) : noneOrTwo(one.parts()), true);
        }
        if (shape instanceof Shape.Reference reference) {
            return all(List.of(solver.resolved(reference)), positive);
        }
        if (shape instanceof Shape.Values values && !positive && type.compareTo(JsonType.STRING) > 0) {
            return different(values);
        }
        return FACT;
    }

    private static Parts all(List<Formula> parts, boolean positive) {
        return new Parts(
                true,
                false,
                parts.stream().map(part -> new Literal(part, positive)).toList(),
                List.of());
    }

    private static Parts alternatives(List<Formula> parts, boolean positive) {
        return new Parts(
                true,
                false,
                List.of(),
                List.of(parts.stream().map(part -> new Literal(part, positive)).toList()));
    }

    /** The parts that can hold of this kind of value. */
    private List<Formula> possible(List<Formula> parts) {
        return parts.stream()
                .filter(part -> !isImpossible(new Literal(part, true)))
                .toList();
    }

    private List<Formula> exactlyOne(List<Formula> all) {
        Formulas formulas = solver.formulas();
        List<Formula> parts = possible(all);
        List<Formula> alternatives = new ArrayList<>();
        for (Formula held : parts) {
            List<Formula> together = new ArrayList<>(List.of(held));
            parts.stream()
                    .filter(part -> part != held && !Disjoint.surely(held, part, type))
                    .map(formulas::not)
                    .forEach(together::add);
            alternatives.add(formulas.all(together));
        }
        return alternatives;
    }

    private List<Formula> noneOrTwo(List<Formula> all) {
        Formulas formulas = solver.formulas();
        List<Formula> parts = possible(all);
        List<Formula> alternatives = new ArrayList<>();
        alternatives.add(formulas.all(parts.stream().map(formulas::not).toList()));
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                if (!Disjoint.surely(parts.get(i), parts.get(j), type)) {
                    solver.budget().step();
                    alternatives.add(formulas.all(List.of(parts.get(i), parts.get(j))));
                }
            }
        }
        return alternatives;
    }

    /** An array or object is not another when they differ somewhere. */
    private Parts different(Shape.Values values) {
        List<List<Literal>> alternatives = new ArrayList<>();
        for (JsonNode value : values.values()) {
            if (JsonType.of(value) == type) {
                alternatives.add(type == JsonType.ARRAY ? otherArray(value) : otherObject(value));
            }
        }
        return new Parts(true, false, List.of(), alternatives);
    }

    private Formula is(JsonNode value) {
        return solver.formulas().of(new Shape.Values(Set.of(value)));
    }

    private List<Literal> otherArray(JsonNode array) {
        Formulas formulas = solver.formulas();
        List<Literal> differences = new ArrayList<>();
        if (!array.isEmpty()) {
            differences.add(new Literal(formulas.of(new Shape.Count(type, array.size(), false)), false));
        }
        differences.add(new Literal(formulas.of(new Shape.Count(type, array.size(), true)), false));
        for (int i = 0; i < array.size(); i++) {
            differences.add(new Literal(formulas.of(new Shape.Items(i, i + 1, is(array.get(i)))), false));
        }
        return differences;
    }

    private List<Literal> otherObject(JsonNode object) {
        Formulas formulas = solver.formulas();
        List<Literal> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            NameSet name = new NameSet(Set.of(member.getKey()), List.of(), false);
            differences.add(new Literal(formulas.of(new Shape.Present(member.getKey())), false));
            differences.add(new Literal(formulas.of(new Shape.Members(name, is(member.getValue()))), false));
        }
        NameSet others = new NameSet(new TreeSet<>(object.propertyNames()), List.of(), true);
        differences.add(new Literal(formulas.of(new Shape.Members(others, formulas.fixed(false))), false));
        return differences;
    }
}
