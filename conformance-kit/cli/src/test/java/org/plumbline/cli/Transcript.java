package org.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Surroundings.Screen;

/**
 * A recorded session with the command: a folder with {@code cmd} (the lines typed), {@code stdout}, {@code stderr} and
 * {@code exit} (what came back, the exit code of the last line; the lines before end with 0, or with
 * another code after {@code !}, as in a shell), and the files they work on. A file
 * {@code clock} says when it is played, a file {@code environment} with lines {@code NAME=value} in which environment ({@code
 * COLUMNS} is the width of the screen); the files of {@code src/test/common} lie in the folder {@code common}.
 * {@code [..]} in an expected line stands for any text, a line {@code [...]} for any number of lines.
 *
 * @param verb the verb it shows
 * @param name what it shows of it
 * @param folder where it is kept
 */
record Transcript(String verb, String name, Path folder) {
    private static final Path ROOT = Path.of("src/test/transcripts");
    private static final Path COMMON = Path.of("src/test/common");
    private static final String FAILS = "! ";
    private static final Pattern VOLATILE = Pattern.compile(
            "\\b([0-9a-f]{64}|[0-9a-f]{12})\\b|([0-9][0-9,]*) checks?\\b|([0-9\\u202f]+) vérifications?|\"checks\":([0-9]+)|\"kit\":\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** All transcripts, ordered by verb and name. */
    static List<Transcript> all() throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("cmd")))
                    .sorted()
                    .map(ROOT::relativize)
                    .map(path -> new Transcript(
                            path.getName(0).toString(), path.getName(1).toString(), ROOT.resolve(path)))
                    .toList();
        }
    }

    /** What a session showed. */
    record Outcome(String stdout, String stderr, int exit) {}

    Outcome expected() throws IOException {
        return new Outcome(
                text("stdout"), text("stderr"), Integer.parseInt(text("exit").strip()));
    }

    /** Plays the session again on a copy of its files. */
    Outcome play(Path workplace) throws IOException {
        copyFiles(folder, workplace);
        copyFiles(COMMON, workplace.resolve("common"));
        Files.delete(workplace.resolve("common/trust/trust-roots.json"));
        TestTrust.writeTo(workplace.resolve("common/trust"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = 0;
        for (String line : text("cmd").lines().toList()) {
            if (exit != 0) {
                throw new AssertionError("A line before '" + line + "' ended with " + exit + "\n" + err);
            }
            boolean fails = line.startsWith(FAILS);
            exit = play(fails ? line.substring(FAILS.length()) : line, workplace, out, err);
            if (fails) {
                exit = exit == 0 ? -1 : 0;
            }
        }
        return new Outcome(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
    }

    private int play(String line, Path workplace, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException {
        List<String> words = words(line);
        InputStream in = InputStream.nullInputStream();
        int redirect = words.indexOf("<");
        if (redirect > 0) {
            in = new ByteArrayInputStream(Files.readAllBytes(workplace.resolve(words.get(redirect + 1))));
            words = words.subList(0, redirect);
        }
        var here = surroundings(workplace, in, out, err, clock());
        Map<String, String> environment = new HashMap<>(here.environment());
        text("environment").lines().map(each -> each.split("=", 2)).forEach(each -> environment.put(each[0], each[1]));
        int width = Integer.parseInt(environment.getOrDefault("COLUMNS", "" + Screen.DEFAULT_WIDTH));
        return Plumb.commandLine(new Surroundings(
                        here.directory(),
                        environment,
                        here.in(),
                        here.out(),
                        here.err(),
                        new Screen(false, false, false, width),
                        here.clock()))
                .execute(words.subList(1, words.size()).toArray(String[]::new));
    }

    /** Surroundings in which nothing depends on the machine. */
    static Surroundings surroundings(Path workplace, InputStream in, OutputStream out, OutputStream err, Clock clock) {
        return new Surroundings(
                workplace,
                Map.of("PLUMB_PASSWORD", "a password for tests"),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Screen.none(),
                clock);
    }

    /** Records what a session shows now as what is expected from now on, where that is something else. */
    void record(Outcome shown) throws IOException {
        record("stdout", shown.stdout());
        record("stderr", shown.stderr());
        Files.writeString(folder.resolve("exit"), shown.exit() + "\n");
    }

    private void record(String name, String shown) throws IOException {
        if (!fits(text(name), shown)) {
            Files.writeString(folder.resolve(name), VOLATILE.matcher(shown).replaceAll(Transcript::masked));
        }
    }

    /** Digests, versions and numbers of checks are others after each change of a standard; that is no news. */
    private static String masked(MatchResult found) {
        String masked = found.group();
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                masked = masked.replace(found.group(group), "[..]");
            }
        }
        return Matcher.quoteReplacement(masked);
    }

    /** Whether a text shown is the one expected. */
    static boolean fits(String expected, String shown) {
        String pattern = expected.lines().map(Transcript::linePattern).collect(Collectors.joining());
        return Pattern.matches(pattern, shown);
    }

    private static String linePattern(String line) {
        return line.equals("[...]") ? "(?:.*\\R)*" : Pattern.quote(line).replace("[..]", "\\E.*\\Q") + "\\R";
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The time of the session: the one that its file {@code clock} says, else now. */
    private Clock clock() throws IOException {
        String instant = text("clock").strip();
        return instant.isEmpty() ? Clock.systemUTC() : Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public String toString() {
        return verb + " " + name;
    }
}
