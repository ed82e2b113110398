package org.plumbline.exchange;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * On what terms a service is asked, as far as what is asked depends on it.
 *
 * @param base the address of the service; empty where no step follows an address that the service gives
 * @param parameters the values that only the vendor knows, by name
 * @param mayWrite whether the service may be asked to do something, not only to tell
 */
public record Terms(Optional<URI> base, SortedMap<String, JsonNode> parameters, boolean mayWrite) {
    /** The service is only read, and nothing is known of it. */
    public static final Terms NONE = new Terms(Optional.empty(), new TreeMap<>(), false);

    public Terms {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public Terms(Optional<URI> base, Map<String, JsonNode> parameters, boolean mayWrite) {
        this(base, new TreeMap<>(parameters), mayWrite);
    }

    /** Whether these are the same terms; numbers count as they are written. */
    public boolean sameAs(Terms other) {
        return base.equals(other.base)
                && mayWrite == other.mayWrite
                && parameters.toString().equals(other.parameters.toString());
    }
}
