package org.plumbline.rule.function;

import static org.plumbline.rule.function.Lists.NONE;
import static org.plumbline.rule.function.Lists.first;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Times of a whole list, all in one time system. Each search gives the index of the first offender, −1 when there is none; what is
 * no time in that system is passed over, because another rule says so.
 */
final class TimeLists {
    private final @Nullable CcsdsTime[] times;

    private TimeLists(List<?> texts, String system) {
        times = texts.stream().map(text -> find(text, system)).toArray(CcsdsTime[]::new);
    }

    /** The first text that is no time of the system. */
    static long firstNotTime(List<?> texts, String system) {
        @Nullable CcsdsTime[] times = new TimeLists(texts, system).times;
        return first(times.length, i -> texts.get(i) instanceof String && times[i] == null);
    }

    /** The first that is not strictly later than the one before it. */
    static long firstNotLater(List<?> texts, String system) {
        return firstAfterPredecessor(texts, system, false);
    }

    /** The first that is earlier than the one before it. */
    static long firstEarlier(List<?> texts, String system) {
        return firstAfterPredecessor(texts, system, true);
    }

    private static long firstAfterPredecessor(List<?> texts, String system, boolean mayBeEqual) {
        return firstOutOfOrder(new TimeLists(texts, system).times, i -> "", mayBeEqual);
    }

    /** The first that is not strictly later than the last one with the same key. */
    static long firstNotLaterPer(List<?> keys, List<?> texts, String system) {
        if (keys.size() != texts.size()) {
            throw new IllegalArgumentException("%d keys for %d times".formatted(keys.size(), texts.size()));
        }
        return firstOutOfOrder(new TimeLists(texts, system).times, keys::get, false);
    }

    private interface Key {
        Object of(int index);
    }

    private static long firstOutOfOrder(@Nullable CcsdsTime[] times, Key keys, boolean mayBeEqual) {
        Map<Object, CcsdsTime> last = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            CcsdsTime time = times[i];
            CcsdsTime before = time == null ? null : last.put(keys.of(i), time);
            int order = time == null || before == null ? 1 : time.compareTo(before);
            if (order < 0 || (order == 0 && !mayBeEqual)) {
                return i;
            }
        }
        return NONE;
    }

    /** The first before the start or after the stop. */
    static long firstOutside(List<?> texts, String start, String stop, String system) {
        IntPredicate within = within(texts, start, stop, system);
        return first(texts.size(), i -> !within.test(i));
    }

    /** The first before the start or after the stop, which are times of a system of their own; fails unless both can be compared. */
    static long firstOutside(List<?> texts, String system, String start, String stop, String limits) {
        CcsdsTime from = TimeScale.parse(start, limits);
        CcsdsTime to = TimeScale.parse(stop, limits);
        return first(texts.size(), i -> {
            if (find(texts.get(i), system) == null) {
                return false;
            }
            CcsdsTime time = TimeScale.parse((String) texts.get(i), system);
            return time.compareTo(from) < 0 || time.compareTo(to) > 0;
        });
    }

    /** How many are neither before the start nor after the stop. */
    static long countWithin(List<?> texts, String start, String stop, String system) {
        @Nullable CcsdsTime[] times = new TimeLists(texts, system).times;
        IntPredicate within = within(texts, start, stop, system);
        return IntStream.range(0, times.length)
                .filter(i -> times[i] != null && within.test(i))
                .count();
    }

    /** A limit that is no time limits nothing: another rule says so. */
    private static IntPredicate within(List<?> texts, String start, String stop, String system) {
        @Nullable CcsdsTime[] times = new TimeLists(texts, system).times;
        CcsdsTime from = find(start, system);
        CcsdsTime to = find(stop, system);
        return i -> {
            CcsdsTime time = times[i];
            return time == null
                    || ((from == null || time.compareTo(from) >= 0) && (to == null || time.compareTo(to) <= 0));
        };
    }

    /** The first whose step from the one before it is more than so many times the median step. */
    static long firstGap(List<?> texts, String system, double factor) {
        double[] steps = steps(texts, system);
        double[] known = IntStream.range(0, steps.length)
                .mapToDouble(i -> steps[i])
                .filter(step -> !Double.isNaN(step))
                .toArray();
        if (known.length == 0) {
            return NONE;
        }
        double longest = factor * Lists.median(known);
        return first(steps.length, i -> steps[i] > longest);
    }

    /** Seconds from the one before; NaN where either is no time, and for the first. */
    static double[] steps(List<?> texts, String system) {
        @Nullable CcsdsTime[] times = new TimeLists(texts, system).times;
        return IntStream.range(0, times.length)
                .mapToDouble(i -> i == 0 || times[i] == null || times[i - 1] == null
                        ? Double.NaN
                        : Objects.requireNonNull(times[i - 1]).secondsUntil(Objects.requireNonNull(times[i])))
                .toArray();
    }

    private static @Nullable CcsdsTime find(Object text, String system) {
        return text instanceof String time ? CcsdsTime.find(time, system).orElse(null) : null;
    }
}
