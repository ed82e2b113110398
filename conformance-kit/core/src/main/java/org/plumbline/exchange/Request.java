package org.plumbline.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service is asked.
 *
 * @param method the HTTP method, for example {@code GET}
 * @param target path and query relative to the address of the service, for example {@code conjunctions?limit=5}
 * @param headers the header fields that the scenario sets, names in lower case
 */
public record Request(String method, String target, SortedMap<String, String> headers) {
    public Request {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public Request(String method, String target, Map<String, String> headers) {
        this(method, target, new TreeMap<>(headers));
    }

    /** How the value of a header field begins that is kept as a salted hash, because it proves who asked. */
    public static final String REDACTED = "redacted:";

    /** Whether a recorded request is this one, but for header fields beside it that prove who asked. */
    public boolean isRecordedAs(Request recorded) {
        SortedMap<String, String> shown = new TreeMap<>(recorded.headers);
        shown.entrySet()
                .removeIf(field ->
                        !headers.containsKey(field.getKey()) && field.getValue().startsWith(REDACTED));
        return equals(new Request(recorded.method, recorded.target, shown));
    }

    /** The same request for another target. */
    Request to(String otherTarget) {
        return new Request(method, otherTarget, headers);
    }
}
