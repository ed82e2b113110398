package org.plumbline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which kit judges. Its version stands in the project's build and nowhere else: reports are signed with it. */
public final class Kit {
    private static final String VERSION = read();

    private Kit() {}

    /** The version, for example {@code 0.1.0}. */
    public static String version() {
        return VERSION;
    }

    /** The package URL, as reports name the kit. */
    public static String uri() {
        return "pkg:maven/org.plumbline/plumbline-core@" + VERSION;
    }

    private static String read() {
        Properties kit = new Properties();
        try (InputStream file = Kit.class.getResourceAsStream("/org/plumbline/kit.properties")) {
            kit.load(Objects.requireNonNull(file, "The kit was packed without kit.properties"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file of the kit itself can be read", impossible);
        }
        return Objects.requireNonNull(kit.getProperty("version"), "kit.properties lacks the version");
    }
}
