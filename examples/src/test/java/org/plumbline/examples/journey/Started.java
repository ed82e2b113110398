package org.plumbline.examples.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that was started in a process of its own, as people start it, and has ended.
 *
 * @param exit its exit code
 * @param said what it wrote, results and talk in one
 */
record Started(int exit, String said) {
    /** The folder of the clone. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final String PLUMB =
            ROOT.resolve("conformance-kit/cli/target/plumb/bin/plumb").toString();

    /** Starts a program with the Java of this test and waits for its end; one that takes too long is ended. */
    static Started of(Path folder, Duration patience, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                List<ProcessHandle> all = process.descendants().toList();
                process.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError(command + " does not end:\n" + Files.readString(said));
            }
            return new Started(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
