package org.plumbline.evidence;

/** An evidence bag is not in order, or not safe to read. */
public final class BagRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a bag was refused. */
    public enum Code {
        /** The file is not a whole zip archive, or uses a feature that bags do not need. */
        ZIP,
        /** The two descriptions of a file that a zip archive holds differ, or files overlap. */
        HEADERS,
        /** The name of a file could escape, hide or mean different things on different systems. */
        NAME,
        /** Two files have the same name, or names that some systems take for the same. */
        DUPLICATE,
        /** Too many files, too large, or too strongly compressed. */
        LIMIT,
        /** A part that every bag has is missing or ill-formed. */
        STRUCTURE,
        /** The files are not those that the manifest lists, or not with that content. */
        MANIFEST,
        /** The report was not made from this evidence. */
        REPORT;

        @Override
        public String toString() {
            return "BAG-" + name();
        }
    }

    private final Code code;

    BagRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    BagRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
