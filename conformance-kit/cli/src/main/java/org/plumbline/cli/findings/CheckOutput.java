package org.plumbline.cli.findings;

import java.io.IOException;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.message.Unrecognised;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;

/** Writes down what a check finds. One form for people, two for programs. */
public interface CheckOutput {
    /** Writes what comes before the first file. */
    void begin(Appendable out) throws IOException;

    /**
     * Makes a writer for one file. Files may be written side by side, each to an output of its own.
     *
     * @param name how the file was named
     * @param content opens the file again, to show lines of it
     */
    FileOutput file(String name, Content content, Appendable out);

    /**
     * Makes a writer for what is wrong with messages of one standard taken together.
     *
     * @param tally what was counted before
     */
    ArchiveOutput archive(StandardPackage standard, CheckTally tally, Appendable out);

    /** Writes what comes after the last file. */
    void end(CheckTally tally, Appendable out) throws IOException;

    /** Writes down what is found in one file. */
    interface FileOutput {
        /** Writes one message's outcome, or remembers it for {@link #end}. */
        void message(Judged judged) throws IOException;

        /** Writes that nobody can tell what kind of message the file holds. */
        void unrecognised(Unrecognised reason) throws IOException;

        /** Writes what is left to say about the file. */
        void end() throws IOException;
    }

    /** Writes down what is found in all messages together. */
    interface ArchiveOutput {
        /** Writes a finding, or remembers it for {@link #end}. */
        void finding(Finding finding);

        /** Writes what is left to say. */
        void end() throws IOException;
    }
}
