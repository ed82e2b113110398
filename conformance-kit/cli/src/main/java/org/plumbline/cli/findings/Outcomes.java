package org.plumbline.cli.findings;

import org.plumbline.cli.words.ScreenWords;
import org.plumbline.verdict.Verdict;

/** Says what totals amount to. */
final class Outcomes {
    private Outcomes() {}

    /** For example {@code 3 of 5 messages do not conform}. */
    static String of(Totals totals, ScreenWords words) {
        String messages = words.counted("message", totals.messages());
        if (totals.messages() == 0 && totals.unrecognised() > 0) {
            return words.say("outcome.unrecognised");
        }
        if (totals.verdict() == Verdict.PASS || isOnlyUnrecognised(totals)) {
            return words.say("outcome.conforms." + (totals.messages() == 1 ? "one" : "many"), messages);
        }
        if (totals.verdict() != Verdict.FAIL) {
            return words.say("outcome.undecided", words.number(totals.undecided()), messages);
        }
        if (totals.failed() == 0) {
            return words.say("outcome.fails.together", messages);
        }
        if (totals.messages() == 1) {
            return words.say("outcome.fails.only");
        }
        return words.say(
                "outcome.fails." + (totals.failed() == 1 ? "one" : "many"), words.number(totals.failed()), messages);
    }

    /** All that was read conforms; only files of unknown kind keep the check from being a pass. */
    private static boolean isOnlyUnrecognised(Totals totals) {
        return totals.verdict() == Verdict.INCONCLUSIVE && totals.undecided() == 0 && totals.unrecognised() > 0;
    }
}
