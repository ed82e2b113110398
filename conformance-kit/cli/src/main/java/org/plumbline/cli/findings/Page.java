package org.plumbline.cli.findings;

import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.cli.words.Vocabulary;

/**
 * What people's output is written on, and in which words.
 *
 * @param ink colours, if any
 * @param width columns of the screen
 * @param limit findings shown for each file
 * @param all whether repetitions of one mistake are shown too
 * @param vocabulary the words
 */
public record Page(Ink ink, int width, int limit, boolean all, Vocabulary vocabulary) {
    /** A page that tells repetitions in one line. */
    public Page(Ink ink, int width, int limit, Vocabulary vocabulary) {
        this(ink, width, limit, false, vocabulary);
    }

    ScreenWords words() {
        return vocabulary.screen();
    }
}
