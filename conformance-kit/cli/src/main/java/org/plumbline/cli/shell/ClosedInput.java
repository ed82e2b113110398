package org.plumbline.cli.shell;

import java.io.InputStream;

/** Standard input that the one who started the process closed: to read it is a mistake in the command, not an empty file. */
public final class ClosedInput extends InputStream {
    @Override
    public int read() {
        throw closed();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        throw closed();
    }

    private static UsageProblem closed() {
        return new UsageProblem("Standard input is closed; name a file, or give one with < FILE");
    }
}
