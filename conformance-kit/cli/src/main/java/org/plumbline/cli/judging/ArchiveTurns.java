package org.plumbline.cli.judging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckOutput.ArchiveOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.Judged;
import org.plumbline.conformance.archive.ArchiveCheck;
import org.plumbline.standard.StandardPackage;

/**
 * Judges the messages of all files together by the archive rules of their standards. Files are checked side by side, and the messages
 * are brought in the order of the files: what comes before its turn waits, and who has much to bring before its turn waits for it.
 */
final class ArchiveTurns implements AutoCloseable {
    /** Messages of one file that wait for their turn before their file does. */
    private static final int PATIENCE = 16;

    private final Set<String> classes;
    private final SortedMap<String, ByStandard> byStandard = new TreeMap<>();
    private final Map<Integer, List<Judged>> waiting = new HashMap<>();
    private int current;

    private record ByStandard(StandardPackage standard, ArchiveCheck check) {}

    /**
     * @param classes conformance classes whose archive rules are judged too
     */
    ArchiveTurns(Set<String> classes) {
        this.classes = Set.copyOf(classes);
    }

    /** Brings a message of a file. */
    synchronized void add(int file, Judged judged) throws IOException {
        if (judged.standard().archiveRules().isEmpty()) {
            return;
        }
        List<Judged> own = waiting.computeIfAbsent(file, first -> new ArrayList<>());
        own.add(judged);
        if (file != current && own.size() > PATIENCE) {
            await(file);
        }
        if (file == current) {
            own.forEach(this::bring);
            own.clear();
        }
    }

    /** A file has brought all its messages; the next one may begin. */
    synchronized void end(int file) throws IOException {
        await(file);
        List<Judged> own = waiting.remove(file);
        if (own != null) {
            own.forEach(this::bring);
        }
        current++;
        notifyAll();
    }

    /** Judges what was brought. */
    synchronized void finish(CheckOutput output, CheckTally tally, Appendable out) throws IOException {
        for (ByStandard each : byStandard.values()) {
            ArchiveOutput written = output.archive(each.standard(), tally, out);
            Map<String, Long> checks = each.check().finish(finding -> {
                tally.add(each.standard(), finding);
                written.finding(finding);
            });
            tally.add(each.standard(), checks);
            written.end();
        }
    }

    private void bring(Judged judged) {
        byStandard
                .computeIfAbsent(
                        judged.standard().ref().toString(),
                        ref -> new ByStandard(judged.standard(), new ArchiveCheck(judged.standard(), classes)))
                .check()
                .add(judged.checked().message(), judged.checked().findings());
    }

    private void await(int file) throws IOException {
        try {
            while (file != current) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (ByStandard each : byStandard.values()) {
            each.check().close();
        }
    }
}
