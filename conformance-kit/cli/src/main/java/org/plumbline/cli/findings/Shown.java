package org.plumbline.cli.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.verdict.Severity;

/**
 * The findings of one file that its reader is shown. What it remembers is bounded by the page's limit, however many findings there
 * are: a mistake is remembered once with the number of its repetitions, and of a family of mistakes the first ones.
 */
final class Shown {
    /** Who has read so many of a kind knows the kind; an error is told sooner than counted. */
    private static final Map<Severity, Integer> OF_A_KIND = Map.of(Severity.ERROR, 10, Severity.WARNING, 3);

    private final Page page;
    private final Map<Told.Mistake, Repeated> mistakes = new LinkedHashMap<>();
    private final Map<Told.Family, Integer> families = new HashMap<>();
    private final Map<Told.Family, Rest> rests = new HashMap<>();
    private final Map<Severity, Integer> kept = new HashMap<>();
    private long all;

    Shown(Page page) {
        this.page = page;
    }

    void add(Told told) {
        all++;
        Repeated known = mistakes.get(told.mistake());
        if (known != null) {
            known.add(told);
            return;
        }
        Told.Family family = told.family();
        if (!page.all() && families.getOrDefault(family, 0) >= ofAKind(told)) {
            rests.computeIfAbsent(family, first -> new Rest()).add(told);
        } else if (kept.getOrDefault(told.finding().severity(), 0) < page.limit()) {
            mistakes.put(told.mistake(), new Repeated(told, page.all()));
            families.merge(family, 1, Integer::sum);
            kept.merge(told.finding().severity(), 1, Integer::sum);
        }
    }

    private static int ofAKind(Told told) {
        return OF_A_KIND.getOrDefault(told.finding().severity(), Integer.MAX_VALUE);
    }

    /** The mistakes to show, causes first, within the limit of the page. */
    List<Repeated> inOrder() {
        return mistakes.values().stream().sorted().limit(page.limit()).toList();
    }

    /** What is only counted of a family, to be told after the last of its mistakes that is shown. */
    Optional<Rest> restAfter(Repeated mistake, List<Repeated> shown) {
        List<Repeated> later = new ArrayList<>(shown.subList(shown.indexOf(mistake) + 1, shown.size()));
        Predicate<Repeated> ofFamily =
                each -> each.first().family().equals(mistake.first().family());
        return later.stream().anyMatch(ofFamily)
                ? Optional.empty()
                : Optional.ofNullable(rests.get(mistake.first().family()));
    }

    /** How many findings are neither shown nor counted with those that are. */
    long untold(List<Repeated> shown) {
        long told = shown.stream().mapToLong(Repeated::count).sum();
        long counted = shown.stream()
                .flatMap(each -> restAfter(each, shown).stream())
                .mapToLong(Rest::count)
                .sum();
        return all - told - counted;
    }
}
