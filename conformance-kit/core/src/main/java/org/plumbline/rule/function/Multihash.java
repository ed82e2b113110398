package org.plumbline.rule.function;

import java.util.HexFormat;

/** A digest that says itself how it was made: function and length as unsigned varints, then the digest (multiformats, multihash). */
final class Multihash {
    private static final int VARINT_BYTES = 9;

    private final byte[] bytes;
    private int at;

    private Multihash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a text is one in hexadecimal: the digest has the length that stands before it. */
    static boolean isMultihash(String text) {
        try {
            return new Multihash(HexFormat.of().parseHex(text)).isWhole();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean isWhole() {
        long function = varint();
        long length = varint();
        return function >= 0 && length > 0 && length == bytes.length - at;
    }

    /** The next number, seven bits a byte, the lowest first; -1 when there is none. */
    private long varint() {
        long value = 0;
        for (int i = 0; i < VARINT_BYTES && at < bytes.length; i++) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }
}
