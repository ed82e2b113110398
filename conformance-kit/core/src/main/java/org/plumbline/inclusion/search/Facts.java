package org.plumbline.inclusion.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of one value of a known kind, without alternatives.
 *
 * @param literals simple statements
 */
record Facts(Collection<Literal> literals) {
    /** The shapes of one sort that must be true, or must be false. */
    <T extends Shape> List<T> all(Class<T> sort, boolean positive) {
        return literals.stream()
                .filter(literal -> literal.positive() == positive
                        && sort.isInstance(literal.formula().shape()))
                .map(literal -> sort.cast(literal.formula().shape()))
                .toList();
    }

    /** Values that it must not be. */
    Set<JsonNode> excluded() {
        Set<JsonNode> excluded = new LinkedHashSet<>();
        all(Shape.Values.class, false).forEach(values -> excluded.addAll(values.values()));
        return excluded;
    }

    /** Values of which it must be one, or nothing when it need not be one of a list. */
    java.util.Optional<List<JsonNode>> listed() {
        List<Shape.Values> lists = all(Shape.Values.class, true);
        return lists.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(lists.get(0).values().stream()
                        .filter(value ->
                                lists.stream().allMatch(list -> list.values().contains(value)))
                        .toList());
    }

    Stream<Literal> stream() {
        return literals.stream();
    }
}
