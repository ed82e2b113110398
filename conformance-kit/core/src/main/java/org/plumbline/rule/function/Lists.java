package org.plumbline.rule.function;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Lists of any length: rows of numbers, objects with the same members. A search gives an index, −1 when it finds nothing. */
final class Lists {
    /** What a search gives when there is nothing to be found. */
    static final long NONE = -1;

    private Lists() {}

    /** The first index below the size that fits. */
    static long first(int size, IntPredicate fits) {
        return IntStream.range(0, size).filter(fits).findFirst().orElse((int) NONE);
    }

    /** The element at one position of every row. */
    static List<Object> column(List<?> rows, long position) {
        List<Object> column = new ArrayList<>(rows.size());
        for (Object row : rows) {
            if (!(row instanceof List<?> cells) || position < 0 || position >= cells.size()) {
                throw new IllegalArgumentException("a row has no element " + position);
            }
            column.add(cells.get((int) position));
        }
        return column;
    }

    /** How many elements each of some lists has; 0 for what is no list. */
    static List<Long> sizes(List<?> lists) {
        return lists.stream()
                .map(each -> each instanceof List<?> list ? (long) list.size() : 0L)
                .toList();
    }

    /** One member of every object; null where it is missing, so that positions stay what they are. */
    static List<Object> members(List<?> objects, String name) {
        List<Object> values = new ArrayList<>(objects.size());
        for (Object each : objects) {
            Object value = object(each).get(name);
            values.add(value == null ? NullValue.NULL_VALUE : value);
        }
        return values;
    }

    /** The values of some members of an object, in the order of the names; those that are missing left out. */
    static List<Object> valuesOf(Map<?, ?> object, List<?> names) {
        List<Object> values = new ArrayList<>(names.size());
        for (Object name : names) {
            Object value = object.get(name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Of every object the name of its first member besides the one named; empty text when it has no other. */
    static List<String> otherNames(List<?> objects, String name) {
        return objects.stream()
                .map(each -> object(each).keySet().stream()
                        .map(String::valueOf)
                        .filter(member -> !member.equals(name))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** Each value once, in the order of their first coming. */
    static List<Object> distinct(List<?> values) {
        return List.copyOf(new LinkedHashSet<>(values));
    }

    /** The first value that equals an earlier one. */
    static long firstDuplicate(List<?> values) {
        Set<Object> seen = new HashSet<>();
        return first(values.size(), i -> !seen.add(values.get(i)));
    }

    /** The first value that is not equal to that at the beginning. */
    static long firstChange(List<?> values) {
        return first(values.size(), i -> !values.get(i).equals(values.get(0)));
    }

    /** The first object with one member for which no object with another member has the same key. */
    static long firstUnpaired(List<?> objects, String key, String member, String partner) {
        Set<Object> partners = new HashSet<>();
        for (Object each : objects) {
            Map<?, ?> object = object(each);
            if (object.containsKey(partner) && object.containsKey(key)) {
                partners.add(Objects.requireNonNull(object.get(key)));
            }
        }
        return first(objects.size(), i -> {
            Map<?, ?> object = object(objects.get(i));
            Object value = object.get(key);
            return object.containsKey(member) && value != null && !partners.contains(value);
        });
    }

    /** The first object of which a member is a number below the least or above the most. */
    static long firstOutOfRange(List<?> objects, String name, double least, double most) {
        return first(
                objects.size(),
                i -> object(objects.get(i)).get(name) instanceof Double value && !(value >= least && value <= most));
    }

    /** Index of the first number that is smaller than the one before it. */
    static long firstDecrease(double[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return i;
            }
        }
        return NONE;
    }

    /** The middle one of several numbers; the mean of both when two stand in the middle. */
    static double median(double[] numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no number has no median");
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The numbers of a list; anything else in it is an error. */
    static double[] numbers(List<?> values) {
        return values.stream().mapToDouble(Lists::number).toArray();
    }

    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("'" + value + "' is no double");
    }

    /** What is no object has no members: that it should be one is for the schema to say. */
    private static Map<?, ?> object(Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    /** The elements of every list of a list, in order; what is no list is passed over. */
    static List<Object> flatten(List<?> lists) {
        List<Object> elements = new ArrayList<>();
        for (Object each : lists) {
            if (each instanceof List<?> list) {
                elements.addAll(list);
            }
        }
        return elements;
    }

    /** The first element that equals the value. */
    static long indexOf(List<?> elements, Object value) {
        return elements.indexOf(value);
    }
}
