package org.plumbline.cli.judging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.conformance.TestRun;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.evidence.BagWriter;
import org.plumbline.evidence.ByteSource;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a run leaves behind: the payload, the signed report, the evidence bag with both. All of them, or none. */
final class ReportFiles {
    private static final String EVIDENCE = "evidence.zip";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Folder to write to. Default: report.")
    private GivenPath folder = new GivenPath("report", Path.of("report"));

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    /** Refuses files that are there already, before any work is done. */
    void reserve() {
        var files = new NewFiles(force);
        files.reserve(file(Bag.REPORT));
        files.reserve(file(Bag.SIGNED_REPORT));
        files.reserve(file(EVIDENCE));
    }

    /**
     * Writes the files.
     *
     * @param evidence what the report is made from, by path in the bag
     * @param key signs the report; without one there is no signed report
     */
    void write(TestRun run, Map<String, ByteSource> evidence, Optional<SigningKey> key, Surroundings surroundings)
            throws IOException, BagRefused, SignatureRefused {
        var bag = new BagWriter(evidence);
        TestReport report = TestReport.of(run, bag.manifest());
        Instant now = surroundings.clock().instant();
        Map<String, byte[]> descriptions = new TreeMap<>();
        descriptions.put(Bag.RUN_INFO, runInfo(now));
        try (var files = new NewFiles(force)) {
            files.write(file(Bag.REPORT), report.bytes());
            if (key.isPresent()) {
                byte[] signed = Signer.sign(report.bytes(), SignedType.REPORT, key.get(), now);
                files.write(file(Bag.SIGNED_REPORT), signed);
                descriptions.put(Bag.SIGNED_REPORT, signed);
            }
            try (OutputStream zip = new BufferedOutputStream(Files.newOutputStream(files.draft(file(EVIDENCE))))) {
                bag.write(zip, report, descriptions);
            }
            files.publish();
        }
        surroundings.out().println("payload sha256 " + EvidenceManifest.sha256(report.bytes()));
        surroundings
                .err()
                .println("Written to %s: %s%s, %s"
                        .formatted(folder, Bag.REPORT, key.isPresent() ? ", " + Bag.SIGNED_REPORT : "", EVIDENCE));
    }

    private GivenPath file(String name) {
        return new GivenPath(folder.name() + "/" + name, folder.path().resolve(name));
    }

    /** Where and with what it was run: for people who look for the cause of a difference. Neither signed nor evidence. */
    private static byte[] runInfo(Instant now) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("finished", now.toString());
        info.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        info.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return info.toString().getBytes(StandardCharsets.UTF_8);
    }
}
