package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.standard.Proof;

/**
 * Which mutants the samples of a standard noticed.
 *
 * @param entries every mutant, in order
 */
public record MutationReport(List<Entry> entries) {
    /**
     * One mutant.
     *
     * @param mutant the mutant
     * @param noticedBy the sample or variation that noticed; null when none did
     */
    public record Entry(Mutant mutant, @Nullable String noticedBy) {
        public boolean noticed() {
            return noticedBy != null;
        }
    }

    public MutationReport {
        entries = List.copyOf(entries);
    }

    /** How many were noticed. */
    public int noticed() {
        return (int) entries.stream().filter(Entry::noticed).count();
    }

    /** Those that nobody noticed and that are not known to mean the same. */
    public List<Mutant> unnoticed(List<Proof.Equivalent> equivalents) {
        Set<String> known = new HashSet<>();
        equivalents.forEach(each -> known.add(each.mutant()));
        return entries.stream()
                .filter(each -> !each.noticed() && !known.contains(each.mutant().id()))
                .map(Entry::mutant)
                .toList();
    }

    /** What is wrong with a list of equivalents, one sentence each: they are said to be unnoticeable, and are not, or are not there. */
    public List<String> stale(List<Proof.Equivalent> equivalents) {
        List<String> stale = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Proof.Equivalent each : equivalents) {
            List<Entry> named = entries.stream()
                    .filter(entry -> entry.mutant().id().equals(each.mutant()))
                    .toList();
            if (!seen.add(each.mutant())) {
                stale.add(each.mutant() + " is listed twice");
            } else if (named.isEmpty()) {
                stale.add(each.mutant() + " is no mutant of this standard");
            } else if (named.get(0).noticed()) {
                stale.add(each.mutant() + " is noticed by " + named.get(0).noticedBy());
            }
        }
        return stale;
    }

    /** What a package says of itself: these numbers, and the equivalents that people found. */
    public Proof proof(List<Proof.Equivalent> equivalents) {
        return new Proof(entries.size(), noticed(), equivalents);
    }
}
