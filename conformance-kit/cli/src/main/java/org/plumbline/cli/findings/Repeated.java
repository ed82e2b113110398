package org.plumbline.cli.findings;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;

/** One mistake wherever a file repeats it: the first findings of one code and requirement, and where the others stand. */
final class Repeated {
    private final List<Finding> first = new ArrayList<>();
    private final int most;
    private long more;
    private int fromLine = Integer.MAX_VALUE;
    private int toLine;

    /**
     * @param most findings kept whole; of the others only their number and lines
     */
    Repeated(int most) {
        this.most = most;
    }

    void add(Finding finding) {
        if (first.size() < most) {
            first.add(finding);
            return;
        }
        Place place = finding.place();
        more++;
        fromLine = Math.min(fromLine, place.line());
        toLine = Math.max(toLine, place.line());
    }

    List<Finding> first() {
        return first;
    }

    /** How many there are beyond the first. */
    long more() {
        return more;
    }

    /** As many of the first ones as there is room for; what has no room is not told of at all. */
    Repeated within(int room) {
        if (first.size() <= room) {
            return this;
        }
        var cut = new Repeated(room);
        first.subList(0, room).forEach(cut::add);
        return cut;
    }

    long count() {
        return first.size() + more;
    }

    /** For example {@code … 52 more of KVN-NUMBER-DIGITS, lines 57 to 137; --all shows them}. */
    String rest() {
        String lines = fromLine == toLine ? ", line " + toLine : ", lines %d to %d".formatted(fromLine, toLine);
        return "… %s more of %s%s; --all shows %s"
                .formatted(
                        Counted.number(more), first.get(0).code(), toLine == 0 ? "" : lines, more == 1 ? "it" : "them");
    }
}
