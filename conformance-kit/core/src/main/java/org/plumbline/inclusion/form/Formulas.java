package org.plumbline.inclusion.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes statements, simplified, and each only once. */
public final class Formulas {
    private final Map<Shape, Formula> known = new HashMap<>();

    /** The statement of this shape. */
    public Formula of(Shape shape) {
        Formula formula = known.get(shape);
        if (formula == null) {
            formula = new Formula(known.size(), shape);
            known.put(shape, formula);
        }
        return formula;
    }

    /** Always true, or always false. */
    public Formula fixed(boolean value) {
        return of(new Shape.Fixed(value));
    }

    /** All of these. */
    public Formula all(Collection<Formula> parts) {
        return joined(parts, true);
    }

    /** At least one of these. */
    public Formula any(Collection<Formula> parts) {
        return joined(parts, false);
    }

    private Formula joined(Collection<Formula> parts, boolean neutral) {
        TreeSet<Formula> kept = new TreeSet<>();
        for (Formula part : parts) {
            Shape shape = part.shape();
            if (shape instanceof Shape.Fixed fixed) {
                if (fixed.value() != neutral) {
                    return part;
                }
            } else if (neutral && shape instanceof Shape.All all) {
                kept.addAll(all.parts());
            } else if (!neutral && shape instanceof Shape.Any any) {
                kept.addAll(any.parts());
            } else {
                kept.add(part);
            }
        }
        if (kept.isEmpty()) {
            return fixed(neutral);
        }
        if (kept.size() == 1) {
            return kept.first();
        }
        return of(neutral ? new Shape.All(List.copyOf(kept)) : new Shape.Any(List.copyOf(kept)));
    }

    /** Exactly one of these. What is there twice can not be the one. */
    public Formula one(List<Formula> parts) {
        TreeSet<Formula> once = new TreeSet<>();
        TreeSet<Formula> twice = new TreeSet<>();
        parts.stream().filter(part -> part != fixed(false) && !once.add(part)).forEach(twice::add);
        once.removeAll(twice);
        List<Formula> all = new ArrayList<>(twice.stream().map(this::not).toList());
        all.add(once.isEmpty() ? fixed(false) : once.size() == 1 ? once.first() : of(new Shape.One(List.copyOf(once))));
        return all(all);
    }

    /** The opposite. */
    public Formula not(Formula part) {
        if (part.shape() instanceof Shape.Fixed fixed) {
            return fixed(!fixed.value());
        }
        return part.shape() instanceof Shape.Not not ? not.part() : of(new Shape.Not(part));
    }
}
