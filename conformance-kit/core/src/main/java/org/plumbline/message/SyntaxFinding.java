package org.plumbline.message;

import java.util.List;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/** Turns what a reader stumbled over into a finding: the message type says which requirement is broken. */
final class SyntaxFinding {
    private SyntaxFinding() {}

    static Finding of(MessageType type, Severity severity, String code, Place place, List<String> arguments) {
        return new Finding(code, type.requirementOf(code), severity, place, "", null, null, arguments);
    }
}
