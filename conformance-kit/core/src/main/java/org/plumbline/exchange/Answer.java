package org.plumbline.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a service answered: status, the header fields worth keeping, and the body as received. */
public final class Answer {
    private final int status;
    private final SortedMap<String, String> headers;
    private final byte[] body;

    /**
     * Makes an answer.
     *
     * @param status the status code
     * @param headers the header fields, names in lower case; values of a repeated field joined by a comma
     * @param body the bytes of the body after transfer coding (RFC 9112, 6) is undone
     */
    public Answer(int status, SortedMap<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    public SortedMap<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body as a stream, without a copy. */
    public InputStream bodyStream() {
        return new ByteArrayInputStream(body);
    }

    /** How many bytes the body has. */
    public int length() {
        return body.length;
    }
}
