package org.plumbline.cli.findings;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Place;

/**
 * One mistake wherever a file repeats it: where it stands first, how often it comes again, and where it stands last. One that comes
 * twice is kept twice.
 */
final class Repeated implements Comparable<Repeated> {
    private final List<Told> whole = new ArrayList<>();
    private final boolean keepsAll;
    private long count;
    private Told last;

    /**
     * @param first where it stands first
     * @param keepsAll whether the repetitions are kept too
     */
    Repeated(Told first, boolean keepsAll) {
        this.keepsAll = keepsAll;
        this.last = first;
        add(first);
    }

    void add(Told told) {
        count++;
        last = told;
        if (keepsAll || count <= 2) {
            whole.add(told);
        } else if (whole.size() > 1) {
            whole.remove(1);
        }
    }

    /** Those to be told whole: the first one, or both, or all. */
    List<Told> whole() {
        return whole;
    }

    Told first() {
        return whole.get(0);
    }

    /** How many there are beyond those told whole. */
    long more() {
        return count - whole.size();
    }

    Place last() {
        return last.place();
    }

    long count() {
        return count;
    }

    @Override
    public int compareTo(Repeated other) {
        return first().compareTo(other.first());
    }
}
