package org.plumbline.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file (RFC 1952), unpacked as it is read: all its members one after the other, each held against its
 * check sum and its length. Memory holds a few kilobytes whatever the file's size.
 *
 * <p>Unlike the JDK's reader it takes nothing in silence: what follows the last member is damage, unless it is zeros.
 */
final class GzipContent extends InputStream {
    /** How many times larger than the file its content may be, beyond {@link #FREE} bytes. Messages pack to a tenth or so. */
    static final int RATIO = 200;

    /** Content of this size is always allowed. */
    static final long FREE = 64_000_000;

    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[1 << 14];
    private int at;
    private int end;
    /** Bytes of the file that were taken from the stream so far. */
    private long taken;

    private long unpacked;
    private boolean inside;
    private boolean ended;

    /** Unpacks a stream that begins with a member; the stream is not closed here. */
    GzipContent(InputStream in) {
        this.in = in;
    }

    /** Frees what unpacking needs; the stream below stays open. */
    @Override
    public void close() {
        ended = true;
        inflater.end();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inside && !begin()) {
                return -1;
            }
            int count = inflate(bytes, offset, length);
            if (inflater.finished()) {
                finish();
            }
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(bytes, offset, length);
            while (count == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw damaged("a dictionary is asked for");
                }
                if (peek() < 0) {
                    throw damaged("the file ends inside the packed content");
                }
                inflater.setInput(packed, at, end - at);
                at = end;
                count = inflater.inflate(bytes, offset, length);
            }
            sum.update(bytes, offset, count);
            unpacked += count;
            long limit = Math.max(FREE, taken * RATIO);
            if (unpacked > limit) {
                throw GzipRefused.tooLarge(limit, RATIO);
            }
            return count;
        } catch (DataFormatException fault) {
            at = end - inflater.getRemaining();
            throw damaged("the packed content is broken");
        }
    }

    /** Reads the header of the next member; false when there is none. */
    private boolean begin() throws IOException {
        if (taken > 0 && onlyZeros()) {
            ended = true;
            return false;
        }
        CRC32 header = new CRC32();
        if (take(header) + (take(header) << 8) != MAGIC) {
            throw damaged("what follows is no gzip member");
        }
        int method = take(header);
        int flags = take(header);
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw damaged("the method or a flag is unknown");
        }
        skip(6, header);
        if ((flags & EXTRA) != 0) {
            skip(take(header) + (take(header) << 8), header);
        }
        if ((flags & NAME) != 0) {
            skipText(header);
        }
        if ((flags & COMMENT) != 0) {
            skipText(header);
        }
        long expected = header.getValue() & 0xFFFF;
        if ((flags & HEADER_CHECKED) != 0 && little(2) != expected) {
            throw damaged("the check sum of the header is wrong");
        }
        inside = true;
        return true;
    }

    /** Checks the trailer of a member. */
    private void finish() throws IOException {
        at = end - inflater.getRemaining();
        long size = inflater.getBytesWritten() & 0xFFFF_FFFFL;
        if (little(4) != sum.getValue()) {
            throw damaged("the check sum of the content is wrong");
        }
        if (little(4) != size) {
            throw damaged("the length of the content is wrong");
        }
        inflater.reset();
        sum.reset();
        inside = false;
    }

    /** Files are padded with zeros on tapes and in blocks. */
    private boolean onlyZeros() throws IOException {
        while (peek() == 0) {
            at++;
        }
        return peek() < 0;
    }

    private long little(int bytes) throws IOException {
        CRC32 unused = new CRC32();
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) take(unused) << (8 * i);
        }
        return value;
    }

    private void skip(int count, CRC32 header) throws IOException {
        for (int i = 0; i < count; i++) {
            take(header);
        }
    }

    private void skipText(CRC32 header) throws IOException {
        int each = take(header);
        while (each != 0) {
            each = take(header);
        }
    }

    private int take(CRC32 header) throws IOException {
        int next = peek();
        if (next < 0) {
            throw damaged("the file ends inside a header or trailer");
        }
        at++;
        header.update(next);
        return next;
    }

    /** The next byte of the file, or -1 at its end. */
    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(packed, 0, packed.length));
            taken += end;
        }
        return at == end ? -1 : packed[at] & 0xFF;
    }

    private GzipRefused damaged(String reason) {
        return GzipRefused.damaged(taken - (end - at), reason);
    }
}
