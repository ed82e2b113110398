package org.plumbline.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Severity;

/**
 * What no message can break alone: a condition on all messages that are judged together.
 *
 * @param id stable id, for example {@code CDM-R20}; also the code of its findings
 * @param title what it is about, in a few words
 * @param requirement the requirement it verifies
 * @param severity what a broken rule weighs
 * @param messageType the kind of messages it judges
 * @param kind what must be so
 * @param key JSON Pointers of the values by which messages belong together; a message that lacks one is not judged
 * @param repeatable for {@link Kind#UNIQUE}: whether a message that says the very same may come again in another file
 * @param near for {@link Kind#ORDERED}: a time that messages which belong together have nearly in common, or null
 * @param by for {@link Kind#ORDERED}: JSON Pointer of what orders the messages, a time or a number
 * @param value for {@link Kind#ORDERED}: JSON Pointer of what never falls, a time, a number or one of the ranks
 * @param ranks for {@link Kind#ORDERED}: the texts that {@code value} may be, from the lowest; empty when it is a time or a number
 * @param conformanceClass the only class for which it is judged, or null for all
 * @param at JSON Pointer of the guilty place
 * @param violation the sentence that people read when it is broken
 * @param source clause of the base standard and origin of a tolerance
 */
public record ArchiveRule(
        String id,
        String title,
        String requirement,
        Severity severity,
        String messageType,
        Kind kind,
        List<String> key,
        boolean repeatable,
        @Nullable Near near,
        @Nullable String by,
        @Nullable String value,
        List<String> ranks,
        @Nullable String conformanceClass,
        String at,
        String violation,
        String source) {
    /** What must be so of messages with the same key. */
    public enum Kind {
        /** There is only one. */
        UNIQUE,
        /** In the order of one value, another never falls. */
        ORDERED,
        /** There is only one, in a set that shall hold the latest of each. */
        LATEST
    }

    /**
     * Messages belong together when a time of theirs is at most so many seconds from that of the next.
     *
     * @param pointer JSON Pointer of the time
     * @param within seconds
     */
    public record Near(String pointer, double within) {}

    public ArchiveRule {
        key = List.copyOf(key);
        ranks = List.copyOf(ranks);
    }
}
