package org.plumbline.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.Phrases;
import org.plumbline.json.Texts;

/**
 * The sentence that people read for a finding.
 *
 * <p>For the kit's own codes it stands in {@code messages.properties} and {@code messages_fr.properties}; for the rules of a
 * standard it stands in the standard. What a report says does not depend on the language: it holds codes and values, no sentences.
 */
public final class FindingTexts {
    private static final Texts KIT = Texts.of(FindingTexts.class);
    /** What an empty JSON Pointer is called. */
    private static final String THE_MESSAGE = "the message itself";

    private static final Set<String> OF_JSON = Texts.of(JsonRefused.class).codes();

    private final Map<String, String> violations;
    private final Texts kit;
    private final Texts json;
    private final Phrases phrases;

    /**
     * English texts for findings by one standard.
     *
     * @param violations the standard's sentence for each of its rules, by the rule's id
     */
    public FindingTexts(Map<String, String> violations) {
        this(violations, Locale.ROOT);
    }

    /**
     * Texts for findings by one standard.
     *
     * @param violations the standard's sentence for each of its rules, by the rule's id, in that language
     * @param language the language; English where the kit does not speak it
     */
    public FindingTexts(Map<String, String> violations, Locale language) {
        this.violations = Map.copyOf(violations);
        this.kit = Texts.of(FindingTexts.class, language);
        this.json = Texts.of(JsonRefused.class, language);
        this.phrases = Phrases.in(language);
    }

    /** The sentence of a finding: what is wrong and what would be right. */
    public String text(Finding finding) {
        String violation = violations.get(finding.code());
        if (violation != null) {
            return violation;
        }
        Texts texts = OF_JSON.contains(finding.code()) ? json : kit;
        return texts.text(finding.code(), arguments(finding));
    }

    /** The sentence of a code of the kit that no finding carries, such as why a file is of no known kind. */
    public String text(String code, List<String> arguments) {
        Texts texts = OF_JSON.contains(code) ? json : kit;
        return texts.text(code, arguments.stream().map(phrases::of).toList());
    }

    /**
     * What readers of a notation put into words themselves is translated; values from messages and schemas stay as they are, but
     * none leaves a hole in the sentence. The first is a name, which stands in quotes and may be empty.
     */
    private List<String> arguments(Finding finding) {
        if (isOfNotation(finding)) {
            return finding.arguments().stream().map(phrases::of).toList();
        }
        String nothing = finding.code().equals("SCHEMA-MISPLACED") ? THE_MESSAGE : "empty";
        List<String> arguments = new ArrayList<>(finding.arguments());
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).isEmpty()) {
                arguments.set(i, phrases.of(nothing));
            }
        }
        return arguments;
    }

    private static boolean isOfNotation(Finding finding) {
        return !finding.code().startsWith("SCHEMA-") && !finding.code().startsWith("HTTP-");
    }

    /** The value that was found, for people. */
    public Optional<String> found(Finding finding) {
        return Optional.ofNullable(finding.found()).map(each -> isOfNotation(finding) ? phrases.of(each) : each);
    }

    /** What would be right, for people. */
    public Optional<String> expected(Finding finding) {
        return Optional.ofNullable(finding.expected()).map(each -> isOfNotation(finding) ? phrases.of(each) : each);
    }

    /** The words of a finding's hint, for example {@code did you mean TCA?}; empty when it has none. */
    public Optional<String> hint(Finding finding) {
        return Optional.ofNullable(finding.hint())
                .map(hint -> kit.text(
                        hint.code(), List.of(hint.value().isEmpty() ? phrases.of(THE_MESSAGE) : hint.value())));
    }

    /** The sentence that the kit has for a code of its own. */
    public static String kit(String code, List<String> arguments) {
        return KIT.text(code, arguments);
    }

    /** Every code of the kit that a finding may have. */
    public static Set<String> kitCodes() {
        Set<String> codes = new TreeSet<>(KIT.codes());
        codes.removeAll(Hint.codes());
        codes.addAll(OF_JSON);
        return codes;
    }
}
