package org.plumbline.inclusion.form;

/**
 * A statement about one JSON value. Within one question equal statements are one object, made by {@link Formulas}.
 */
public final class Formula implements Comparable<Formula> {
    private final int number;
    private final Shape shape;

    Formula(int number, Shape shape) {
        this.number = number;
        this.shape = shape;
    }

    /** What it says. */
    public Shape shape() {
        return shape;
    }

    /** Its number, in the order of making: the same in every run. */
    public int number() {
        return number;
    }

    @Override
    public int compareTo(Formula other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return number + ":" + shape;
    }
}
