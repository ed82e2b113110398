package org.plumbline.cli.excerpt;

import java.io.IOException;
import java.io.InputStream;

/** Something that can be read from its beginning as often as needed. */
@FunctionalInterface
public interface Content {
    InputStream open() throws IOException;
}
