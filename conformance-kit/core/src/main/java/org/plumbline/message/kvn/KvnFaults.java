package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Severity;

/** The faults of one text, as they are found. */
final class KvnFaults {
    private final List<KvnFault> faults = new ArrayList<>();

    void error(String code, int line, int column, String pointer, String... arguments) {
        add(Severity.ERROR, code, line, column, pointer, arguments);
    }

    void add(Severity severity, String code, int line, int column, String pointer, String... arguments) {
        faults.add(new KvnFault(severity, code, line, column, pointer, List.of(arguments)));
    }

    int count() {
        return faults.size();
    }

    List<KvnFault> all() {
        return faults;
    }
}
