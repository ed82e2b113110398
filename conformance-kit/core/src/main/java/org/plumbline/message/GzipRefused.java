package org.plumbline.message;

import java.io.IOException;
import java.util.List;

/** A gzip file cannot be unpacked to its end. */
final class GzipRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    private GzipRefused(String code, String... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /**
     * The file breaks its own format (RFC 1952).
     *
     * @param offset how many bytes of the file were sound
     * @param reason what is wrong with the next
     */
    static GzipRefused damaged(long offset, String reason) {
        return new GzipRefused("FILE-GZIP-DAMAGED", Long.toString(offset), reason);
    }

    /** The file unpacks to far more than messages do. */
    static GzipRefused tooLarge(long limit, int ratio) {
        return new GzipRefused("FILE-GZIP-TOO-LARGE", Long.toString(limit), Integer.toString(ratio));
    }

    /** Code of the finding. */
    String code() {
        return code;
    }

    /** Arguments of the finding. */
    List<String> arguments() {
        return arguments;
    }
}
