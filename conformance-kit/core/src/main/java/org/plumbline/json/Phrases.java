package org.plumbline.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit itself says inside a sentence, in another language: "at most 14 d", "a TAB". The file
 * {@code phrases_<language>.tsv} gives each English phrase and its translation; {@code {0}}, {@code {1}} … stand for any text. All else, such as
 * a vendor's value, stays as it is.
 */
public final class Phrases {
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");

    private final Map<String, String> whole;
    private final Map<Pattern, String> open;

    private Phrases(Map<String, String> phrases) {
        this.whole = phrases;
        this.open = phrases.entrySet().stream()
                .filter(each -> hasGap(each.getKey()))
                .collect(Collectors.toMap(
                        each -> pattern(each.getKey()), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** The phrases of a language; where the kit does not speak it, they stay English. */
    public static Phrases in(Locale language) {
        try (InputStream file = Phrases.class.getResourceAsStream("phrases_" + language.getLanguage() + ".tsv")) {
            return new Phrases(
                    file == null ? Map.of() : table(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> table(String text) {
        return text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a, LinkedHashMap::new));
    }

    private static Pattern pattern(String phrase) {
        return Pattern.compile(
                Stream.of(GAP.split(phrase, -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")),
                Pattern.DOTALL);
    }

    /** The translation of a phrase; the text itself where it is none. */
    public String of(String text) {
        String translated = whole.get(text);
        if (translated != null && !hasGap(text)) {
            return translated;
        }
        for (Map.Entry<Pattern, String> each : open.entrySet()) {
            Matcher matcher = each.getKey().matcher(text);
            if (matcher.matches()) {
                return filled(each.getValue(), matcher);
            }
        }
        return text;
    }

    /** Gaps stand in the English phrase in the order of their numbers. */
    private static String filled(String phrase, Matcher gaps) {
        String filled = phrase;
        for (int gap = 0; gap < gaps.groupCount(); gap++) {
            filled = filled.replace("{" + gap + "}", gaps.group(gap + 1));
        }
        return filled;
    }

    private static boolean hasGap(String phrase) {
        return GAP.matcher(phrase).find();
    }
}
