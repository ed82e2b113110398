package org.plumbline.standards.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.standard.MessageFormat;

/** What was found of what was broken, per kind of fault and notation. */
final class Score {
    private final Map<FaultKind, Tally> kinds = new EnumMap<>(FaultKind.class);
    private final Map<MessageFormat, Tally> formats = new EnumMap<>(MessageFormat.class);
    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Tally all = new Tally();

    /** Counts of faults of one sort. */
    static final class Tally {
        private int faults;
        private int found;
        private int exact;
        private int hints;
        private int findings;

        int faults() {
            return faults;
        }

        double recall() {
            return share(found, faults);
        }

        double exact() {
            return share(exact, found);
        }

        double hints() {
            return share(hints, found);
        }

        double findingsPerFault() {
            return faults == 0 ? 1 : (double) findings / faults;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }

        private String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f %% | %.3f | %.2f %% | %.2f %% |",
                    name,
                    faults,
                    100 * recall(),
                    findingsPerFault(),
                    100 * exact(),
                    100 * hints());
        }
    }

    /**
     * Counts one fault.
     *
     * @param fault what was broken
     * @param format the notation of the message
     * @param found whether something was found where it is
     * @param exact whether it was found at the very character
     * @param hint whether the hint was right
     * @param findings how many findings it led to
     */
    void count(Fault fault, MessageFormat format, boolean found, boolean exact, boolean hint, int findings) {
        for (Tally tally : List.of(all, tally(kinds, fault.kind()), tally(formats, format))) {
            tally.faults++;
            tally.found += found ? 1 : 0;
            tally.exact += exact ? 1 : 0;
            tally.hints += hint ? 1 : 0;
            tally.findings += findings;
        }
    }

    /** Counts findings that belong to no fault, or takes off those that were missed, for the message's first fault. */
    void surplus(Fault fault, MessageFormat format, int findings) {
        all.findings += findings;
        tally(kinds, fault.kind()).findings += findings;
        tally(formats, format).findings += findings;
    }

    private static <K> Tally tally(Map<K, Tally> tallies, K key) {
        return tallies.computeIfAbsent(key, name -> new Tally());
    }

    /** Keeps a case that went wrong, a few of each sort. */
    void example(String sort, String example) {
        List<String> kept = examples.computeIfAbsent(sort, name -> new ArrayList<>());
        if (kept.size() < 3) {
            kept.add(example);
        }
    }

    Tally all() {
        return all;
    }

    Map<FaultKind, Tally> kinds() {
        return kinds;
    }

    String markdown(String title) {
        StringBuilder page = new StringBuilder("## ").append(title).append("\n\n");
        page.append(
                "| faults | number | found | findings per fault | exact place | right hint |\n|---|---|---|---|---|---|\n");
        kinds.forEach((kind, tally) -> page.append(tally.row(kind.toString())).append('\n'));
        formats.forEach(
                (format, tally) -> page.append(tally.row("all in " + format)).append('\n'));
        page.append(all.row("all")).append('\n');
        examples.forEach((sort, kept) -> {
            page.append("\n### ").append(sort).append("\n\n");
            kept.forEach(each -> page.append("- ").append(each).append('\n'));
        });
        return page.append('\n').toString();
    }
}
