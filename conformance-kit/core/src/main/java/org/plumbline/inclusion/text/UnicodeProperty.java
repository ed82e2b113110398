package org.plumbline.inclusion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.rule.schema.regex.BoundedPattern;

/** Characters by a property of Unicode: those that the pattern itself matches, so that both know the same Unicode. */
final class UnicodeProperty {
    private static final Map<String, CharacterSet> KNOWN = new ConcurrentHashMap<>();

    private UnicodeProperty() {}

    /** @param property as a pattern writes it, for example <code>&#92;p{L}</code>; one that the kit can match */
    static CharacterSet of(String property) {
        return KNOWN.computeIfAbsent(property, UnicodeProperty::read);
    }

    private static CharacterSet read(String property) {
        BoundedPattern pattern = new BoundedPattern(property);
        List<CharacterSet> ranges = new ArrayList<>();
        int begin = -1;
        for (int character = 0; character <= Character.MAX_CODE_POINT + 1; character++) {
            boolean matches = character <= Character.MAX_CODE_POINT
                    && CharacterSet.EVERY.contains(character)
                    && pattern.matches(Character.toString(character));
            if (matches && begin < 0) {
                begin = character;
            } else if (!matches && begin >= 0) {
                ranges.add(CharacterSet.of(begin, character - 1));
                begin = -1;
            }
        }
        return CharacterSet.union(ranges);
    }
}
