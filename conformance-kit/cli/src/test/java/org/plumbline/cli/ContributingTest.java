package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page for authors tells them to type and to write leads where it says. Before a block of a file stands a comment that says
 * where it belongs; a command that ends with 1 has {@code !} before it.
 */
class ContributingTest {
    private static final Path PAGE = Path.of("../../standards/CONTRIBUTING.md");
    private static final Pattern STEP =
            Pattern.compile("(?:<!-- (.+?) -->\n)?```(sh|json|markdown)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("file (\\S+)");
    private static final Pattern BEHIND = Pattern.compile("behind (.+) in (\\S+)");
    private static final Pattern END = Pattern.compile("at the end of (\\S+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path place = Path.of("");

    @Test
    void thePageLeadsToADraftThatIsInOrder() throws IOException {
        Matcher step = STEP.matcher(Files.readString(PAGE));
        int commands = 0;
        while (step.find()) {
            String where = step.group(1) == null ? "" : step.group(1);
            if (step.group(2).equals("sh")) {
                prepare(where);
                for (String line : step.group(3).lines().toList()) {
                    run(line);
                    commands++;
                }
            } else {
                write(where, step.group(3));
            }
        }
        assertTrue(commands >= 10, commands + " commands");
    }

    private void prepare(String where) throws IOException {
        if (where.startsWith("command: cp -r ")) {
            String[] names = where.split(" ", -1);
            copy(place.resolve(names[3]), place.resolve(names[4]));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void run(String line) {
        boolean fails = line.startsWith("! ");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(fails ? line.substring(2) : line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertEquals("plumb", words.get(0), line);
        var shown = new ByteArrayOutputStream();
        int exit = Plumb.commandLine(
                        Transcript.surroundings(place, InputStream.nullInputStream(), shown, shown, Clock.systemUTC()))
                .execute(words.subList(1, words.size()).toArray(String[]::new));
        assertEquals(fails ? 1 : 0, exit, () -> line + "\n" + shown.toString(StandardCharsets.UTF_8));
    }

    private void write(String where, String block) throws IOException {
        Path folder = place.resolve("satcom/beam-plan/A.1");
        Matcher file = FILE.matcher(where);
        Matcher behind = BEHIND.matcher(where);
        Matcher end = END.matcher(where);
        if (file.matches()) {
            Files.writeString(folder.resolve(file.group(1)), block);
        } else if (end.matches()) {
            Path text = folder.resolve(end.group(1));
            Files.writeString(text, Files.readString(text) + block);
        } else {
            assertTrue(behind.matches(), "a block without its place: " + where + "\n" + block);
            Path text = folder.resolve(behind.group(2));
            List<String> lines = new ArrayList<>(Files.readAllLines(text));
            int at = lines.stream().map(String::strip).toList().indexOf(behind.group(1));
            assertTrue(at >= 0, where);
            lines.addAll(at + 1, block.lines().toList());
            Files.write(text, lines);
        }
    }
}
