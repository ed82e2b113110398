package org.plumbline.cli.judging;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.SampleFile;

/** Finds the files that a profile's patterns name, below the profile's folder and nowhere else. */
final class Samples {
    /** Where the evidence holds samples. */
    private static final String FOLDER = "data/samples/";

    private final Path folder;

    /**
     * @param folder the folder of the profile
     */
    Samples(Path folder) {
        this.folder = folder;
    }

    /**
     * The files that any pattern fits, by the name they have in the evidence. A folder {@code samples} beside the profile is the
     * evidence's folder of that name.
     */
    List<SampleFile> matching(List<String> patterns) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (String pattern : patterns) {
            List<Path> files = matching(pattern);
            if (files.isEmpty()) {
                throw new UsageProblem("The profile's pattern '%s' fits no file below %s".formatted(pattern, folder));
            }
            for (Path file : files) {
                String name = FOLDER + name(file).replaceFirst("^samples/", "");
                Path other = found.put(name, file);
                if (other != null && !other.equals(file)) {
                    throw new UsageProblem("%s and %s would have one name in the evidence, %s; rename one"
                            .formatted(other, file, name));
                }
            }
        }
        List<SampleFile> samples = new ArrayList<>();
        found.forEach((name, file) -> samples.add(SampleFile.of(name, file)));
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
            return files.filter(file -> matcher.matches(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
