package org.plumbline.report;

import org.plumbline.verdict.Verdict;

/**
 * The verdict for one conformance class that the vendor claims, or that such a one depends on.
 *
 * @param id {@code /conf/<class>}
 */
public record ClassReport(String id, Verdict verdict) {}
