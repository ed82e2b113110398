package org.plumbline.cli.judging;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.plumbline.cli.findings.Judged;

/** Checks the messages of a file, whatever standards they are checked against. */
@FunctionalInterface
interface MessageJudge {
    /**
     * Checks every message of a file.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param judged receives each message in order
     */
    void check(String file, InputStream content, Consumer<Judged> judged) throws IOException;
}
