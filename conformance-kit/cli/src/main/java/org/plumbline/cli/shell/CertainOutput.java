package org.plumbline.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** An output that fails loudly: whatever cannot be written ends the work with {@link OutputLost}. */
public final class CertainOutput extends OutputStream {
    private final OutputStream out;

    public CertainOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException lost) {
            throw lost(lost);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException lost) {
            throw lost(lost);
        }
    }

    /** The launcher asks the system for its messages in English; EPIPE has no other sign in Java. */
    private static OutputLost lost(IOException lost) {
        String reason = String.valueOf(lost.getMessage()).toLowerCase(Locale.ROOT);
        return new OutputLost(reason.contains("broken pipe") || reason.contains("pipe is being closed"), lost);
    }
}
