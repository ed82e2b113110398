package org.plumbline.cli.judging;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.conformance.SampleFile;
import org.plumbline.evidence.ByteSource;
import org.plumbline.exchange.Recording;
import org.plumbline.report.EvidenceManifest;

/** What a report is made from: everything that a re-run needs, by its path in the evidence bag. */
final class Evidence {
    private Evidence() {}

    /**
     * Gathers it.
     *
     * @param profile the profile as the vendor wrote it
     * @param samples the product's messages
     * @param recording what the live service answered
     */
    static Map<String, ByteSource> of(byte[] profile, List<SampleFile> samples, Optional<Recording> recording) {
        Map<String, ByteSource> files = new TreeMap<>();
        files.put(EvidenceManifest.PROFILE, () -> new ByteArrayInputStream(profile));
        samples.forEach(sample -> files.put(sample.name(), sample.content()::open));
        recording.ifPresent(each -> each.files()
                .forEach((name, content) ->
                        files.put(Recording.FOLDER + name, () -> new ByteArrayInputStream(content))));
        return files;
    }
}
