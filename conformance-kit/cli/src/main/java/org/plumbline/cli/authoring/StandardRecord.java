package org.plumbline.cli.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.rehearsal.Rehearsal;
import org.plumbline.conformance.rehearsal.ScriptRefused;
import org.plumbline.standard.StandardLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the recordings of a package from its script. */
@Command(
        name = "record",
        description = {
            "Plays recordings/script.json of a standard: writes its recordings anew.",
            "They are one conversation with a live service that fulfils the contract, one that breaks each requirement, and their list. What was recorded before is replaced."
        },
        exitCodeList = {
            "0:every recording shows what it is there for",
            "1:a recording does not; it is told which",
            "2:there is no script, or it cannot be played"
        },
        footerHeading = "%nExample:%n",
        footer = "  plumb standard record standards/isr/image-catalogue-service/A.1")
final class StandardRecord implements Callable<Integer> {
    private static final String FOLDER = "recordings/";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "Folder of a standard package.")
    private @Nullable GivenPath folder;

    StandardRecord(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath given = Objects.requireNonNull(folder);
        Map<String, byte[]> files = new TreeMap<>(new PackageFolder(given).files());
        byte[] script = files.get(Rehearsal.SCRIPT);
        if (script == null) {
            throw new UsageProblem("There is no " + Rehearsal.SCRIPT + " in " + given);
        }
        files.keySet().removeIf(file -> file.startsWith(FOLDER));
        Rehearsal.Outcome outcome = play(files, script);
        replace(given.path().resolve(FOLDER), outcome);
        outcome.problems().forEach(problem -> surroundings.out().println(problem));
        return (outcome.problems().isEmpty() ? ExitCode.PASSED : ExitCode.FAILED).number();
    }

    private static Rehearsal.Outcome play(Map<String, byte[]> files, byte[] script) throws Exception {
        try {
            return Rehearsal.of(StandardLibrary.read(files), script);
        } catch (ScriptRefused refused) {
            throw new UsageProblem(String.valueOf(refused.getMessage()));
        }
    }

    /** Only what a recording holds is deleted; what else stands there is left alone. */
    private static void replace(Path recordings, Rehearsal.Outcome outcome) throws IOException {
        try (var folders = Files.newDirectoryStream(recordings, Files::isDirectory)) {
            for (Path each : folders) {
                try (var old =
                        Files.newDirectoryStream(each, "{recording.json,parameters.json,[0-9][0-9][0-9][0-9].*}")) {
                    for (Path file : old) {
                        Files.delete(file);
                    }
                }
                try (var left = Files.list(each)) {
                    if (left.findAny().isEmpty()) {
                        Files.delete(each);
                    }
                }
            }
        }
        for (Map.Entry<String, byte[]> each : outcome.files().entrySet()) {
            Path file = recordings.resolve(each.getKey().substring(FOLDER.length()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, each.getValue());
        }
    }
}
