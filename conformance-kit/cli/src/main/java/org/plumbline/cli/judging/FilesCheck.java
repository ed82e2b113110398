package org.plumbline.cli.judging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckOutput.FileOutput;
import org.plumbline.cli.findings.Content;
import org.plumbline.cli.findings.Totals;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.RememberedInput;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Turns;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;

/** Checks several files side by side; what is written stands in the order of the files. */
final class FilesCheck {
    private static final String STANDARD_INPUT = "-";

    private final MessageCheck check;
    private final String messageType;
    private final CheckOutput output;
    private final Surroundings surroundings;

    FilesCheck(MessageCheck check, String messageType, CheckOutput output, Surroundings surroundings) {
        this.check = check;
        this.messageType = messageType;
        this.output = output;
        this.surroundings = surroundings;
    }

    /** Checks all files. A file that cannot be read ends the check, after the output of those before it. */
    Totals check(List<GivenPath> files, int threads) throws IOException {
        long bytes = 0;
        for (GivenPath file : files) {
            bytes += size(file);
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, files.size()));
        try (var progress = new Progress(surroundings, "messages", bytes)) {
            var turns = new Turns(surroundings.out(), progress::hide);
            List<Future<Totals>> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                GivenPath file = files.get(i);
                Writer turn = turns.turn(i);
                results.add(workers.submit(() -> check(file, turn, progress)));
            }
            Totals totals = Totals.NONE;
            for (Future<Totals> result : results) {
                totals = totals.plus(result.get());
            }
            return totals;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Totals check(GivenPath file, Writer turn, Progress progress) throws IOException {
        try (turn) {
            if (file.name().equals(STANDARD_INPUT)) {
                var in = new RememberedInput(surroundings.in());
                return check(file, in, in::beginning, turn, progress);
            }
            try (InputStream in = file.open()) {
                return check(file, progress.counting(in), file::open, turn, progress);
            }
        }
    }

    private Totals check(GivenPath file, InputStream in, Content again, Writer turn, Progress progress)
            throws IOException {
        var tally = new Tally(output.file(file.name(), turn), progress);
        check.check(file.name(), in, messageType, tally);
        tally.written.end(again);
        return tally.totals;
    }

    /** Writes down and counts the messages of one file. */
    private static final class Tally implements Consumer<CheckedMessage> {
        private final FileOutput written;
        private final Progress progress;
        private Totals totals = Totals.NONE.plusFile();

        Tally(FileOutput written, Progress progress) {
            this.written = written;
            this.progress = progress;
        }

        @Override
        public void accept(CheckedMessage checked) {
            totals = totals.plus(Totals.of(checked));
            progress.advance();
            try {
                written.message(checked);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The bytes to read. Tells what is wrong with the file before any work is done. */
    private static long size(GivenPath file) throws IOException {
        if (file.name().equals(STANDARD_INPUT)) {
            return 0;
        }
        file.open().close();
        return Files.size(file.path());
    }

    private static IOException rethrown(ExecutionException fault) {
        Throwable cause = fault.getCause();
        if (cause instanceof RuntimeException internal) {
            throw internal;
        }
        if (cause instanceof Error broken) {
            throw broken;
        }
        return cause instanceof IOException unreadable ? unreadable : new IOException(cause);
    }
}
