package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.CertainOutput;
import org.plumbline.cli.shell.ClosedInput;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.OutputLost;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Surroundings.Screen;

/** Starts the command in the process's own surroundings and ends the process with its exit code. */
public final class Main {
    /** JDK 17.0.0 to 17.0.2 accept forged ECDSA signatures (CVE-2022-21449). */
    private static final Runtime.Version OLDEST = Runtime.Version.parse("17.0.3");

    private Main() {}

    public static void main(String[] arguments) {
        // What is written must not depend on who reads it: in some locales even digits are others.
        Locale.setDefault(Locale.ROOT);
        PrintStream out = stream(new CertainOutput(new FileOutputStream(FileDescriptor.out)));
        PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
        int exit;
        if (Runtime.version().compareToIgnoreOptional(OLDEST) < 0) {
            err.println("plumb: Java " + Runtime.version() + " is too old; plumb needs 17.0.3 or later");
            exit = ExitCode.FAULT.number();
        } else {
            exit = execute(arguments, surroundings(out, err));
        }
        err.flush();
        System.exit(exit);
    }

    /** What Java itself cannot do is our fault too: left alone, the process would end with 1, which means FAIL. */
    private static int execute(String[] arguments, Surroundings surroundings) {
        try {
            int exit = Plumb.commandLine(surroundings).execute(arguments);
            surroundings.out().flush();
            return exit;
        } catch (OutputLost lost) {
            return Faults.answer(lost, surroundings);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            surroundings.err().println("plumb: Java ran out of memory; PLUMB_JAVA_OPTIONS=-Xmx4g gives it more");
            return ExitCode.FAULT.number();
        } catch (Error broken) {
            surroundings.err().println("plumb: internal fault: " + broken);
            return ExitCode.FAULT.number();
        }
    }

    private static Surroundings surroundings(PrintStream out, PrintStream err) {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                "closed".equals(System.getenv("PLUMB_STDIN")) ? new ClosedInput() : System.in,
                out,
                err,
                screen(System.getenv()),
                Clock.systemUTC());
    }

    /** Only the launcher knows which of the three streams are terminals; without it none is. */
    private static Screen screen(Map<String, String> environment) {
        String terminals = environment.getOrDefault("PLUMB_TERMINAL", "");
        return new Screen(
                terminals.contains("in"),
                terminals.contains("out"),
                terminals.contains("err"),
                width(environment.get("COLUMNS")));
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : Screen.DEFAULT_WIDTH;
    }

    /** Output is UTF-8 whatever the locale says: the same input gives the same bytes. */
    private static PrintStream stream(OutputStream out) {
        return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    }
}
