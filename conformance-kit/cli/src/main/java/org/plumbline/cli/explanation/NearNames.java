package org.plumbline.cli.explanation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plumbline.verdict.Edits;

/** Finds the names that somebody may have meant. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** The names nearest to one that nobody knows, at most three; empty when none is near. */
    static List<String> to(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        String plain = name.toUpperCase(Locale.ROOT);
        int least = known.stream().mapToInt(each -> distance(plain, each)).min().orElse(Integer.MAX_VALUE);
        return known.stream()
                .distinct()
                .filter(each -> least <= most && distance(plain, each) == least)
                .sorted()
                .limit(SHOWN)
                .toList();
    }

    /** Edits between the names; one that only continues or shortens the other, or its last part, is near as well. */
    private static int distance(String plain, String known) {
        String other = known.toUpperCase(Locale.ROOT);
        boolean part = plain.length() > 3 && (other.startsWith(plain) || other.endsWith("/" + plain));
        return part ? 1 : Edits.between(plain, other);
    }
}
