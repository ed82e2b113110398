package org.plumbline.evidence;

/** How large a bag may be. */
public final class BagLimits {
    /** Files in a bag. */
    public static final int FILES = 20_000;
    /** Bytes of all files together, unpacked. */
    public static final long TOTAL = 2L << 30;
    /** Bytes of one file that describes the bag. */
    public static final int TAG_FILE = 8_000_000;
    /** How many times larger a file may be unpacked than packed. */
    public static final int RATIO = 200;
    /** Bytes of a file's name. */
    public static final int NAME = 1_000;

    private BagLimits() {}
}
