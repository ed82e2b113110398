package org.plumbline.inclusion.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.inclusion.form.Formula;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.NameSet;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/**
 * Statements that cannot both be true, as far as one sees it at a glance: other kinds, other listed values, or a member that both
 * need and that tells them apart.
 */
final class Disjoint {
    private static final int DEEPEST = 3;

    private Disjoint() {}

    /** Whether two statements surely exclude each other for values of a kind. */
    static boolean surely(Formula one, Formula other, JsonType type) {
        return surely(one, other, type, 0);
    }

    private static boolean surely(Formula one, Formula other, JsonType type, int depth) {
        for (Formula first : parts(one)) {
            for (Formula second : parts(other)) {
                if (simply(first, second)) {
                    return true;
                }
            }
        }
        return type == JsonType.OBJECT && depth < DEEPEST && byMember(one, other, depth);
    }

    private static List<Formula> parts(Formula formula) {
        return formula.shape() instanceof Shape.All all ? all.parts() : List.of(formula);
    }

    private static boolean simply(Formula one, Formula other) {
        if (one.shape() instanceof Shape.Values first) {
            if (other.shape() instanceof Shape.Values second) {
                return Collections.disjoint(first.values(), second.values());
            }
            return other.shape() instanceof Shape.Typed typed && isOutside(first.values(), typed.types());
        }
        if (one.shape() instanceof Shape.Typed first) {
            return other.shape() instanceof Shape.Typed second
                    ? Collections.disjoint(first.types(), second.types())
                    : other.shape() instanceof Shape.Values values && isOutside(values.values(), first.types());
        }
        return false;
    }

    private static boolean isOutside(Set<JsonNode> values, Set<JsonType> types) {
        return values.stream().noneMatch(value -> types.contains(JsonType.of(value)));
    }

    private static boolean byMember(Formula one, Formula other, int depth) {
        for (Formula part : parts(one)) {
            Optional<String> name = name(part);
            if (name.isPresent() && (needs(one, name.get()) || needs(other, name.get()))) {
                Formula first = ((Shape.Members) part.shape()).each();
                for (Formula second : parts(other)) {
                    boolean same = name(second).equals(name);
                    if (same && tellsApart(first, ((Shape.Members) second.shape()).each(), depth)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean tellsApart(Formula first, Formula second, int depth) {
        for (JsonType type : JsonType.values()) {
            if (!surely(first, second, type, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** The one member that a statement is about. */
    private static Optional<String> name(Formula formula) {
        if (formula.shape() instanceof Shape.Members members) {
            NameSet names = members.names();
            if (!names.others() && names.patterns().isEmpty() && names.names().size() == 1) {
                return Optional.of(names.names().iterator().next());
            }
        }
        return Optional.empty();
    }

    private static boolean needs(Formula formula, String name) {
        return parts(formula).stream()
                .anyMatch(part -> part.shape() instanceof Shape.Present present
                        && present.name().equals(name));
    }
}
