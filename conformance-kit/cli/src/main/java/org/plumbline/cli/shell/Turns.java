package org.plumbline.cli.shell;

import java.io.IOException;
import java.io.Writer;

/**
 * Lets several threads write at the same time, and passes on what they write one after the other, in the order of their turns:
 * output is the same whatever the number of threads. Memory is bounded: who has much to say before its turn waits for it.
 */
public final class Turns {
    private static final int PATIENCE = 1 << 20;

    private final Appendable out;
    private final Runnable beforeWriting;
    private int current;

    /**
     * @param out where all turns end up
     * @param beforeWriting called before anything is passed on, for example to take a progress line away
     */
    public Turns(Appendable out, Runnable beforeWriting) {
        this.out = out;
        this.beforeWriting = beforeWriting;
    }

    /**
     * The writer of one turn. Each must be closed, or later ones wait for ever; the turn before must be running or closed.
     *
     * @param number its place in the order, from 0
     */
    public Writer turn(int number) {
        return new Turn(number);
    }

    private synchronized void pass(int turn, StringBuilder text) throws IOException {
        try {
            while (current != turn) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (text.length() > 0) {
            beforeWriting.run();
            out.append(text);
            text.setLength(0);
        }
    }

    private synchronized void next() {
        current++;
        notifyAll();
    }

    private final class Turn extends Writer {
        private final int number;
        private final StringBuilder text = new StringBuilder();
        private boolean closed;

        Turn(int number) {
            this.number = number;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            text.append(characters, offset, length);
            if (text.length() > PATIENCE) {
                flush();
            }
        }

        @Override
        public void flush() throws IOException {
            pass(number, text);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                flush();
                next();
            }
        }
    }
}
