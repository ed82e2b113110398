package org.plumbline.registry.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.VerifiedReport;
import org.plumbline.certificate.Verifier;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.signature.SignatureLimits;

/** What a vendor sent, verified: a signed report, with its evidence bag or without. */
final class Submission {
    /** Most bytes of a bag: 50 MiB. */
    static final int MOST_BYTES = 50 << 20;

    private final VerifiedReport verified;
    private final byte[] envelope;
    private final Optional<byte[]> bag;

    private Submission(VerifiedReport verified, byte[] envelope, Optional<byte[]> bag) {
        this.verified = verified;
        this.envelope = envelope;
        this.bag = bag;
    }

    /**
     * Reads a signed report.
     *
     * @throws Refused when it is too large, or its vendor's signature does not count
     */
    static Submission ofReport(InputStream body, Verifier verifier) throws IOException {
        byte[] envelope = read(body, SignatureLimits.DOCUMENT);
        return new Submission(require(verifier.verify(envelope)), envelope, Optional.empty());
    }

    /**
     * Reads an evidence bag with its signed report.
     *
     * @throws Refused when it is too large, unsafe or incomplete, or its vendor's signature does not count
     */
    static Submission ofBag(InputStream body, Verifier verifier) throws IOException {
        byte[] bytes = read(body, MOST_BYTES);
        Path file = Files.createTempFile("submission", ".zip");
        try {
            Files.write(file, bytes);
            try (Bag bag = Bag.open(file)) {
                VerifiedReport verified = require(verifier.verify(bag));
                byte[] envelope = bag.description(Bag.SIGNED_REPORT).orElseThrow();
                return new Submission(verified, envelope, Optional.of(bytes));
            }
        } catch (BagRefused e) {
            throw new Refused(ProblemType.EVIDENCE_REFUSED, e.code() + ": " + e.getMessage());
        } finally {
            Files.delete(file);
        }
    }

    /** What was verified when it came in. */
    VerifiedReport verified() {
        return verified;
    }

    /**
     * Requires that its signature counts for this verifier too: a key may have been revoked since it came in.
     *
     * @throws Refused when it does not
     */
    void requireStill(Verifier verifier) {
        require(verifier.verify(envelope));
    }

    byte[] envelope() {
        return envelope;
    }

    Optional<byte[]> bag() {
        return bag;
    }

    private static byte[] read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(ProblemType.TOO_LARGE, "At most " + most + " bytes are taken here");
        }
        return bytes;
    }

    private static VerifiedReport require(Answer answer) {
        if (answer.valid() && answer.report().isPresent()) {
            return answer.report().get();
        }
        throw Refusal.of(answer, ProblemType.REPORT_REFUSED);
    }
}
