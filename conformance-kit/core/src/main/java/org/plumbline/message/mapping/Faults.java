package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Severity;

/** The faults of one text, as they are found. */
public final class Faults {
    /** How many are kept of one text; a reader that meets more says so and stops. */
    public static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();

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

    /** Whether a reader should stop. */
    public boolean areTooMany() {
        return faults.size() >= MOST;
    }

    /** All of them, in the order in which they were added. */
    public List<Fault> all() {
        return faults;
    }
}
