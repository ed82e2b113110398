package org.plumbline.inclusion.form;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds statements that apply themselves to the same value, which no validator comes to an end with (JSON Schema core, 9.4.1). */
public final class EndlessStatement {
    private final Translation translation;
    private final ArrayDeque<Formula> inside = new ArrayDeque<>();
    private final Set<Formula> open = new HashSet<>();
    private final Set<Formula> done = new HashSet<>();

    private EndlessStatement(Translation translation) {
        this.translation = translation;
    }

    /** Whether a statement, or one inside it, is so. */
    public static boolean isIn(Formula formula, Translation translation) {
        EndlessStatement search = new EndlessStatement(translation);
        search.inside.add(formula);
        while (!search.inside.isEmpty()) {
            if (search.returnsTo(search.inside.remove())) {
                return true;
            }
        }
        return false;
    }

    private boolean returnsTo(Formula formula) {
        if (done.contains(formula)) {
            return false;
        }
        if (!open.add(formula)) {
            return true;
        }
        Shape shape = formula.shape();
        List<Formula> parts = List.of();
        if (shape instanceof Shape.All all) {
            parts = all.parts();
        } else if (shape instanceof Shape.Any any) {
            parts = any.parts();
        } else if (shape instanceof Shape.One one) {
            parts = one.parts();
        } else if (shape instanceof Shape.Not not) {
            parts = List.of(not.part());
        } else if (shape instanceof Shape.Reference reference) {
            parts = List.of(translation.of(reference.place()));
        } else if (shape instanceof Shape.Items items) {
            inside.add(items.each());
        } else if (shape instanceof Shape.Some some) {
            inside.add(some.each());
        } else if (shape instanceof Shape.Names names) {
            inside.add(names.each());
        } else if (shape instanceof Shape.Members members) {
            inside.add(members.each());
        }
        boolean returns = parts.stream().anyMatch(this::returnsTo);
        open.remove(formula);
        done.add(formula);
        return returns;
    }
}
