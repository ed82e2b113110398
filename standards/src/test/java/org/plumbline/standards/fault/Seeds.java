package org.plumbline.standards.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Verdict;

/** Messages that pass, one a file. */
final class Seeds {
    private static final int MOST_BYTES = 100_000;

    private Seeds() {}

    /** The valid samples of a package. */
    static List<Seed> of(StandardPackage standard, MessageCheck check) {
        List<Seed> seeds = new ArrayList<>();
        standard.samples().stream().filter(sample -> sample.expected() == null).forEach(sample -> {
            byte[] content = standard.file("samples/" + sample.file()).orElseThrow();
            of(standard, check, sample.file(), sample.messageType(), content).ifPresent(seeds::add);
        });
        return seeds;
    }

    /** A file as a seed; empty when it does not hold exactly one message that passes. */
    static Optional<Seed> of(
            StandardPackage standard, MessageCheck check, String file, String messageType, byte[] content) {
        List<CheckedMessage> checked = new ArrayList<>();
        try {
            check.check(file, new ByteArrayInputStream(content), messageType, checked::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (content.length > MOST_BYTES || checked.size() != 1 || checked.get(0).verdict() != Verdict.PASS) {
            return Optional.empty();
        }
        String text = new String(content, StandardCharsets.UTF_8);
        boolean object =
                text.stripLeading().startsWith("{") || !text.stripLeading().startsWith("[");
        return object ? Optional.of(Seed.of(standard, new SourceText(text), checked.get(0))) : Optional.empty();
    }
}
