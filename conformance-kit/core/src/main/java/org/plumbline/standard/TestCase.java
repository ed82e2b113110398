package org.plumbline.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case of a standard's test suite.
 *
 * @param id for example {@code CDM-T-001}
 * @param title what it shows
 * @param conformanceClass the class it belongs to
 * @param kind whether it judges messages or a recorded conversation with a live service
 * @param messageType the kind of message, or null for a scenario
 * @param contract the contract of the service, or null for messages
 * @param requirements what it verifies
 * @param steps the steps of a scenario as the suite states them; empty for messages
 */
public record TestCase(
        String id,
        String title,
        String conformanceClass,
        Kind kind,
        @Nullable String messageType,
        @Nullable String contract,
        List<String> requirements,
        List<JsonNode> steps) {
    /** What a case judges. */
    public enum Kind {
        MESSAGES,
        SCENARIO
    }

    public TestCase {
        requirements = List.copyOf(requirements);
        steps = List.copyOf(steps);
    }
}
