package org.plumbline.testing;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;

/** The small complete standard {@code probe.heartbeat/A.1} among the test resources. */
public final class Probe {
    private Probe() {}

    /** The folder that holds the standard as a library does. */
    public static Path root() {
        URL folder = Objects.requireNonNull(Probe.class.getResource("/standards"));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static StandardPackage standard() {
        try {
            return StandardLibrary.open(root()).find(StandardRef.parse("probe.heartbeat/A.1"));
        } catch (PackageRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static MessageType heartbeat() {
        return standard().messageType("heartbeat").orElseThrow();
    }

    /** The files of the standard, one of them changed in one place; an empty text to be replaced means the whole file. */
    public static Map<String, byte[]> changed(String file, String from, String to) {
        StandardPackage standard = standard();
        Map<String, byte[]> files = new TreeMap<>();
        standard.files().forEach(path -> files.put(path, standard.file(path).orElseThrow()));
        if (from.isEmpty()) {
            files.put(file, to.getBytes(StandardCharsets.UTF_8));
            return files;
        }
        String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
