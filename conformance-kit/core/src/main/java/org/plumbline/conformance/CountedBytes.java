package org.plumbline.conformance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that know how many of them were read since they were last asked. */
final class CountedBytes extends FilterInputStream {
    private long read;

    CountedBytes(InputStream bytes) {
        super(bytes);
    }

    long sinceLastAsked() {
        long bytes = read;
        read = 0;
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int each = super.read();
        read += each < 0 ? 0 : 1;
        return each;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        read += Math.max(count, 0);
        return count;
    }
}
