package org.plumbline.standards.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One shared message file: what the kit says, and what the manifest of the shared messages does.
 *
 * @param file its name below the folder of messages
 * @param standard the standards that judged it; empty when none did
 * @param format its notation
 * @param messages how many messages it holds
 * @param verdict the worst verdict; empty when nothing judged it
 * @param findings its first findings
 * @param source what its source says: valid, invalid or edge
 * @param computed what other checks than the kit found
 */
record Row(
        String file,
        String standard,
        String format,
        long messages,
        String verdict,
        List<String> findings,
        String source,
        String computed) {
    private static final Pattern FAULT = Pattern.compile("(^|; )[SKR]-");

    Row {
        findings = List.copyOf(findings);
    }

    boolean isJudged() {
        return !verdict.isEmpty();
    }

    boolean agrees() {
        boolean faulty = source.equals("invalid") || FAULT.matcher(computed).find();
        return !isJudged() || source.equals("edge") || verdict.equals(faulty ? "FAIL" : "PASS");
    }

    String markdown(String reason) {
        String agreement = isJudged() ? (agrees() ? "yes" : "no: " + reason) : "not judged: no standard at hand has it";
        return "| %s | %s | %s | %s | %s | %s%s | %s |"
                .formatted(
                        file,
                        standard,
                        format,
                        isJudged() ? verdict + (messages > 1 ? " (" + messages + " messages)" : "") : "",
                        cell(String.join("; ", findings)),
                        source,
                        computed.isEmpty() ? "" : ": " + cell(computed),
                        agreement);
    }

    private static String cell(String text) {
        String line = text.replace("|", "\\|").replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
