package org.plumbline.cli.options;

import java.time.Duration;
import org.plumbline.cli.shell.UsageProblem;
import picocli.CommandLine.Option;

/** How long what is made counts. */
public final class Validity {
    private static final int TWO_YEARS = 730;

    /** Three years: longer, nobody vouches for a product or keeps a key. */
    private static final int MOST = 3 * 365;

    @Option(names = "--days", paramLabel = "N", description = "How long it is valid, 1 to 1095 days. Default: 730.")
    private int days = TWO_YEARS;

    /** The days asked for. */
    public int days() {
        if (days < 1 || days > MOST) {
            throw new UsageProblem("--days is %d; it must be 1 to %d".formatted(days, MOST));
        }
        return days;
    }

    /** The same as a duration. */
    public Duration duration() {
        return Duration.ofDays(days());
    }
}
