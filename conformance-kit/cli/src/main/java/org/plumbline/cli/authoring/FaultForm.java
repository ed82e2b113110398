package org.plumbline.cli.authoring;

import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.words.ScreenWords;

/** The forms that faults of a package can take. */
enum FaultForm {
    /** For people. */
    PRETTY {
        @Override
        FaultOutput output(Screen screen) {
            return new PrettyFaults(screen);
        }
    },
    /** One fault a line, as compilers write them. */
    LINE {
        @Override
        FaultOutput output(Screen screen) {
            return new LineFaults(screen);
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        FaultOutput output(Screen screen) {
            return new JsonFaults(screen);
        }
    };

    /**
     * What faults are shown on.
     *
     * @param out where they are written
     * @param words the words of the reader's language
     * @param ink colours
     * @param width columns
     * @param limit how many faults of a package people see
     */
    record Screen(Appendable out, ScreenWords words, Ink ink, int width, int limit) {}

    abstract FaultOutput output(Screen screen);
}
