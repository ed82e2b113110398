package org.plumbline.examples.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    /** What to do while a program runs. */
    interface Meanwhile {
        void act() throws IOException, InterruptedException;
    }

    /** Starts a program with the Java of this test and waits for its end; one that takes too long is ended. */
    static Started of(Path folder, Duration patience, List<String> command) throws IOException, InterruptedException {
        return run(folder, patience, command, (process, said) -> {});
    }

    /** Starts a program that stays, waits until it says something, does something meanwhile, and asks it to end. */
    static Started until(String text, Path folder, Duration patience, List<String> command, Meanwhile meanwhile)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        return run(folder, patience, command, (process, said) -> {
            while (!Files.readString(said).contains(text)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("It never says '" + text + "':\n" + Files.readString(said));
                }
                Thread.sleep(200);
            }
            meanwhile.act();
            process.destroy();
        });
    }

    private interface Scene {
        void play(Process process, Path said) throws IOException, InterruptedException;
    }

    private static Started run(Path folder, Duration patience, List<String> command, Scene scene)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            scene.play(process, said);
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(command + " does not end:\n" + Files.readString(said));
            }
            return new Started(process.exitValue(), Files.readString(said));
        } finally {
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            Files.delete(said);
        }
    }
}
