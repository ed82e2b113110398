package org.plumbline.cli.options;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import picocli.CommandLine.Option;

/**
 * Where the password of a key comes from: a file, the environment, or the person at the terminal. Never the command line, which
 * other users of the machine can read.
 */
public final class PasswordOption {
    private static final String VARIABLE = "PLUMB_PASSWORD";
    private static final int LONGEST = 1024;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the key's password. Default: $PLUMB_PASSWORD, else you are asked.")
    private @Nullable GivenPath file;

    /** The password. Callers may overwrite it after use. */
    public char[] password(Surroundings surroundings, String prompt) throws IOException {
        if (file != null) {
            return firstLine(file.bytes(LONGEST));
        }
        var variable = surroundings.variable(VARIABLE);
        if (variable.isPresent()) {
            return variable.get().toCharArray();
        }
        return ask(surroundings, prompt);
    }

    private static char[] ask(Surroundings surroundings, String prompt) {
        Console console = surroundings.screen().in() ? System.console() : null;
        char[] password = console == null ? null : console.readPassword("%s: ", prompt);
        if (password == null) {
            throw new UsageProblem(
                    "The key needs its password: give --password-file FILE or set %s".formatted(VARIABLE));
        }
        return password;
    }

    private static char[] firstLine(byte[] content) {
        CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
        int end = 0;
        while (end < characters.length() && characters.charAt(end) != '\n' && characters.charAt(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        characters.get(line);
        Arrays.fill(content, (byte) 0);
        return line;
    }
}
