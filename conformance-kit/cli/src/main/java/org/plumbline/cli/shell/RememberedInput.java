package org.plumbline.cli.shell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that can be read only once, such as standard input, with its beginning kept so that lines of it can be shown. */
public final class RememberedInput extends FilterInputStream {
    private static final int KEPT = 16 << 20;

    private byte[] beginning = new byte[1 << 16];
    private int size;

    public RememberedInput(InputStream in) {
        super(in);
    }

    /** What is read, at most the first 16 MiB: as far as it has been read when the stream is asked for it. */
    public InputStream beginning() {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < size ? beginning[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (at >= size) {
                    return length == 0 ? 0 : -1;
                }
                int count = Math.min(length, size - at);
                System.arraycopy(beginning, at, buffer, offset, count);
                at += count;
                return count;
            }
        };
    }

    private void keep(byte[] bytes, int offset, int length) {
        int kept = Math.min(length, KEPT - size);
        if (size + kept > beginning.length) {
            beginning = Arrays.copyOf(beginning, Math.min(KEPT, Math.max(size + kept, 2 * beginning.length)));
        }
        System.arraycopy(bytes, offset, beginning, size, kept);
        size += kept;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            keep(new byte[] {(byte) read}, 0, 1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            keep(buffer, offset, read);
        }
        return read;
    }
}
