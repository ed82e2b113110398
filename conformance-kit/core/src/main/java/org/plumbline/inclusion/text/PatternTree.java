package org.plumbline.inclusion.text;

import java.util.List;

/** A pattern of ECMA-262, taken apart. */
sealed interface PatternTree {
    /** One character of a set. */
    record Characters(CharacterSet set) implements PatternTree {}

    /** One after the other. */
    record Sequence(List<PatternTree> parts) implements PatternTree {}

    /** One or the other. */
    record Choice(List<PatternTree> parts) implements PatternTree {}

    /** Several times; {@code most} may be {@link Language#END}. */
    record Repeated(PatternTree part, int least, int most) implements PatternTree {}

    /** The beginning of the text. */
    record Start() implements PatternTree {}

    /** The end of the text. */
    record End() implements PatternTree {}

    /** What comes is so, or is not so. */
    record Ahead(PatternTree part, boolean negated) implements PatternTree {}

    /**
     * The tree of a pattern.
     *
     * @throws TextUndecided when it has what is not known here: back references, looking behind, boundaries of words
     */
    static PatternTree parsed(String pattern) throws TextUndecided {
        return new PatternParser(pattern).parsed();
    }
}
