package org.plumbline.inclusion.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a shortest text of a language by its derivatives, or that there is none. */
public final class WordSearch {
    private static final int MOST_STATES = 4_000;
    private static final int MOST_CLASSES = 2_000;

    private final Languages languages;
    private final Runnable step;
    private final Map<Language, List<CharacterSet>> classes = new HashMap<>();
    private final Map<Derivation, Language> derivatives = new HashMap<>();

    /**
     * @param languages makes the languages
     * @param step called once for each piece of work; it may throw to end it
     */
    public WordSearch(Languages languages, Runnable step) {
        this.languages = languages;
        this.step = step;
    }

    private record Derivation(Language language, int character) {}

    private record State(Language language, @Nullable State before, int character) {
        String text() {
            StringBuilder reversed = new StringBuilder();
            for (State state = this; state.before != null; state = state.before) {
                reversed.appendCodePoint(state.character); // reverse() keeps pairs of surrogates together
            }
            return reversed.reverse().toString();
        }
    }

    /**
     * A shortest text, or empty when there is none.
     *
     * @throws TextUndecided when the bound is reached before either is known
     */
    public Optional<String> shortest(Language language) throws TextUndecided {
        Set<Language> seen = new HashSet<>();
        ArrayDeque<State> queue = new ArrayDeque<>();
        queue.add(new State(language, null, 0));
        seen.add(language);
        while (!queue.isEmpty()) {
            State state = queue.remove();
            if (state.language().takesEmptyText()) {
                return Optional.of(state.text());
            }
            for (CharacterSet each : partition(state.language())) {
                int character = each.example();
                Language next = derivative(state.language(), character);
                if (next != languages.nothing() && seen.add(next)) {
                    queue.add(new State(next, state, character));
                }
            }
            if (seen.size() > MOST_STATES) {
                throw new TextUndecided("the patterns are too large to be compared");
            }
        }
        return Optional.empty();
    }

    /** What may follow a character. */
    private Language derivative(Language language, int character) {
        Derivation derivation = new Derivation(language, character);
        Language known = derivatives.get(derivation);
        if (known == null) {
            step.run();
            known = derived(language, character);
            derivatives.put(derivation, known);
        }
        return known;
    }

    private Language derived(Language language, int character) {
        List<Language> parts = language.parts();
        return switch (language.kind()) {
            case NOTHING, EMPTY_TEXT -> languages.nothing();
            case CHARACTER -> language.characters().contains(character) ? languages.emptyText() : languages.nothing();
            case SEQUENCE -> {
                Language first = parts.get(0);
                Language goesOn = languages.sequence(derivative(first, character), parts.get(1));
                yield first.takesEmptyText()
                        ? languages.either(List.of(goesOn, derivative(parts.get(1), character)))
                        : goesOn;
            }
            case EITHER ->
                languages.either(
                        parts.stream().map(part -> derivative(part, character)).toList());
            case BOTH ->
                languages.both(
                        parts.stream().map(part -> derivative(part, character)).toList());
            case OTHER -> languages.other(derivative(language.part(), character));
            case REPEATED -> {
                int most = language.most() == Language.END ? Language.END : language.most() - 1;
                Language rest = languages.repeated(language.part(), Math.max(0, language.least() - 1), most);
                yield languages.sequence(derivative(language.part(), character), rest);
            }
        };
    }

    /** Sets of characters that a language need not tell apart, the most readable first. */
    private List<CharacterSet> partition(Language language) throws TextUndecided {
        List<CharacterSet> known = classes.get(language);
        if (known == null) {
            step.run();
            known = partitioned(language).stream()
                    .sorted(Comparator.comparingInt(CharacterSet::rank))
                    .toList();
            classes.put(language, known);
        }
        return known;
    }

    private List<CharacterSet> partitioned(Language language) throws TextUndecided {
        List<CharacterSet> result = List.of(CharacterSet.EVERY);
        switch (language.kind()) {
            case NOTHING, EMPTY_TEXT -> {}
            case CHARACTER -> {
                CharacterSet rest = language.characters().negated();
                return rest.isEmpty() ? result : List.of(language.characters(), rest);
            }
            case SEQUENCE -> {
                Language first = language.parts().get(0);
                result = partition(first);
                if (first.takesEmptyText()) {
                    result = refined(result, partition(language.parts().get(1)));
                }
            }
            case EITHER, BOTH, OTHER, REPEATED -> {
                for (Language part : language.parts()) {
                    result = refined(result, partition(part));
                }
            }
        }
        return result;
    }

    private static List<CharacterSet> refined(List<CharacterSet> one, List<CharacterSet> two) throws TextUndecided {
        if (one.size() == 1) {
            return two;
        }
        if (two.size() == 1) {
            return one;
        }
        Set<CharacterSet> refined = new LinkedHashSet<>();
        for (CharacterSet first : one) {
            for (CharacterSet second : two) {
                CharacterSet both = first.and(second);
                if (!both.isEmpty()) {
                    refined.add(both);
                }
            }
        }
        if (refined.size() > MOST_CLASSES) {
            throw new TextUndecided("the patterns tell too many characters apart");
        }
        return new ArrayList<>(refined);
    }
}
