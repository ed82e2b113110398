package org.plumbline.message.kvn;

import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Mapping;

/** Checks lines for their length and their characters, whatever they say (CCSDS 508.0-B-1, 6.3.1). */
final class KvnLineCheck {
    private final int longest;
    private final Faults faults;

    KvnLineCheck(Mapping.Kvn rules, Faults faults) {
        this.longest = Math.min(rules.lineLength(), KvnLines.MAX_LENGTH);
        this.faults = faults;
    }

    void length(Line line) {
        int length = line.text().codePointCount(0, line.text().length());
        if (length > longest) {
            faults.error(
                    "KVN-LINE-TOO-LONG",
                    line.number(),
                    longest + 1,
                    "",
                    Integer.toString(length),
                    Integer.toString(longest));
        }
    }

    /**
     * Finds a character that must not be there; when it stands in a value, it is the value's fault. Elsewhere the first line
     * with a character stands for all that have it.
     *
     * @param begin index at which the value of the line begins
     * @param end index behind it
     * @param pointer where the value goes in the model, or empty
     */
    void characters(Line line, int begin, int end, String pointer) {
        int foreign = line.firstForeign();
        if (foreign < 0) {
            return;
        }
        int character = line.text().codePointAt(foreign);
        String name = character == '\t' ? "a TAB" : "the character U+%04X".formatted(character);
        if (foreign >= begin && foreign < end && !pointer.isEmpty()) {
            faults.error("KVN-CHARACTER", line.number(), line.column(foreign), pointer, name);
        } else {
            faults.errorOnce("KVN-CHARACTER", name, line.number(), line.column(foreign), "", name);
        }
    }
}
