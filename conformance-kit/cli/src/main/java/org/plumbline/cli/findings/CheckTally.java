package org.plumbline.cli.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;

/** Counts a check while it goes on: all in all, and for each standard that messages were checked against. */
public final class CheckTally {
    private final Map<StandardPackage, ClassTally> byStandard = new HashMap<>();
    private Totals totals = Totals.NONE;
    private @Nullable String firstCode;
    private boolean endsWithFindings;

    /** Counts a message. */
    public void add(Judged judged) {
        totals = totals.plus(Totals.of(judged.checked()));
        of(judged.standard()).add(judged.checked());
        endsWithFindings |= !judged.checked().findings().isEmpty()
                || !judged.checked().notEvaluated().isEmpty();
        if (!judged.checked().findings().isEmpty()) {
            first(CauseFirst.of(judged.checked().findings()).get(0).code());
        }
    }

    /** Counts a finding that no single message has. */
    public void add(StandardPackage standard, Finding finding) {
        totals = totals.plus(Totals.of(finding));
        endsWithFindings = true;
        of(standard).add(finding);
        first(finding.code());
    }

    /** Counts checks of messages taken together, by requirement. */
    public void add(StandardPackage standard, Map<String, Long> checks) {
        totals = totals.plusChecks(
                checks.values().stream().mapToLong(Long::longValue).sum());
        of(standard).add(checks);
    }

    /** Counts a file of which nobody can tell what it holds. */
    public void addUnrecognised() {
        totals = totals.plusUnrecognised();
        endsWithFindings = true;
    }

    /** Whether the last file has something that people are shown. */
    boolean endsWithFindings() {
        return endsWithFindings;
    }

    /** Counts one more file. */
    public void addFile() {
        totals = totals.plusFile();
    }

    /** Counts what was counted elsewhere. */
    public void add(CheckTally other) {
        totals = totals.plus(other.totals);
        endsWithFindings = other.endsWithFindings;
        other.byStandard.forEach((standard, counted) -> of(standard).add(counted));
        if (other.firstCode != null) {
            first(other.firstCode);
        }
    }

    public Totals totals() {
        return totals;
    }

    /** The code of the first finding. */
    public Optional<String> firstCode() {
        return Optional.ofNullable(firstCode);
    }

    /** What is said about the classes of each standard, in the order of their references. */
    public List<ClassTally> standards() {
        return byStandard.values().stream()
                .sorted(Comparator.comparing(each -> each.standard().ref().toString()))
                .toList();
    }

    private void first(String code) {
        if (firstCode == null) {
            firstCode = code;
        }
    }

    private ClassTally of(StandardPackage standard) {
        return byStandard.computeIfAbsent(standard, ClassTally::new);
    }
}
