package org.plumbline.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Severity;

/**
 * What a schema cannot say, in the Common Expression Language.
 *
 * @param id stable id, for example {@code CDM-R4}; also the code of its findings
 * @param title what it is about, in a few words
 * @param requirement the requirement it verifies
 * @param severity what a broken rule weighs
 * @param messageType the kind of message it judges
 * @param needs JSON Pointers of values that must be there and be well-formed; else the rule does not apply
 * @param forEach JSON Pointer with {@code *} of the elements judged one by one, or null for the message as a whole
 * @param when further condition under which it applies, or null
 * @param let named intermediate values, in order
 * @param holds the condition that must be true
 * @param at JSON Pointer of the guilty place; with {@code *} in place of an index where {@code atIndex} tells it
 * @param atIndex expression for the index that {@code *} stands for in {@code at}, or null
 * @param found expression for the value found, or null
 * @param expected expression for what would be right, or null
 * @param violation the sentence that people read when it does not hold
 * @param source clause of the base standard and origin of the tolerance
 */
public record Rule(
        String id,
        String title,
        String requirement,
        Severity severity,
        String messageType,
        List<String> needs,
        @Nullable String forEach,
        @Nullable String when,
        List<Let> let,
        String holds,
        String at,
        @Nullable String atIndex,
        @Nullable String found,
        @Nullable String expected,
        String violation,
        String source) {
    /** A named intermediate value. */
    public record Let(String name, String value) {}

    public Rule {
        needs = List.copyOf(needs);
        let = List.copyOf(let);
    }
}
