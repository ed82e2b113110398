package org.plumbline.inclusion.search;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plumbline.inclusion.form.Formula;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.Shape;
import org.plumbline.rule.schema.regex.BoundedPattern;
import org.plumbline.rule.schema.regex.PatternTooCostly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Whether a statement is true of a value that is written plainly. */
final class Evaluation {
    private final Function<Shape.Reference, Formula> references;
    private final Budget budget;

    Evaluation(Function<Shape.Reference, Formula> references, Budget budget) {
        this.references = references;
        this.budget = budget;
    }

    Truth of(Literal literal, JsonNode value) {
        Truth truth = of(literal.formula(), value);
        return literal.positive() ? truth : truth.opposite();
    }

    boolean isTrue(Literal literal, JsonNode value) {
        return of(literal, value) == Truth.TRUE;
    }

    Truth of(Formula formula, JsonNode value) {
        budget.step();
        Shape shape = formula.shape();
        if (shape instanceof Shape.Fixed fixed) {
            return Truth.of(fixed.value());
        }
        if (shape instanceof Shape.All all) {
            return every(all.parts().stream(), part -> of(part, value));
        }
        if (shape instanceof Shape.Any any) {
            return every(any.parts().stream(), part -> of(part, value).opposite())
                    .opposite();
        }
        if (shape instanceof Shape.One one) {
            return exactlyOne(one.parts(), value);
        }
        if (shape instanceof Shape.Not not) {
            return of(not.part(), value).opposite();
        }
        if (shape instanceof Shape.Reference reference) {
            return of(references.apply(reference), value);
        }
        if (shape instanceof Shape.Typed typed) {
            return Truth.of(typed.types().contains(JsonType.of(value)));
        }
        if (shape instanceof Shape.Values values) {
            return Truth.of(values.values().contains(value));
        }
        if (shape instanceof Shape.Unknown) {
            return Truth.UNKNOWN;
        }
        return switch (JsonType.of(value)) {
            case NULL, BOOLEAN -> Truth.TRUE;
            case NUMBER -> number(shape, value.decimalValue());
            case STRING -> text(shape, value.stringValue());
            case ARRAY -> array(shape, value);
            case OBJECT -> object(shape, value);
        };
    }

    private static <T> Truth every(Stream<T> all, Function<T, Truth> is) {
        Truth[] result = {Truth.TRUE};
        all.takeWhile(each -> result[0] != Truth.FALSE).forEach(each -> result[0] = result[0].and(is.apply(each)));
        return result[0];
    }

    private Truth exactlyOne(List<Formula> parts, JsonNode value) {
        int held = 0;
        int unknown = 0;
        for (Formula part : parts) {
            Truth truth = of(part, value);
            held += truth == Truth.TRUE ? 1 : 0;
            unknown += truth == Truth.UNKNOWN ? 1 : 0;
        }
        return held > 1 ? Truth.FALSE : unknown > 0 ? Truth.UNKNOWN : Truth.of(held == 1);
    }

    private static Truth number(Shape shape, BigDecimal value) {
        if (shape instanceof Shape.Limit limit) {
            int comparison = limit.upper() ? limit.bound().compareTo(value) : value.compareTo(limit.bound());
            return Truth.of(limit.strict() ? comparison > 0 : comparison >= 0);
        }
        if (shape instanceof Shape.Multiple multiple) {
            return Truth.of(value.remainder(multiple.of()).signum() == 0);
        }
        return Truth.TRUE;
    }

    private static Truth text(Shape shape, String value) {
        if (shape instanceof Shape.Length length) {
            int size = value.codePointCount(0, value.length());
            return Truth.of(length.upper() ? size <= length.bound() : size >= length.bound());
        }
        if (shape instanceof Shape.Pattern pattern) {
            return bounded(() -> BoundedPattern.occurs(pattern.source(), value));
        }
        if (shape instanceof Shape.Format format) {
            return TextFormats.is(format.name(), value);
        }
        return Truth.TRUE;
    }

    static Truth bounded(Supplier<Boolean> matching) {
        try {
            return Truth.of(matching.get());
        } catch (PatternTooCostly | java.util.regex.PatternSyntaxException e) {
            return Truth.UNKNOWN;
        }
    }

    private static Truth count(Shape.Count count, int size) {
        return Truth.of(count.upper() ? size <= count.bound() : size >= count.bound());
    }

    private Truth array(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Count count && count.container() == JsonType.ARRAY) {
            return count(count, value.size());
        }
        if (shape instanceof Shape.Items items) {
            Truth truth = Truth.TRUE;
            for (int i = items.from(); i < Math.min(value.size(), items.until()) && truth != Truth.FALSE; i++) {
                truth = truth.and(of(items.each(), value.get(i)));
            }
            return truth;
        }
        if (shape instanceof Shape.Some some) {
            int held = 0;
            int unknown = 0;
            for (JsonNode each : value) {
                Truth truth = of(some.each(), each);
                held += truth == Truth.TRUE ? 1 : 0;
                unknown += truth == Truth.UNKNOWN ? 1 : 0;
            }
            return held >= some.count() ? Truth.TRUE : held + unknown >= some.count() ? Truth.UNKNOWN : Truth.FALSE;
        }
        if (shape instanceof Shape.Unique) {
            Set<JsonNode> different = new HashSet<>();
            value.forEach(different::add);
            return Truth.of(different.size() == value.size());
        }
        return Truth.TRUE;
    }

    private Truth object(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Count count && count.container() == JsonType.OBJECT) {
            return count(count, value.size());
        }
        if (shape instanceof Shape.Present present) {
            return Truth.of(value.has(present.name()));
        }
        if (shape instanceof Shape.Names names) {
            return every(value.propertyNames().stream(), name -> of(names.each(), StringNode.valueOf(name)));
        }
        if (shape instanceof Shape.Members members) {
            return every(value.properties().stream(), member -> member(members, member));
        }
        return Truth.TRUE;
    }

    private Truth member(Shape.Members members, Map.Entry<String, JsonNode> member) {
        Truth meant = bounded(() -> members.names().contains(member.getKey()));
        return meant == Truth.FALSE ? Truth.TRUE : meant.opposite().or(of(members.each(), member.getValue()));
    }
}
