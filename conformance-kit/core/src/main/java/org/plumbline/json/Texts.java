package org.plumbline.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one room, by code, from the file {@code messages.properties} beside its classes. Other languages stand in
 * {@code messages_<language>.properties}; what they lack is said in English.
 *
 * <p>A gap is a number in braces. There is no quoting and no number format, so a sentence reads the same in every locale.
 */
public final class Texts {
    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");

    private final Properties sentences;

    private Texts(Properties sentences) {
        this.sentences = sentences;
    }

    /** The sentences of the room that a class belongs to, in English. */
    public static Texts of(Class<?> room) {
        return of(room, Locale.ROOT);
    }

    /**
     * The sentences of the room that a class belongs to.
     *
     * @param language the language; where the kit does not speak it, the sentences are English
     */
    public static Texts of(Class<?> room, Locale language) {
        Properties english = file(room, "messages.properties");
        if (english == null) {
            throw new IllegalStateException(room.getPackageName() + " has no messages.properties");
        }
        Properties translated = file(room, "messages_" + language.getLanguage() + ".properties");
        Properties sentences = new Properties();
        sentences.putAll(english);
        if (translated != null) {
            sentences.putAll(translated);
        }
        return new Texts(sentences);
    }

    private static @Nullable Properties file(Class<?> room, String name) {
        try (InputStream file = room.getResourceAsStream(name)) {
            if (file == null) {
                return null;
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> codes() {
        return Set.copyOf(sentences.stringPropertyNames());
    }

    /** The sentence of a code, its gaps filled. A code without a sentence or a gap without an argument is our own fault. */
    public String text(String code, List<String> arguments) {
        String sentence = sentences.getProperty(code);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no text for " + code);
        }
        return GAP.matcher(sentence).replaceAll(gap -> {
            int number = Integer.parseInt(gap.group(1));
            if (number >= arguments.size()) {
                throw new IllegalArgumentException("The text for " + code + " needs " + (number + 1)
                        + " arguments, there are " + arguments.size());
            }
            return Matcher.quoteReplacement(arguments.get(number));
        });
    }
}
