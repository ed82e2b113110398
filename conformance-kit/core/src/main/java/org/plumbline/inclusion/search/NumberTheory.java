package org.plumbline.inclusion.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.inclusion.form.PlainValue;
import org.plumbline.inclusion.form.Shape;
import tools.jackson.databind.JsonNode;

/** Numbers between limits that are multiples of some numbers and not of others. */
final class NumberTheory {
    private static final int MOST_TRIED = 20_000;

    private @Nullable BigDecimal low;
    private boolean aboveLow;
    private @Nullable BigDecimal high;
    private boolean belowHigh;
    private final List<BigDecimal> multiples;
    private final List<BigDecimal> notMultiples;
    private final Set<BigDecimal> excluded = new HashSet<>();

    NumberTheory(Facts facts) {
        facts.all(Shape.Limit.class, true).forEach(limit -> limit(limit.bound(), limit.upper(), limit.strict()));
        facts.all(Shape.Limit.class, false).forEach(limit -> limit(limit.bound(), !limit.upper(), !limit.strict()));
        this.multiples = facts.all(Shape.Multiple.class, true).stream()
                .map(Shape.Multiple::of)
                .toList();
        this.notMultiples = facts.all(Shape.Multiple.class, false).stream()
                .map(Shape.Multiple::of)
                .toList();
        facts.excluded().stream()
                .filter(JsonNode::isNumber)
                .forEach(value -> excluded.add(plain(value.decimalValue())));
    }

    private static BigDecimal plain(BigDecimal number) {
        return PlainValue.number(number).decimalValue();
    }

    private void limit(BigDecimal bound, boolean upper, boolean strict) {
        if (upper) {
            int comparison = high == null ? -1 : bound.compareTo(high);
            belowHigh = comparison < 0 ? strict : belowHigh || (comparison == 0 && strict);
            high = comparison < 0 ? bound : high;
        } else {
            int comparison = low == null ? 1 : bound.compareTo(low);
            aboveLow = comparison > 0 ? strict : aboveLow || (comparison == 0 && strict);
            low = comparison > 0 ? bound : low;
        }
    }

    Solution solve() {
        if (low != null && high != null) {
            int comparison = low.compareTo(high);
            if (comparison > 0 || (comparison == 0 && (aboveLow || belowHigh))) {
                return Solution.none();
            }
            if (comparison == 0) {
                return isAllowed(low) && multiples.stream().allMatch(each -> isMultiple(plain(low()), each))
                        ? model(low)
                        : Solution.none();
            }
        }
        return multiples.isEmpty()
                ? anyNumber()
                : multiple(
                        multiples.stream().reduce(NumberTheory::commonMultiple).orElseThrow());
    }

    private BigDecimal low() {
        return low == null ? BigDecimal.ZERO : low;
    }

    private static Solution model(BigDecimal number) {
        return new Solution.Model(PlainValue.number(number));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return number.remainder(of).signum() == 0;
    }

    private static BigDecimal commonMultiple(BigDecimal one, BigDecimal two) {
        int scale = Math.max(0, Math.max(one.scale(), two.scale()));
        BigInteger first = one.setScale(scale).unscaledValue();
        BigInteger second = two.setScale(scale).unscaledValue();
        return new BigDecimal(first.divide(first.gcd(second)).multiply(second), scale);
    }

    private boolean isAllowed(BigDecimal number) {
        return isInside(number)
                && !excluded.contains(plain(number))
                && notMultiples.stream().noneMatch(each -> isMultiple(number, each));
    }

    private boolean isInside(BigDecimal number) {
        return (low == null || number.compareTo(low) >= (aboveLow ? 1 : 0))
                && (high == null || number.compareTo(high) <= (belowHigh ? -1 : 0));
    }

    private Solution multiple(BigDecimal step) {
        if (notMultiples.stream().anyMatch(each -> isMultiple(step, each))) {
            return Solution.none();
        }
        BigInteger first =
                low == null ? null : low.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger last =
                high == null ? null : high.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        BigInteger begin = BigInteger.ZERO;
        begin = first == null ? begin : begin.max(first);
        begin = last == null ? begin : begin.min(last);
        boolean upEnds = false;
        boolean downEnds = false;
        for (int distance = 0; distance < MOST_TRIED && !(upEnds && downEnds); distance++) {
            BigInteger up = begin.add(BigInteger.valueOf(distance));
            BigInteger down = begin.subtract(BigInteger.valueOf(distance));
            upEnds = last != null && up.compareTo(last) > 0;
            downEnds = first != null && down.compareTo(first) < 0;
            for (BigInteger each : List.of(up, down)) {
                BigDecimal number = step.multiply(new BigDecimal(each));
                if (isAllowed(number)) {
                    return model(number);
                }
            }
        }
        return upEnds && downEnds
                ? Solution.none()
                : new Solution.Undecided("no number was found, and not all could be tried");
    }

    /** Where all decimals between the limits are free, only finitely many of some length are not allowed; so one more digit helps. */
    private Solution anyNumber() {
        BigDecimal floor =
                low != null ? low : high != null ? high.subtract(BigDecimal.ONE).min(BigDecimal.ZERO) : BigDecimal.ZERO;
        BigDecimal ceiling = high != null ? high : floor.max(BigDecimal.ZERO).add(BigDecimal.TEN);
        List<BigDecimal> candidates = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                BigDecimal.ONE,
                floor.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE),
                floor,
                ceiling,
                BigDecimal.ONE.negate(),
                new BigDecimal("0.5"),
                floor.add(new BigDecimal("0.5"))));
        int digits = Stream.concat(notMultiples.stream(), excluded.stream())
                .mapToInt(BigDecimal::scale)
                .reduce(Math.max(0, floor.scale()), Math::max);
        BigDecimal width = ceiling.subtract(floor);
        for (int i = 1; i < 2_000; i++) {
            BigDecimal bit = BigDecimal.ONE.movePointLeft(digits + i);
            candidates.add(floor.add(bit));
            if (bit.compareTo(width) < 0) {
                break;
            }
        }
        return candidates.stream()
                .filter(this::isAllowed)
                .findFirst()
                .map(NumberTheory::model)
                .orElse(new Solution.Undecided("no number was found"));
    }
}
