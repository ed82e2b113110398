package org.plumbline.certificate;

import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.certificate.Answer.State;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.transparency.NoteVerifier;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.transparency.TlogProof;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;
import tools.jackson.databind.JsonNode;

/** Decides whether a receipt proves that a log which the trust list names holds a document. */
final class Receipts {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("log-entry");
    private static final String REPORT_RECEIVED = "report.received";
    private static final String CERTIFICATE_ISSUED = "certificate.issued";

    private final List<NoteVerifier> logs;

    Receipts(TrustList trust) {
        this.logs = trust.entities(Role.LOG).stream()
                .map(Entity::noteKey)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The answer on a document together with its receipt. */
    Answer require(Answer answer, TlogProof receipt) {
        Optional<byte[]> bytes = receipt.entry();
        if (bytes.isEmpty()) {
            return answer.and(invalid("RECEIPT-FORM", "The receipt does not carry its entry"));
        }
        if (logs.stream().noneMatch(log -> proves(receipt, bytes.get(), log))) {
            return answer.and(invalid(
                    "RECEIPT-LOG", "The receipt does not prove that a log which the trust list names holds its entry"));
        }
        Optional<LogEntry> entry = entry(receipt.index(), bytes.get());
        if (entry.isEmpty()) {
            return answer.and(invalid("RECEIPT-FORM", "The entry is not one of this kind of log"));
        }
        return speaksOf(answer, entry.get())
                ? answer.and(entry.get())
                : answer.and(invalid(
                        "RECEIPT-OTHER",
                        "The receipt is of '%s' on another document, %s"
                                .formatted(entry.get().type(), entry.get().object())));
    }

    private static boolean proves(TlogProof receipt, byte[] entry, NoteVerifier log) {
        try {
            receipt.require(entry, log);
            return true;
        } catch (ProofRefused refused) {
            return false;
        }
    }

    /** That a certificate was revoked is an entry with its digest too; a receipt must be of what made the document count. */
    private static boolean speaksOf(Answer answer, LogEntry entry) {
        boolean report = answer.report()
                .filter(each ->
                        entry.type().equals(REPORT_RECEIVED) && entry.digest().equals(each.envelopeDigest()))
                .isPresent();
        boolean certificate = answer.certificate()
                .filter(each -> entry.type().equals(CERTIFICATE_ISSUED)
                        && entry.digest().equals(each.envelopeDigest()))
                .isPresent();
        return report || certificate;
    }

    private static Optional<LogEntry> entry(long index, byte[] bytes) {
        JsonNode entry;
        try {
            entry = StrictJson.read(bytes, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            return Optional.empty();
        }
        return SCHEMA.faults(entry).isEmpty()
                ? Optional.of(new LogEntry(
                        index,
                        entry.path("type").stringValue(),
                        entry.path("time").stringValue(),
                        entry.path("object").stringValue(),
                        entry.path("digest").path("sha256").asString(""),
                        entry.path("actor").stringValue()))
                : Optional.empty();
    }

    private static Reason invalid(String code, String text) {
        return new Reason(State.INVALID, code, text);
    }
}
