package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.authoring.FolderUnreadable;
import org.plumbline.cli.registry.RegistryRefused;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.OutputLost;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.evidence.BagRefused;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.standard.PackageRefused;
import org.plumbline.trust.TrustRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that answers what went wrong: one sentence on standard error, and the exit code. */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Surroundings surroundings;

    Faults(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, @Nullable ParseResult parsed) {
        if (fault instanceof OutputLost lost) {
            return answer(lost, surroundings);
        }
        surroundings.out().flush();
        if (fault instanceof UsageProblem || fault instanceof PackageRefused || fault instanceof ProfileRefused) {
            return answer(ExitCode.USAGE, sentence(fault));
        }
        if (fault instanceof FolderUnreadable) {
            return answer(ExitCode.INCONCLUSIVE, sentence(fault));
        }
        if (fault instanceof SignatureRefused refused) {
            return answer(ExitCode.REFUSED, refused.code() + ": " + sentence(refused));
        }
        if (fault instanceof TrustRefused refused) {
            return answer(ExitCode.REFUSED, refused.code() + ": " + sentence(refused));
        }
        if (fault instanceof BagRefused refused) {
            return answer(ExitCode.REFUSED, refused.code() + ": " + sentence(refused));
        }
        if (fault instanceof RegistryRefused refused) {
            return answer(refused.exitCode(), sentence(refused));
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            return answer(ExitCode.FAULT, reason(fault));
        }
        answer(ExitCode.FAULT, "internal fault: " + fault);
        surroundings
                .err()
                .println("This is a defect of plumb, not of your input. PLUMB_DEBUG=1 shows where it happened.");
        if (surroundings.variable("PLUMB_DEBUG").isPresent()) {
            fault.printStackTrace(surroundings.err());
        }
        return ExitCode.FAULT.number();
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        answer(ExitCode.USAGE, sentence(problem));
        UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        PrintStream err = surroundings.err();
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    /** What is written does not arrive. Who closed the pipe knows that already. */
    static int answer(OutputLost lost, Surroundings surroundings) {
        if (lost.readerGone()) {
            return ExitCode.READER_GONE.number();
        }
        surroundings.err().println("plumb: standard output cannot be written: " + Printable.of(sentence(lost)));
        return ExitCode.FAULT.number();
    }

    private int answer(ExitCode exit, String sentence) {
        surroundings.err().println("plumb: " + Printable.of(sentence));
        return exit.number();
    }

    private static String sentence(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }

    /** The file system's exceptions carry the file's name in their message, and the reason only sometimes. */
    private static String reason(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is gone";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (cause instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is there already, and is no folder";
        }
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getFile() + ": " + refused.getReason();
        }
        return sentence(fault);
    }
}
