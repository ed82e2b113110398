package org.plumbline.message.flat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/**
 * What was read from a flat object.
 *
 * @param content the message in its JSON model
 * @param origins which member of the object each value came from, both as JSON Pointers
 * @param faults what breaks the layout
 */
public record FlatText(JsonNode content, Origins origins, List<Fault> faults) {
    public FlatText {
        faults = List.copyOf(faults);
    }

    /**
     * A member that breaks the layout.
     *
     * @param code stable code, {@code FLAT-…}
     * @param member JSON Pointer of the member in the object
     * @param pointer JSON Pointer of the value in the model
     * @param arguments what fills the gaps of the finding's text
     */
    public record Fault(Severity severity, String code, String member, String pointer, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /** Where values of the model came from. */
    public static final class Origins {
        private final Map<String, String> members = new HashMap<>();
        private final Map<String, String> blocks = new HashMap<>();

        void put(String pointer, String member) {
            members.put(pointer, member);
            for (String block = parent(pointer);
                    !block.isEmpty() && blocks.putIfAbsent(block, member) == null;
                    block = parent(block)) {
                // A block begins with the first of its members.
            }
        }

        private static String parent(String pointer) {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }

        /** The member that a value came from, or null when it is no value that was read. */
        public @Nullable String member(String pointer) {
            return members.get(pointer);
        }

        /** The first member of the nearest block around a pointer; null when there is none. */
        public @Nullable String firstOfBlock(String pointer) {
            for (String block = pointer; !block.isEmpty(); block = parent(block)) {
                String member = blocks.get(block);
                if (member != null) {
                    return member;
                }
            }
            return null;
        }
    }
}
