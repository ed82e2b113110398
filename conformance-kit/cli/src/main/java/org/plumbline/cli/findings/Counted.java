package org.plumbline.cli.findings;

import java.util.Locale;
import org.plumbline.verdict.Verdict;

/** Numbers with their nouns, the same in every locale. */
final class Counted {
    private Counted() {}

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String of(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** For example {@code 2 errors, 1 warning}. */
    static String findings(Totals totals) {
        return of(totals.errors(), "error") + ", " + of(totals.warnings(), "warning");
    }

    /** For example {@code 3 of 5 messages do not conform}. */
    static String outcome(Totals totals) {
        String messages = of(totals.messages(), "message");
        if (totals.verdict() == Verdict.FAIL && totals.messages() == 1) {
            return "1 message does not conform";
        }
        if (totals.verdict() == Verdict.FAIL) {
            return "%s of %s %s not conform"
                    .formatted(number(totals.failed()), messages, totals.failed() == 1 ? "does" : "do");
        }
        if (totals.verdict() == Verdict.PASS) {
            return messages + (totals.messages() == 1 ? " conforms" : " conform");
        }
        return "%s of %s could not be decided".formatted(number(totals.undecided()), messages);
    }
}
