package org.plumbline.registry.launch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the registry, or issues a token of its local issuer. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Keeps standards, reports and certificates, and serves them over HTTP.",
        subcommands = {StartCommand.class, TokenCommand.class})
public final class Main implements Runnable {
    /** What the build wrote into the launcher's manifest; the launcher stands beside the war and cannot see the kit in it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Plumbline registry "
                        + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(not packed)")
            };
        }
    }

    /** Our own fault, or the world's: the code that the kit's command uses for it too. */
    static final int FAILED = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: start or token");
    }

    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("registry: " + failure.getMessage());
                    return FAILED;
                })
                .execute(arguments);
        // A started server keeps the process alive; everything else is over.
        if (code != StartCommand.RUNNING) {
            System.exit(code);
        }
    }
}
