package org.plumbline.cli.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/**
 * The order in which findings are told. Errors come before remarks. What is wrong with the notation comes before what is wrong with
 * the structure, and that before what a rule says: who mends the first may find the later ones gone. Then the place decides.
 */
final class CauseFirst implements Comparator<Finding> {
    private static final Set<String> NOTATIONS = Set.of("FILE", "JSON", "KVN", "XML", "FLAT");

    @Override
    public int compare(Finding one, Finding other) {
        int order = Integer.compare(weight(one), weight(other));
        return order == 0 ? one.compareTo(other) : order;
    }

    private static int weight(Finding finding) {
        String family = finding.code().substring(0, Math.max(0, finding.code().indexOf('-')));
        int layer = NOTATIONS.contains(family) ? 0 : family.equals("SCHEMA") ? 1 : 2;
        return finding.severity() == Severity.ERROR ? layer : layer + 3;
    }

    /** The findings of one message in this order. */
    static List<Finding> of(List<Finding> findings) {
        return findings.stream().sorted(new CauseFirst()).toList();
    }
}
