package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.verdict.Severity;

/** The faults of one text, as they are found. */
public final class Faults {
    /** How many are kept of one text; a reader that meets more says so and stops. */
    public static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    /** Index of the first fault of each kind that is told once, and how many more there were. */
    private final Map<String, Integer> firsts = new HashMap<>();

    private final Map<Integer, Integer> repetitions = new HashMap<>();

    /** Adds what is an error whatever the mapping says. */
    public void error(String code, int line, int column, String pointer, String... arguments) {
        add(Severity.ERROR, code, line, column, pointer, arguments);
    }

    /** Adds what weighs as a severity says. */
    public void add(Severity severity, String code, int line, int column, String pointer, String... arguments) {
        faults.add(new Fault(severity, code, line, column, pointer, List.of(arguments)));
    }

    /** Adds what weighs as the mapping says; nothing when it does not matter. */
    public void add(Weight weight, String code, int line, int column, String pointer, String... arguments) {
        weight.severity().ifPresent(severity -> add(severity, code, line, column, pointer, arguments));
    }

    /**
     * Adds what weighs as the mapping says, once for a whole list: the first of the same column stands for all.
     *
     * <p>When others follow, its code gets the ending {@code -REPEATED}, and their number is its last argument.
     */
    public void addOnce(Weight weight, String code, int line, int column, String pointer, String... arguments) {
        if (weight.severity().isPresent()) {
            addOnce(weight.severity().get(), code, column(pointer), Spot.of(line, column), pointer, arguments);
        }
    }

    /** The same for what is an error, once for all that have a key. */
    public void errorOnce(String code, String key, int line, int column, String pointer, String... arguments) {
        addOnce(Severity.ERROR, code, key, Spot.of(line, column), pointer, arguments);
    }

    private void addOnce(Severity severity, String code, String key, Spot spot, String pointer, String... arguments) {
        Integer first = firsts.putIfAbsent(code + key, faults.size());
        if (first == null) {
            add(severity, code, spot.line(), spot.column(), pointer, arguments);
        } else {
            repetitions.merge(first, 1, Integer::sum);
        }
    }

    /** The pointer of a value without the number of its row: the same for all values of a column. */
    private static String column(String pointer) {
        return pointer.replaceFirst("/[0-9]+/([^/]*)$", "/-/$1");
    }

    /** Whether a reader should stop. */
    public boolean areTooMany() {
        return faults.size() >= MOST;
    }

    /** All of them, in the order in which they were added. */
    public List<Fault> all() {
        List<Fault> all = new ArrayList<>(faults);
        repetitions.forEach((index, count) -> all.set(index, repeated(faults.get(index), count)));
        return all;
    }

    private static Fault repeated(Fault fault, int count) {
        List<String> arguments = new ArrayList<>(fault.arguments());
        arguments.add(Integer.toString(count));
        return new Fault(
                fault.severity(), fault.code() + "-REPEATED", fault.line(), fault.column(), fault.pointer(), arguments);
    }
}
