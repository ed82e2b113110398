package org.plumbline.inclusion.text;

import java.util.ArrayList;
import java.util.List;

/** The texts in which a pattern of ECMA-262 occurs, as a language. Anchors may stand only at the ends, looking ahead only on the way to the end. */
public final class PatternLanguage {
    private final Languages languages;

    /** @param languages makes the languages */
    public PatternLanguage(Languages languages) {
        this.languages = languages;
    }

    /**
     * The texts in which a pattern occurs.
     *
     * @throws TextUndecided when the pattern cannot be written as a language, or not by this class
     */
    public Language of(String pattern) throws TextUndecided {
        return anywhere(PatternTree.parsed(pattern), true, true, true);
    }

    /**
     * @param left whether any text may stand before
     * @param right whether any text may stand behind
     * @param last whether nothing of the pattern stands behind
     */
    private Language anywhere(PatternTree tree, boolean left, boolean right, boolean last) throws TextUndecided {
        if (tree instanceof PatternTree.Choice choice) {
            List<Language> all = new ArrayList<>();
            for (PatternTree each : choice.parts()) {
                all.add(anywhere(each, left, right, last));
            }
            return languages.either(all);
        }
        return tree instanceof PatternTree.Sequence sequence
                ? sequence(sequence.parts(), left, right, last)
                : sequence(List.of(tree), left, right, last);
    }

    private Language sequence(List<PatternTree> all, boolean anyBefore, boolean anyBehind, boolean last)
            throws TextUndecided {
        List<PatternTree> parts = all;
        boolean left = anyBefore;
        boolean right = anyBehind;
        if (!parts.isEmpty() && parts.get(0) instanceof PatternTree.Start) {
            if (!left) {
                throw new TextUndecided("a pattern has ^ within");
            }
            left = false;
            parts = parts.subList(1, parts.size());
        }
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof PatternTree.End) {
            if (!right || !last) {
                throw new TextUndecided("a pattern has $ within");
            }
            right = false;
            parts = parts.subList(0, parts.size() - 1);
        }
        if (parts.isEmpty()) {
            return left || right ? languages.everything() : languages.emptyText();
        }
        return from(parts, 0, left, right, last);
    }

    private Language from(List<PatternTree> parts, int index, boolean left, boolean right, boolean last)
            throws TextUndecided {
        if (index == parts.size()) {
            return right ? languages.everything() : languages.emptyText();
        }
        PatternTree part = parts.get(index);
        boolean end = index == parts.size() - 1;
        if (part instanceof PatternTree.Ahead ahead) {
            if (!last) {
                throw new TextUndecided("a pattern looks ahead within a group");
            }
            Language seen = anywhere(ahead.part(), false, true, true);
            Language rest = languages.both(List.of(
                    ahead.negated() ? languages.other(seen) : seen, from(parts, index + 1, false, right, true)));
            return left ? languages.sequence(languages.everything(), rest) : rest;
        }
        if (part instanceof PatternTree.Choice || part instanceof PatternTree.Sequence) {
            boolean whole = end && last;
            Language group = anywhere(part, left, end && right, whole);
            return end ? group : languages.sequence(group, from(parts, index + 1, false, right, last));
        }
        Language here = plain(part);
        Language rest = languages.sequence(here, from(parts, index + 1, false, right, last));
        return left ? languages.sequence(languages.everything(), rest) : rest;
    }

    /** A part in which nothing depends on what stands around it. */
    private Language plain(PatternTree tree) throws TextUndecided {
        if (tree instanceof PatternTree.Characters characters) {
            return languages.character(characters.set());
        }
        if (tree instanceof PatternTree.Repeated repeated) {
            return languages.repeated(plain(repeated.part()), repeated.least(), repeated.most());
        }
        if (tree instanceof PatternTree.Choice choice) {
            List<Language> all = new ArrayList<>();
            for (PatternTree each : choice.parts()) {
                all.add(plain(each));
            }
            return languages.either(all);
        }
        if (tree instanceof PatternTree.Sequence sequence) {
            Language language = languages.emptyText();
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                language = languages.sequence(plain(sequence.parts().get(i)), language);
            }
            return language;
        }
        throw new TextUndecided("a pattern looks around within");
    }
}
