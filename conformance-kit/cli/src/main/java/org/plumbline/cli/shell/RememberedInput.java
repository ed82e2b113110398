package org.plumbline.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that can be read only once, such as standard input, with its beginning kept so that lines of it can be shown. */
public final class RememberedInput extends FilterInputStream {
    private static final int KEPT = 16 << 20;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    public RememberedInput(InputStream in) {
        super(in);
    }

    /** What has been read so far, at most the first 16 MiB. */
    public InputStream beginning() {
        return new ByteArrayInputStream(beginning.toByteArray());
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0 && beginning.size() < KEPT) {
            beginning.write(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            beginning.write(buffer, offset, Math.min(read, KEPT - beginning.size()));
        }
        return read;
    }
}
