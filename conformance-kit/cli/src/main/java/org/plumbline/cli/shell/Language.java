package org.plumbline.cli.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the kit speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Its name on the command line and in outputs: its two letters (ISO 639-1). */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of that code; empty where the kit does not speak it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The language of a POSIX locale such as {@code fr_CA.UTF-8}; English where the kit does not speak it. */
    static Language ofLocale(String posix) {
        return of(posix.split("[_.@-]", 2)[0]).orElse(ENGLISH);
    }
}
