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

    /** The same request for another target. */
    Request to(String otherTarget) {
        return new Request(method, otherTarget, headers);
    }
}
