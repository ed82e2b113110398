package org.plumbline.exchange.dialogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes text that came from a service into a request target, so that it can be nothing but one segment or one value. */
final class Targets {
    private Targets() {}

    /** Percent-encodes all but the unreserved characters of RFC 3986, 2.3. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
