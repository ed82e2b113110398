package org.plumbline.registry.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.plumbline.registry.Digests;

/** The one style sheet. Its address carries a digest of its content, so caches may keep it for good. */
final class StyleSheet {
    private static final byte[] CONTENT = read();
    private static final String NAME = Digests.sha256(CONTENT).substring(0, 16) + ".css";

    private StyleSheet() {}

    static byte[] content() {
        return CONTENT;
    }

    /** Its file name. */
    static String name() {
        return NAME;
    }

    static String address() {
        return "/style/" + NAME;
    }

    private static byte[] read() {
        try (InputStream file = StyleSheet.class.getResourceAsStream("registry.css")) {
            if (file == null) {
                throw new IllegalStateException("registry.css is not packed");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
