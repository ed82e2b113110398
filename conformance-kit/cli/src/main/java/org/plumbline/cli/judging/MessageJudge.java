package org.plumbline.cli.judging;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.cli.findings.Judged;
import org.plumbline.message.Unrecognised;
import org.plumbline.standard.PackageRefused;

/** Checks the messages of a file, whatever standards they are checked against. */
@FunctionalInterface
interface MessageJudge {
    /**
     * Checks every message of a file.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param judged receives each message in order
     * @return why no message was checked: nothing tells which standard they follow
     */
    Optional<Unrecognised> check(String file, InputStream content, Consumer<Judged> judged)
            throws IOException, PackageRefused;
}
