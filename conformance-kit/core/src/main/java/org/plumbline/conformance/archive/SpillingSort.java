package org.plumbline.conformance.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of entries in bounded memory: what does not fit goes to files in the system's folder for temporary files, which
 * are deleted when the sort is closed.
 */
final class SpillingSort implements AutoCloseable {
    /** Names its process: whoever finds one left over by a process that was killed can see that it is gone. */
    static final String FOLDER =
            "plumb-sort-%d-".formatted(ProcessHandle.current().pid());

    /** What is sorted. */
    static final class Entry {

        private final byte[] order;
        private final byte[] content;

        /**
         * @param order compared byte by byte, unsigned; no two entries have the same
         * @param content what comes with it
         */
        Entry(byte[] order, byte[] content) {
            this.order = order;
            this.content = content;
        }

        byte[] order() {
            return order;
        }

        byte[] content() {
            return content;
        }
    }

    /** Receives entries; may hand on what it fails with. */
    interface Receiver {
        void accept(Entry entry) throws IOException;
    }

    private static final Comparator<Entry> ORDER = (a, b) -> Arrays.compareUnsigned(a.order, b.order);
    /** Files that are read at a time. */
    private static final int MERGED_AT_ONCE = 32;

    private static final int ENTRY_OVERHEAD = 64;

    private final long memory;
    private final List<Entry> held = new ArrayList<>();
    private final Deque<Path> runs = new ArrayDeque<>();
    private @Nullable Path folder;
    private long heldBytes;
    private int files;

    /**
     * @param memory about how many bytes of entries may be held in memory
     */
    SpillingSort(long memory) {
        this.memory = memory;
    }

    void add(Entry entry) throws IOException {
        held.add(entry);
        heldBytes += entry.order.length + entry.content.length + ENTRY_OVERHEAD;
        if (heldBytes > memory) {
            spill();
        }
    }

    /** Hands on all entries in order. */
    void each(Receiver receiver) throws IOException {
        if (runs.isEmpty()) {
            held.sort(ORDER);
            for (Entry entry : held) {
                receiver.accept(entry);
            }
            return;
        }
        if (!held.isEmpty()) {
            spill();
        }
        while (runs.size() > MERGED_AT_ONCE) {
            List<Path> some = new ArrayList<>();
            while (some.size() < MERGED_AT_ONCE) {
                some.add(runs.remove());
            }
            Path merged = newFile();
            try (Writer writer = new Writer(merged)) {
                merge(some, writer::write);
            }
            runs.add(merged);
            for (Path run : some) {
                Files.delete(run);
            }
        }
        merge(List.copyOf(runs), receiver);
    }

    /** Deletes what was put into files. */
    @Override
    public void close() throws IOException {
        held.clear();
        if (folder == null) {
            return;
        }
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        folder = null;
    }

    private void spill() throws IOException {
        held.sort(ORDER);
        Path run = newFile();
        runs.add(run);
        try (Writer writer = new Writer(run)) {
            for (Entry entry : held) {
                writer.write(entry);
            }
        }
        held.clear();
        heldBytes = 0;
    }

    private Path newFile() throws IOException {
        Path in = folder;
        if (in == null) {
            in = Files.createTempDirectory(FOLDER);
            folder = in;
            // Whoever interrupts a check leaves nothing behind either; the files go before their folder.
            in.toFile().deleteOnExit();
        }
        files++;
        Path file = in.resolve("run-" + files);
        file.toFile().deleteOnExit();
        return file;
    }

    private static void merge(List<Path> runs, Receiver receiver) throws IOException {
        PriorityQueue<Reader> readers = new PriorityQueue<>(Comparator.comparing(Reader::head, ORDER));
        try {
            for (Path run : runs) {
                Reader reader = new Reader(run);
                readers.add(reader);
            }
            for (Reader reader = readers.poll(); reader != null; reader = readers.poll()) {
                receiver.accept(reader.head());
                if (reader.advance()) {
                    readers.add(reader);
                } else {
                    reader.close();
                }
            }
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    private static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        Writer(Path run) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16));
        }

        void write(Entry entry) throws IOException {
            out.writeInt(entry.order.length);
            out.write(entry.order);
            out.writeInt(entry.content.length);
            out.write(entry.content);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Reader implements AutoCloseable {
        private final DataInputStream in;
        private Entry head;

        /** Opens a run; every run has at least one entry. */
        Reader(Path run) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16));
            head = read();
        }

        Entry head() {
            return head;
        }

        boolean advance() throws IOException {
            try {
                head = read();
                return true;
            } catch (EOFException end) {
                return false;
            }
        }

        private Entry read() throws IOException {
            return new Entry(bytes(), bytes());
        }

        private byte[] bytes() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
