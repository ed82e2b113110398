package org.plumbline.inclusion.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.inclusion.form.Shape;
import org.plumbline.inclusion.text.Language;
import org.plumbline.inclusion.text.Languages;
import org.plumbline.inclusion.text.PatternLanguage;
import org.plumbline.inclusion.text.TextUndecided;
import org.plumbline.inclusion.text.WordSearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Texts of some length that fit patterns and formats and do not fit others. */
final class TextTheory {
    private static final int LONGEST = 100_000;
    private static final int MOST_EXCLUDED = 1_000;

    private final Languages languages;
    private final WordSearch search;
    private final Evaluation evaluation;

    TextTheory(Languages languages, WordSearch search, Evaluation evaluation) {
        this.languages = languages;
        this.search = search;
        this.evaluation = evaluation;
    }

    Solution solve(Facts facts) {
        int least = least(facts);
        int most = most(facts);
        if (least > most
                || facts.all(Shape.Format.class, false).stream().anyMatch(each -> TextFormats.isUnknown(each.name()))) {
            return Solution.none();
        }
        if (least > LONGEST) {
            return new Solution.Undecided("a text of " + least + " characters is too long to be built");
        }
        for (String candidate : candidates(facts, least)) {
            JsonNode value = StringNode.valueOf(candidate);
            if (fits(facts, value)) {
                return new Solution.Model(value);
            }
        }
        try {
            return searched(facts, least, most);
        } catch (TextUndecided e) {
            return new Solution.Undecided(String.valueOf(e.getMessage()));
        }
    }

    private boolean fits(Facts facts, JsonNode value) {
        return facts.stream()
                .allMatch(fact -> fact.formula().shape() instanceof Shape.Unknown || evaluation.isTrue(fact, value));
    }

    private static int least(Facts facts) {
        int least = 0;
        for (Shape.Length length : facts.all(Shape.Length.class, true)) {
            least = length.upper() ? least : Math.max(least, length.bound());
        }
        for (Shape.Length length : facts.all(Shape.Length.class, false)) {
            least = length.upper() ? Math.max(least, length.bound() + 1) : least;
        }
        return least;
    }

    private static int most(Facts facts) {
        int most = Integer.MAX_VALUE;
        for (Shape.Length length : facts.all(Shape.Length.class, true)) {
            most = length.upper() ? Math.min(most, length.bound()) : most;
        }
        for (Shape.Length length : facts.all(Shape.Length.class, false)) {
            most = length.upper() ? most : Math.min(most, length.bound() - 1);
        }
        return most;
    }

    private static boolean has(Facts facts, Class<? extends Shape> sort) {
        return !facts.all(sort, true).isEmpty() || !facts.all(sort, false).isEmpty();
    }

    private static Set<String> candidates(Facts facts, int least) {
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add("a".repeat(least));
        candidates.add("b".repeat(least));
        candidates.add("a".repeat(least) + "b");
        if (has(facts, Shape.Format.class)) {
            candidates.addAll(TextFormats.examples());
        }
        return candidates;
    }

    private Solution searched(Facts facts, int least, int most) throws TextUndecided {
        PatternLanguage patterns = new PatternLanguage(languages);
        List<Language> parts = new ArrayList<>();
        TextUndecided left = null;
        for (Literal fact : facts.literals()) {
            if (fact.formula().shape() instanceof Shape.Pattern pattern) {
                try {
                    Language language = patterns.of(pattern.source());
                    parts.add(fact.positive() ? language : languages.other(language));
                } catch (TextUndecided e) {
                    left = e;
                }
            }
        }
        parts.add(languages.other(languages.either(facts.excluded().stream()
                .filter(JsonNode::isString)
                .limit(MOST_EXCLUDED)
                .map(value -> languages.word(value.stringValue()))
                .toList())));
        if (least > 0 || most < LONGEST) {
            parts.add(languages.length(least, most));
        }
        Optional<String> text = search.shortest(languages.both(parts));
        if (text.isEmpty()) {
            return Solution.none();
        }
        JsonNode value = StringNode.valueOf(text.get());
        if (fits(facts, value)) {
            return new Solution.Model(value);
        }
        if (left != null) {
            throw left;
        }
        return new Solution.Undecided("a text of some format was not found");
    }
}
