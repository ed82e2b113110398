package org.plumbline.judges;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The external judges of this module. */
public enum Judge {
    /** The npm library jose, run by node. */
    JOSE("node", "target/judges/node_modules/jose/package.json"),
    OPENSSL("openssl", ""),
    /** A hardware security module in software; speaks PKCS#11. */
    SOFTHSM("softhsm2-util", "");

    private static final int PATIENCE_SECONDS = 60;

    private final String program;
    private final String file;

    Judge(String program, String file) {
        this.program = program;
        this.file = file;
    }

    /** Why the judge cannot be asked, or empty when it can. */
    Optional<String> absence() {
        boolean there = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            return Optional.of("External judge %s: no program '%s' on the path".formatted(this, program));
        }
        if (!Files.exists(repository().resolve(file))) {
            return Optional.of("External judge %s: no file %s; run .ci/judges install".formatted(this, file));
        }
        return Optional.empty();
    }

    /** The root of the repository: the folder that holds {@code .mvn}. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Tests run below the root of the repository");
        }
        return folder;
    }

    /** Runs a command in a folder. */
    public static Answer ask(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("judge", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within %d seconds".formatted(PATIENCE_SECONDS));
            }
            return new Answer(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    /** What a judge says: its exit code and its words. */
    public record Answer(int exitCode, String words) {}
}
