package org.plumbline.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** What a reader finds wrong with the notation of one message. */
final class SyntaxFindings {
    private final MessageType type;
    private final String file;
    private final int message;
    private final List<Finding> findings = new ArrayList<>();

    SyntaxFindings(MessageType type, String file, int message) {
        this.type = type;
        this.file = file;
        this.message = message;
    }

    void error(String code, int line, int column, String pointer, String... arguments) {
        add(Severity.ERROR, code, line, column, pointer, arguments);
    }

    void add(Severity severity, String code, int line, int column, String pointer, String... arguments) {
        findings.add(finding(severity, code, line, column, pointer, List.of(arguments)));
    }

    int count() {
        return findings.size();
    }

    /** All findings, by place. */
    List<Finding> inOrder() {
        return findings.stream().sorted().toList();
    }

    /** A message that nothing can be read of, for one reason. */
    UnreadMessage unread(MessageFormat format, String code, int line, int column, List<String> arguments) {
        return new UnreadMessage(type, format, finding(Severity.ERROR, code, line, column, "", arguments));
    }

    KvnMessage message(JsonNode content, Map<String, KvnMessage.Assignment> places) {
        return new KvnMessage(file, type, content, places, inOrder());
    }

    private Finding finding(
            Severity severity, String code, int line, int column, String pointer, List<String> arguments) {
        Place place = new Place(file, message, line, column, pointer);
        return new Finding(code, type.requirementOf(code), severity, place, "", null, null, arguments);
    }
}
