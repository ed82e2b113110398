package org.plumbline.report;

import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * A finding as a report carries it: where, and what it breaks, but neither the value found nor a text. Values may be
 * confidential; texts are rendered for readers, in their words.
 */
public record Failure(String code, String requirement, Severity severity, Place place, String source) {
    /** The finding without what only the vendor may see. */
    public static Failure of(Finding finding) {
        return new Failure(
                finding.code(), finding.requirement(), finding.severity(), finding.place(), finding.source());
    }
}
