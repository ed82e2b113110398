package org.plumbline.conformance.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds where two JSON values differ. Numbers are compared by value: 1.50 is 1.5; members have no order. */
final class ContentDifference {
    private ContentDifference() {}

    /** The place of the first difference; empty when both say the same. */
    static Optional<JsonPointer> first(JsonNode one, JsonNode other) {
        return first(JsonPointer.empty(), one, other);
    }

    private static Optional<JsonPointer> first(JsonPointer here, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return inObjects(here, one, other);
        }
        if (one.isArray() && other.isArray()) {
            return inArrays(here, one, other);
        }
        return same(one, other) ? Optional.empty() : Optional.of(here);
    }

    private static Optional<JsonPointer> inObjects(JsonPointer here, JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names.stream()
                .map(name -> first(here.appendProperty(name), one.path(name), other.path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<JsonPointer> inArrays(JsonPointer here, JsonNode one, JsonNode other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Optional<JsonPointer> difference = first(here.appendIndex(i), one.path(i), other.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }
}
