package org.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.plumbline.cli.authoring.Standard;
import org.plumbline.cli.judging.Check;
import org.plumbline.cli.judging.Explain;
import org.plumbline.cli.judging.Rerun;
import org.plumbline.cli.judging.Run;
import org.plumbline.cli.judging.Standards;
import org.plumbline.cli.judging.WarmUp;
import org.plumbline.cli.proving.Certify;
import org.plumbline.cli.proving.Key;
import org.plumbline.cli.proving.Reinstate;
import org.plumbline.cli.proving.Revoke;
import org.plumbline.cli.proving.Sign;
import org.plumbline.cli.proving.Submit;
import org.plumbline.cli.proving.Suspend;
import org.plumbline.cli.proving.Trust;
import org.plumbline.cli.proving.Verify;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.report.Kit;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself: what it is for, and the tree of its verbs. */
@Command(
        name = "plumb",
        versionProvider = Plumb.Version.class,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:conforms, done, valid",
            "1:a requirement is broken, or a re-run differs",
            "2:the command line or a file is not what the command takes",
            "3:it could not be decided",
            "4:a fault of the kit or the machine",
            "5:a signature, a bag or a trust decision was refused"
        },
        description = "Checks messages and services against space interface standards, and proves the result.")
final class Plumb {
    /** The command has the kit's version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"plumb " + Kit.version()};
        }
    }

    private Plumb() {}

    /** The command, ready to execute in the given surroundings. It never ends the process. */
    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine plumb = new CommandLine(new Plumb())
                .addSubcommand(new Check(surroundings))
                .addSubcommand(new Explain(surroundings))
                .addSubcommand(Standards.command(surroundings))
                .addSubcommand(new Run(surroundings))
                .addSubcommand(new Rerun(surroundings))
                .addSubcommand(new Sign(surroundings))
                .addSubcommand(new Verify(surroundings))
                .addSubcommand(new Submit(surroundings))
                .addSubcommand(new Certify(surroundings))
                .addSubcommand(new Suspend(surroundings))
                .addSubcommand(new Reinstate(surroundings))
                .addSubcommand(new Revoke(surroundings))
                .addSubcommand(Key.command(surroundings))
                .addSubcommand(Trust.command(surroundings))
                .addSubcommand(Standard.command(surroundings))
                .addSubcommand(new WarmUp(surroundings))
                .addSubcommand(new HelpCommand());
        plumb.setExecutionStrategy(Plumb::execute);
        Faults faults = new Faults(surroundings);
        plumb.setParameterExceptionHandler(faults);
        plumb.setExecutionExceptionHandler(faults);
        plumb.registerConverter(
                GivenPath.class,
                name -> new GivenPath(name, surroundings.directory().resolve(name)));
        plumb.registerConverter(StandardRef.class, Plumb::standardRef);
        plumb.registerConverter(Language.class, code -> Language.of(code)
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is no language that plumb speaks; it speaks en and fr".formatted(code))));
        plumb.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        plumb.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        plumb.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.ink().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        plumb.setUsageHelpWidth(Math.max(60, Math.min(surroundings.screen().width(), 120)));
        plumb.setCaseInsensitiveEnumValuesAllowed(true);
        return plumb;
    }

    /** A verb that there is not is a mistake even where help is asked for: a script must not take the help for success. */
    private static int execute(ParseResult parsed) {
        for (ParseResult each : parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList()) {
            if (!each.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(each.commandSpec().commandLine(), each.unmatched());
            }
        }
        return new RunLast().execute(parsed);
    }

    private static StandardRef standardRef(String text) {
        try {
            return StandardRef.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
