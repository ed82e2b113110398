package org.plumbline.cli.judging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.UsageProblem;

/**
 * The files that a user names. A folder stands for the message files below it, in the order of the bytes of their names; what is
 * left out there is remembered, so that nothing is passed over in silence.
 */
final class MessageFiles {
    static final String STANDARD_INPUT = "-";

    /** Endings of the names of message files, each also with {@code .gz} behind it. */
    private static final Set<String> ENDINGS =
            Set.of("json", "ndjson", "jsonl", "geojson", "kvn", "xml", "cdm", "oem", "opm", "omm", "tdm", "rdm", "ndm");

    /** What every message in KVN begins with. */
    private static final String BEGIN = "CCSDS_";

    private static final Pattern LAST = Pattern.compile("\\.([^./]+?)(\\.gz)?$", Pattern.CASE_INSENSITIVE);

    private static final Comparator<GivenPath> BY_BYTES = (one, other) -> Arrays.compareUnsigned(
            one.name().getBytes(StandardCharsets.UTF_8), other.name().getBytes(StandardCharsets.UTF_8));

    private final List<GivenPath> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /**
     * What was left out below a folder.
     *
     * @param name its name
     * @param reason why
     */
    record Skipped(String name, Reason reason) {}

    /** Why something below a folder is left out. */
    enum Reason {
        HIDDEN,
        LINK,
        NO_FILE,
        OTHER;

        /** The key of its words on the screen. */
        String key() {
            return "skipped." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Finds the files.
     *
     * @param given files and folders; {@code -} is standard input
     */
    static MessageFiles of(List<GivenPath> given) throws IOException {
        var found = new MessageFiles();
        for (GivenPath each : given) {
            if (!each.name().equals(STANDARD_INPUT) && each.isFolder()) {
                found.addBelow(each);
            } else {
                found.files.add(each);
            }
        }
        return found;
    }

    List<GivenPath> files() {
        return files;
    }

    /** What was left out below folders. What the user named is never left out. */
    List<Skipped> skipped() {
        return skipped;
    }

    private void addBelow(GivenPath folder) throws IOException {
        List<GivenPath> below = new ArrayList<>();
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                if (!entered.equals(folder.path()) && isHidden(entered)) {
                    skipped.add(new Skipped(name(folder, entered) + "/", Reason.HIDDEN));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(folder, file);
                if (isHidden(file)) {
                    skipped.add(new Skipped(name, Reason.HIDDEN));
                } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                    skipped.add(new Skipped(name, Reason.LINK));
                } else if (!Files.isRegularFile(file)) {
                    skipped.add(new Skipped(name, Reason.NO_FILE));
                } else if (!endsLikeAMessage(name) && !beginsLikeAMessage(file)) {
                    skipped.add(new Skipped(name, Reason.OTHER));
                } else {
                    below.add(new GivenPath(name, file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                throw new UsageProblem("%s cannot be read: %s".formatted(name(folder, file), unreadable.getMessage()));
            }
        });
        if (below.isEmpty()) {
            throw new UsageProblem(
                    "No file below the folder %s is named or begun like a message; names are %s, or one of these with .gz"
                            .formatted(
                                    folder.name(),
                                    String.join(
                                            ", ",
                                            ENDINGS.stream()
                                                    .sorted()
                                                    .map(each -> "*." + each)
                                                    .toList())));
        }
        below.sort(BY_BYTES);
        skipped.sort(Comparator.comparing(Skipped::name));
        files.addAll(below);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean endsLikeAMessage(String name) {
        var ending = LAST.matcher(name);
        return ending.find() && ENDINGS.contains(ending.group(1).toLowerCase(Locale.ROOT));
    }

    /** Messages in KVN go by many names; their first keyword is unmistakable. */
    private static boolean beginsLikeAMessage(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            String head = new String(content.readNBytes(BEGIN.length() + 3), StandardCharsets.ISO_8859_1);
            return head.contains(BEGIN);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String name(GivenPath folder, Path file) {
        String prefix = folder.name().endsWith("/") ? folder.name() : folder.name() + "/";
        return prefix + folder.path().relativize(file).toString().replace('\\', '/');
    }
}
