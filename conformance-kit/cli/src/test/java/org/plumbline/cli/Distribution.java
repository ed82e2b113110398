package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The distribution as its users start it: in a process of its own.
 *
 * @param home its folder
 * @param cache where it keeps its archive of classes
 */
record Distribution(Path home, Path cache) {
    private static final int PATIENCE_SECONDS = 300;

    /** The one that the build left in {@code target/plumb}. */
    static Distribution built(Path cache) {
        return new Distribution(Path.of("target/plumb").toAbsolutePath(), cache);
    }

    /** What a process left behind. */
    record Ended(int exit, String out, String err) {}

    Path launcher() {
        return home.resolve("bin/plumb");
    }

    /** A sample of the standard for conjunction data messages. */
    Path sample(String name) {
        return home.resolve("standards/ssa/conjunction-data-message/A.1/samples")
                .resolve(name);
    }

    /** Starts it with its launcher and waits for its end. */
    Ended plumb(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(launcher().toString());
        command.addAll(List.of(arguments));
        return start(folder, environment, command);
    }

    /** Starts any command in the environment of this distribution. */
    Ended start(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("plumb", ".out");
        Path err = Files.createTempFile("plumb", ".err");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("PLUMB_CACHE", cache.toString());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The same distribution in another place. */
    Distribution copiedTo(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, place.resolve(home.relativize(file).toString()));
            }
        }
        return new Distribution(place, cache);
    }
}
