package org.plumbline.cli.judging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.plumbline.cli.excerpt.Content;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckOutput.FileOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.Judged;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.RememberedInput;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Turns;
import org.plumbline.message.Unrecognised;
import org.plumbline.standard.PackageRefused;

/** Checks several files side by side; what is written stands in the order of the files. */
final class FilesCheck {
    private final MessageJudge judge;
    private final ArchiveTurns archive;
    private final CheckOutput output;
    private final Surroundings surroundings;

    FilesCheck(MessageJudge judge, ArchiveTurns archive, CheckOutput output, Surroundings surroundings) {
        this.judge = judge;
        this.archive = archive;
        this.output = output;
        this.surroundings = surroundings;
    }

    /** Checks all files. A file that cannot be read ends the check, after the output of those before it. */
    CheckTally check(List<GivenPath> files, int threads) throws IOException, PackageRefused {
        long bytes = 0;
        for (GivenPath file : files) {
            bytes += size(file);
        }
        output.begin(surroundings.out());
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, files.size())));
        try (var progress = new Progress(surroundings, "messages", bytes)) {
            var turns = new Turns(surroundings.out(), progress::hide);
            List<Future<CheckTally>> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                GivenPath file = files.get(i);
                Writer turn = turns.turn(i);
                Tally tally = new Tally(i, progress);
                results.add(workers.submit(() -> check(file, turn, tally)));
            }
            var all = new CheckTally();
            for (Future<CheckTally> result : results) {
                all.add(result.get());
            }
            progress.hide();
            archive.finish(output, all, surroundings.out());
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private CheckTally check(GivenPath file, Writer turn, Tally tally) throws IOException, PackageRefused {
        try (turn) {
            if (file.name().equals(MessageFiles.STANDARD_INPUT)) {
                var in = new RememberedInput(surroundings.in());
                return check(file, in, in::beginning, turn, tally);
            }
            try (InputStream in = file.open()) {
                return check(file, tally.progress.counting(in), file::open, turn, tally);
            }
        }
    }

    private CheckTally check(GivenPath file, InputStream in, Content again, Writer turn, Tally tally)
            throws IOException, PackageRefused {
        FileOutput written = output.file(file.name(), () -> plain(again.open()), turn);
        Optional<Unrecognised> unrecognised = judge.check(file.name(), in, judged -> tally.count(judged, written));
        if (unrecognised.isPresent()) {
            tally.counted.addUnrecognised();
            written.unrecognised(unrecognised.get());
        }
        written.end();
        archive.end(tally.number);
        return tally.counted;
    }

    /** The text of a file that is perhaps compressed. */
    private static InputStream plain(InputStream content) throws IOException {
        var bytes = new BufferedInputStream(content);
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1F && bytes.read() == 0x8B;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes) : bytes;
    }

    /** Counts the messages of one file. */
    private final class Tally {
        private final int number;
        private final Progress progress;
        private final CheckTally counted = new CheckTally();

        /**
         * @param number its place in the order of the files
         */
        Tally(int number, Progress progress) {
            this.number = number;
            this.progress = progress;
            counted.addFile();
        }

        void count(Judged judged, FileOutput written) {
            counted.add(judged);
            progress.advance();
            try {
                written.message(judged);
                archive.add(number, judged);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The bytes to read. Tells what is wrong with the file before any work is done. */
    private static long size(GivenPath file) throws IOException {
        if (file.name().equals(MessageFiles.STANDARD_INPUT)) {
            return 0;
        }
        file.open().close();
        return Files.size(file.path());
    }

    private static IOException rethrown(ExecutionException fault) throws PackageRefused {
        Throwable cause = fault.getCause();
        if (cause instanceof RuntimeException internal) {
            throw internal;
        }
        if (cause instanceof PackageRefused refused) {
            throw refused;
        }
        if (cause instanceof Error broken) {
            throw broken;
        }
        return cause instanceof IOException unreadable ? unreadable : new IOException(cause);
    }
}
