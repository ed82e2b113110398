package org.plumbline.conformance.trial;

import java.util.Collection;
import java.util.stream.Collectors;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * What is compared of a finding.
 *
 * @param code its code
 * @param severity what it weighs
 * @param requirement what it breaks
 * @param place where
 */
record Shown(String code, Severity severity, String requirement, Place place) {
    static Shown of(Finding finding) {
        return new Shown(finding.code(), finding.severity(), finding.requirement(), finding.place());
    }

    /** What a finding weighs that breaks a requirement. */
    static Severity severity(Requirement requirement) {
        return requirement.level() == RequirementLevel.SHALL ? Severity.ERROR : Severity.WARNING;
    }

    /** What is shown, in one sentence. */
    static String words(Collection<Shown> shown) {
        return shown.isEmpty()
                ? "no finding"
                : shown.stream().map(Shown::toString).collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return "%s (%s, %s) at %s%s%s"
                .formatted(
                        code,
                        severity,
                        requirement,
                        place.line() == 0 ? "the whole " : place.line() + ":" + place.column() + " ",
                        place.pointer(),
                        place.message() == 0 ? "" : " of message " + place.message());
    }
}
