package org.plumbline.inclusion.search;

import org.plumbline.inclusion.form.Formula;

/**
 * A statement that is to be true, or to be false.
 *
 * @param formula the statement
 * @param positive whether it is to be true
 */
public record Literal(Formula formula, boolean positive) implements Comparable<Literal> {
    /** The opposite. */
    Literal opposite() {
        return new Literal(formula, !positive);
    }

    @Override
    public int compareTo(Literal other) {
        int formulas = formula.compareTo(other.formula);
        return formulas != 0 ? formulas : Boolean.compare(positive, other.positive);
    }
}
