package org.plumbline.cli.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/**
 * The findings of one file that its reader is shown: errors before warnings, each mistake in the order in which it first
 * appears. What it remembers is bounded by the page's limit, however many findings there are.
 */
final class Shown {
    /** Who has read three of a kind knows the kind. */
    private static final int OF_A_KIND = 3;

    private final Page page;
    private final Map<Mistake, Repeated> errors = new LinkedHashMap<>();
    private final Map<Mistake, Repeated> warnings = new LinkedHashMap<>();

    Shown(Page page) {
        this.page = page;
    }

    private record Mistake(String code, String requirement) {}

    void add(Finding finding) {
        Map<Mistake, Repeated> mistakes = finding.severity() == Severity.ERROR ? errors : warnings;
        Mistake mistake = new Mistake(finding.code(), finding.requirement());
        if (mistakes.size() < page.limit() || mistakes.containsKey(mistake)) {
            mistakes.computeIfAbsent(mistake, first -> new Repeated(page.all() ? Integer.MAX_VALUE : OF_A_KIND))
                    .add(finding);
        }
    }

    /** What to show, within the limit of the page. */
    List<Repeated> inOrder() {
        List<Repeated> all = new ArrayList<>(errors.values());
        all.addAll(warnings.values());
        List<Repeated> fitting = new ArrayList<>();
        int room = page.limit();
        for (Repeated each : all) {
            if (room <= 0) {
                break;
            }
            fitting.add(each.within(room));
            room -= each.first().size();
        }
        return fitting;
    }
}
