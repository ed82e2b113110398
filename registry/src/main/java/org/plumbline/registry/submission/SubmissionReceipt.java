package org.plumbline.registry.submission;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What a vendor gets for a report.
 *
 * @param digest the report's name, {@code sha256-} and the digest of its payload
 * @param logIndex index of the log entry that says that it was received
 * @param receipt proof that the entry stands in the log (C2SP tlog-proof); keep it
 * @param report the report as the registry sees it
 */
@JsonbPropertyOrder({"digest", "logIndex", "receipt", "report"})
public record SubmissionReceipt(String digest, long logIndex, String receipt, ReportView report) {}
