package org.plumbline.cli.judging;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.evidence.ByteSource;

/** Finds the files that a profile's patterns name, below the profile's folder and nowhere else. */
final class Samples {
    private final Path folder;

    /**
     * @param folder the folder of the profile
     */
    Samples(Path folder) {
        this.folder = folder;
    }

    /**
     * The files that any pattern fits, by their name in the evidence: relative to the profile, without a leading folder {@code
     * samples}, which the evidence has anyway.
     */
    SortedMap<String, ByteSource> matching(List<String> patterns) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (String pattern : patterns) {
            List<Path> files = matching(pattern);
            if (files.isEmpty()) {
                throw new UsageProblem("The profile's pattern '%s' fits no file below %s".formatted(pattern, folder));
            }
            for (Path file : files) {
                Path other = found.put(name(file), file);
                if (other != null && !other.equals(file)) {
                    throw new UsageProblem("%s and %s would have one name in the evidence, %s; rename one"
                            .formatted(other, file, name(file)));
                }
            }
        }
        SortedMap<String, ByteSource> samples = new TreeMap<>();
        found.forEach((name, file) -> samples.put(name, ByteSource.of(file)));
        return samples;
    }

    private List<Path> matching(String pattern) throws IOException {
        if (pattern.startsWith("/") || pattern.contains("..") || pattern.contains("\\")) {
            throw new UsageProblem(
                    "The profile's pattern '%s' must be relative to the profile and stay below its folder"
                            .formatted(pattern));
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int depth =
                pattern.contains("**") ? Integer.MAX_VALUE : Path.of(pattern).getNameCount();
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> matching = files.filter(file -> matcher.matches(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path file : matching) {
                requireInside(file);
            }
            return matching;
        }
    }

    /** What goes into the evidence is handed on: a link must not bring in what lies elsewhere on this machine. */
    private void requireInside(Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new UsageProblem("%s is a link that leads out of the profile's folder; put the file itself there"
                    .formatted(folder.relativize(file)));
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/').replaceFirst("^samples/", "");
    }
}
