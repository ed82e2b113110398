package org.plumbline.cli.shell;

import org.plumbline.verdict.Verdict;

/** What the process answers when it ends. The numbers are part of the contract with scripts. */
public enum ExitCode {
    /** Everything checked conforms; the thing asked for is done. */
    PASSED(0),
    /** At least one requirement is broken, or a re-run differs. */
    FAILED(1),
    /** The command line or an input file is not what the command takes. Nothing was decided. */
    USAGE(2),
    /** It could not be decided: nothing to check, an endpoint did not answer, a status is too old. */
    INCONCLUSIVE(3),
    /** Our fault or the machine's: a defect of the kit, a disk that is full. */
    FAULT(4),
    /** A signature or a trust decision was refused. */
    REFUSED(5),
    /** Who read the output has enough; the number is that of other Unix tools in this case, 128 and SIGPIPE. */
    READER_GONE(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** The exit code that tells a verdict. Nothing checked is not a pass. */
    public static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASSED;
            case FAIL -> FAILED;
            case INCONCLUSIVE, NOT_APPLICABLE -> INCONCLUSIVE;
        };
    }
}
