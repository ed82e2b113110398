package org.plumbline.cli.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.plumbline.cli.shell.Language;
import org.plumbline.json.Texts;
import org.plumbline.message.Unrecognised;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Verdict;

/** The words of the screen in one language, from {@code messages.properties}: counts, verdicts, what to do next. */
public final class ScreenWords {
    private static final String THIN_BLANK = "\u202f";

    private final Language language;
    private final Texts texts;

    /** The words of a language. */
    public ScreenWords(Language language) {
        this.language = language;
        this.texts = Texts.of(ScreenWords.class, language.locale());
    }

    public Language language() {
        return language;
    }

    /** A sentence with its gaps filled. */
    public String say(String key, Object... arguments) {
        return texts.text(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** A number as people write it: {@code 1,234,567}, and in French with thin blanks. */
    public String number(long count) {
        String grouped = String.format(Locale.ROOT, "%,d", count);
        return language == Language.FRENCH ? grouped.replace(",", THIN_BLANK) : grouped;
    }

    /** A number with its noun, for example {@code 2 errors}. In French, nothing is singular. */
    public String counted(String noun, long count) {
        boolean one = count == 1 || (count == 0 && language == Language.FRENCH);
        return say(noun + (one ? ".one" : ".many"), number(count));
    }

    /** Why nobody can tell what a file holds. */
    public String sentence(Unrecognised reason) {
        return new FindingTexts(Map.of(), language.locale()).text(reason.code(), reason.arguments());
    }

    /** A verdict as people read it. */
    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.name());
    }
}
