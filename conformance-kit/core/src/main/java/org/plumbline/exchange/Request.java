package org.plumbline.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service is asked.
 *
 * @param method the HTTP method, for example {@code GET}
 * @param target path and query relative to the address of the service, for example {@code conjunctions?limit=5}; what begins
 *     with a slash is relative to its host
 * @param headers the header fields that the scenario sets, names in lower case
 * @param body the JSON text that is sent; empty when there is none
 */
public record Request(String method, String target, SortedMap<String, String> headers, String body) {
    public Request {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public Request(String method, String target, Map<String, String> headers, String body) {
        this(method, target, new TreeMap<>(headers), body);
    }

    /** A request without a body. */
    public Request(String method, String target, Map<String, String> headers) {
        this(method, target, headers, "");
    }

    /** How the value of a header field begins that is kept as a salted hash, because it proves who asked. */
    public static final String REDACTED = "redacted:";

    /** Whether a recorded request is this one, but for header fields beside it that prove who asked. */
    public boolean isRecordedAs(Request recorded) {
        SortedMap<String, String> shown = new TreeMap<>(recorded.headers);
        shown.entrySet()
                .removeIf(field ->
                        !headers.containsKey(field.getKey()) && field.getValue().startsWith(REDACTED));
        return equals(new Request(recorded.method, recorded.target, shown, recorded.body));
    }

    /** The same request for another target. */
    public Request to(String otherTarget) {
        return new Request(method, otherTarget, headers, body);
    }

    /** The same request with another body. */
    public Request with(String otherBody) {
        return new Request(method, target, headers, otherBody);
    }

    /** What is asked, for people. */
    public String line() {
        return method + " " + target;
    }
}
