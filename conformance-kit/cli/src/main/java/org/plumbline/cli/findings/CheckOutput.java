package org.plumbline.cli.findings;

import java.io.IOException;
import org.plumbline.conformance.check.CheckedMessage;

/** Writes down what a check finds. One form for people, two for programs. */
public interface CheckOutput {
    /** Makes a writer for one file. Files may be written side by side, each to an output of its own. */
    FileOutput file(String name, Appendable out);

    /** Writes what comes after the last file. */
    void end(Totals totals, Appendable out) throws IOException;

    /** Writes down what is found in one file. */
    interface FileOutput {
        /** Writes one message's outcome, or remembers it for {@link #end}. */
        void message(CheckedMessage checked) throws IOException;

        /**
         * Writes what is left to say about the file.
         *
         * @param content opens the file again, to show lines of it
         */
        void end(Content content) throws IOException;
    }
}
