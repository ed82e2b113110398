package org.plumbline.cli.shell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Tells a person at a terminal that long work goes on. Says nothing in the first second, and nothing at all where standard
 * error is not a terminal.
 */
public final class Progress implements AutoCloseable {
    private static final long FIRST_WORD_NANOS = 1_000_000_000L;
    private static final long NEXT_WORD_NANOS = 200_000_000L;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Surroundings surroundings;
    private final String what;
    private final long total;
    private final boolean ofThings;
    private final long begin = System.nanoTime();
    private long spokenAt = begin + FIRST_WORD_NANOS - NEXT_WORD_NANOS;
    private long done;
    private long bytes;
    private boolean visible;

    /**
     * @param what things that are counted, for example {@code messages}
     * @param total bytes to read; 0 when nobody knows
     */
    public Progress(Surroundings surroundings, String what, long total) {
        this(surroundings, what, total, false);
    }

    private Progress(Surroundings surroundings, String what, long total, boolean ofThings) {
        this.surroundings = surroundings;
        this.what = what;
        this.total = total;
        this.ofThings = ofThings;
    }

    /**
     * Of work whose end is known.
     *
     * @param total how many things there are
     */
    public static Progress ofThings(Surroundings surroundings, String what, long total) {
        return new Progress(surroundings, what, total, true);
    }

    /** Counts one more thing done. */
    public synchronized void advance() {
        done++;
        long now = System.nanoTime();
        if (surroundings.screen().err() && now - spokenAt >= NEXT_WORD_NANOS) {
            spokenAt = now;
            show();
        }
    }

    /** Counts the bytes that are read through the returned stream. */
    public InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** Takes the line away, so that something else can be written. */
    public synchronized void hide() {
        if (visible) {
            visible = false;
            surroundings.err().print(ERASE_LINE);
            surroundings.err().flush();
        }
    }

    @Override
    public void close() {
        hide();
    }

    private synchronized void count(int read) {
        bytes += read;
    }

    private void show() {
        visible = true;
        String share = total > 0
                ? String.format(Locale.ROOT, "%3d%%  ", Math.min(100, (ofThings ? done : bytes) * 100 / total))
                : "";
        surroundings.err().print(ERASE_LINE + share + String.format(Locale.ROOT, "%,d %s", done, what));
        surroundings.err().flush();
    }
}
