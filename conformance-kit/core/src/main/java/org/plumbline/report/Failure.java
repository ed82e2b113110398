package org.plumbline.report;

import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * A finding as a report carries it: where, and what it breaks, but neither the value found nor a text. Values may be
 * confidential; texts are rendered for readers, in their words.
 */
public record Failure(String code, String requirement, Severity severity, Place place, String source) {
    /** Where in a message something stands is told in so many characters; what is named longer is told by its parent. */
    private static final int LONGEST_POINTER = 300;

    /** The finding without what only the vendor may see. */
    static Failure of(Finding finding) {
        Place place = finding.place();
        Place told = new Place(place.file(), place.message(), place.line(), place.column(), told(place.pointer()));
        return new Failure(finding.code(), finding.requirement(), finding.severity(), told, told(finding.source()));
    }

    private static String told(String pointer) {
        String told = pointer;
        while (told.length() > LONGEST_POINTER) {
            told = told.substring(0, Math.max(0, told.lastIndexOf('/')));
        }
        return told;
    }
}
