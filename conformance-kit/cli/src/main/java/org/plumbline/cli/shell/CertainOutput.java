package org.plumbline.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** An output that fails loudly: what cannot be written ends the work with {@link OutputLost}, once. */
public final class CertainOutput extends OutputStream {
    private final OutputStream out;
    private boolean lost;

    public CertainOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!lost) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException reason) {
                throw lost(reason);
            }
        }
    }

    @Override
    public void flush() {
        if (!lost) {
            try {
                out.flush();
            } catch (IOException reason) {
                throw lost(reason);
            }
        }
    }

    /** The launcher asks the system for its messages in English; EPIPE has no other sign in Java. */
    private OutputLost lost(IOException reason) {
        lost = true;
        String message = String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT);
        return new OutputLost(message.contains("broken pipe") || message.contains("pipe is being closed"), reason);
    }
}
