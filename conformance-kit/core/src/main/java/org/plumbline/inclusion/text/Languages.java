package org.plumbline.inclusion.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.inclusion.text.Language.Form;
import org.plumbline.inclusion.text.Language.Kind;

/** Makes languages, simplified so far that only finitely many derivatives differ (Brzozowski 1964). */
public final class Languages {
    private final Map<Form, Language> known = new HashMap<>();
    private final Language nothing = made(Form.of(Kind.NOTHING, List.of()));
    private final Language emptyText = made(Form.of(Kind.EMPTY_TEXT, List.of()));
    private final Language everything;

    public Languages() {
        this.everything = repeated(character(CharacterSet.EVERY), 0, Language.END);
    }

    private Language made(Form form) {
        Language language = known.get(form);
        if (language == null) {
            language = new Language(known.size(), form);
            known.put(form, language);
        }
        return language;
    }

    Language nothing() {
        return nothing;
    }

    Language emptyText() {
        return emptyText;
    }

    /** Every text. */
    public Language everything() {
        return everything;
    }

    Language character(CharacterSet characters) {
        return characters.isEmpty() ? nothing : made(new Form(Kind.CHARACTER, List.of(), characters, 0, 0));
    }

    /** One text. */
    public Language word(String text) {
        List<Language> letters = text.codePoints()
                .mapToObj(each -> character(CharacterSet.of(each, each)))
                .toList();
        Language word = emptyText;
        for (int i = letters.size() - 1; i >= 0; i--) {
            word = sequence(letters.get(i), word);
        }
        return word;
    }

    /** Texts of so many characters; {@code most} may be {@link Integer#MAX_VALUE}. */
    public Language length(int least, int most) {
        return repeated(character(CharacterSet.EVERY), least, most == Integer.MAX_VALUE ? Language.END : most);
    }

    Language sequence(Language first, Language then) {
        if (first == nothing || then == nothing) {
            return nothing;
        }
        if (first == emptyText) {
            return then;
        }
        if (then == emptyText || (first == everything && then == everything)) {
            return first;
        }
        if (first.kind() == Kind.SEQUENCE) {
            return sequence(first.parts().get(0), sequence(first.parts().get(1), then));
        }
        return made(Form.of(Kind.SEQUENCE, List.of(first, then)));
    }

    /** The texts that are in one of these. */
    public Language either(List<Language> parts) {
        TreeSet<Language> kept = new TreeSet<>();
        List<CharacterSet> characters = new ArrayList<>();
        for (Language part : parts) {
            if (part == everything) {
                return everything;
            }
            for (Language each : part.kind() == Kind.EITHER ? part.parts() : List.of(part)) {
                if (each.kind() == Kind.CHARACTER) {
                    characters.add(each.characters());
                } else if (each != nothing) {
                    kept.add(each);
                }
            }
        }
        if (!characters.isEmpty()) {
            kept.add(character(CharacterSet.union(characters)));
        }
        return kept.isEmpty()
                ? nothing
                : kept.size() == 1 ? kept.first() : made(Form.of(Kind.EITHER, List.copyOf(kept)));
    }

    /** The texts that are in all of these. */
    public Language both(List<Language> parts) {
        TreeSet<Language> kept = new TreeSet<>();
        for (Language part : parts) {
            if (part == nothing) {
                return nothing;
            }
            if (part.kind() == Kind.BOTH) {
                kept.addAll(part.parts());
            } else if (part != everything) {
                kept.add(part);
            }
        }
        for (Language each : kept) {
            if (each.kind() == Kind.OTHER && kept.contains(each.part())) {
                return nothing;
            }
        }
        return kept.isEmpty()
                ? everything
                : kept.size() == 1 ? kept.first() : made(Form.of(Kind.BOTH, List.copyOf(kept)));
    }

    /** The texts that are not in this. */
    public Language other(Language part) {
        if (part == nothing) {
            return everything;
        }
        if (part == everything) {
            return nothing;
        }
        return part.kind() == Kind.OTHER ? part.part() : made(Form.of(Kind.OTHER, List.of(part)));
    }

    Language repeated(Language part, int least, int most) {
        if (most == 0 || part == emptyText) {
            return emptyText;
        }
        if (part == nothing) {
            return least == 0 ? emptyText : nothing;
        }
        if (least == 1 && most == 1) {
            return part;
        }
        if (part.kind() == Kind.REPEATED && part.least() == 0 && part.most() == Language.END) {
            return part;
        }
        int needed = part.takesEmptyText() ? 0 : least;
        return made(new Form(Kind.REPEATED, List.of(part), CharacterSet.NONE, needed, most));
    }
}
