package org.plumbline.cli.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place a command runs in. Commands reach the outside only through it, so that tests can put them into another place.
 *
 * @param directory what relative paths are relative to
 * @param environment environment variables
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for talk
 * @param screen who sits at the other end of the streams
 * @param clock the time that signatures carry
 */
public record Surroundings(
        Path directory,
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Screen screen,
        Clock clock) {
    /**
     * Who sits at the other end of the streams.
     *
     * @param in whether standard input is a terminal, so that a person can be asked
     * @param out whether standard output is a terminal
     * @param err whether standard error is a terminal
     * @param width columns of the terminal
     */
    public record Screen(boolean in, boolean out, boolean err, int width) {
        /** Columns assumed where nobody says how many there are. */
        public static final int DEFAULT_WIDTH = 100;

        /** No terminal: outputs go to files, pipes or tests. */
        public static Screen none() {
            return new Screen(false, false, false, DEFAULT_WIDTH);
        }
    }

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The value of an environment variable, empty when it is not set or set to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Colours for standard output: only on a terminal, and not where the user set {@code NO_COLOR} (no-color.org). */
    public Ink ink() {
        return ink(Colour.AUTO);
    }

    /** Colours for standard output, as the user wants them. */
    public Ink ink(Colour colour) {
        return switch (colour) {
            case ALWAYS -> new Ink(true);
            case NEVER -> new Ink(false);
            case AUTO ->
                new Ink(screen.out() && variable("NO_COLOR").isEmpty() && !"dumb".equals(environment.get("TERM")));
        };
    }

    /**
     * The language of the person at the terminal: {@code PLUMB_LANG}, which the launcher sets too, else as POSIX has it the first
     * of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is set. English where the kit does not speak it.
     */
    public Language language() {
        return Stream.of("PLUMB_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .map(Language::ofLocale)
                .orElse(Language.ENGLISH);
    }
}
