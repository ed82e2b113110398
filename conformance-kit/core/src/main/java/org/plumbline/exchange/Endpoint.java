package org.plumbline.exchange;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/**
 * A live service to be tested, and how far the test may go.
 *
 * @param contract the contract of the standard that it fulfils, for example {@code conjunction-feed}
 * @param base its address, {@code http} or {@code https}, ending with a slash; all requests are relative to it
 * @param allowHosts the hosts that may be asked; empty when the profile narrows nothing. It opens no closed network
 * @param requests how many requests may be sent at most
 * @param seconds how long the capture may take at most
 * @param parameters what only the vendor knows and the contract asks for, by name
 * @param mayWrite whether a test may make the service do something, for example order
 */
public record Endpoint(
        String contract,
        URI base,
        List<String> allowHosts,
        int requests,
        int seconds,
        SortedMap<String, JsonNode> parameters,
        boolean mayWrite) {
    /** What no profile may exceed: a test is not a load test. */
    public static final int MOST_REQUESTS = 2_000;

    /** What no profile may exceed, in seconds. */
    public static final int MOST_SECONDS = 600;

    /** A service that is only read, and of which nothing needs to be known. */
    public Endpoint(String contract, URI base, List<String> allowHosts, int requests, int seconds) {
        this(contract, base, allowHosts, requests, seconds, new TreeMap<>(), false);
    }

    public Endpoint {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        allowHosts = allowHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        check(
                "http".equals(base.getScheme()) || "https".equals(base.getScheme()),
                "The address of a service must begin with http:// or https://, but is '%s'",
                base);
        check(base.getHost() != null, "The address of a service must name a host, but is '%s'", base);
        check(
                base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null,
                "The address of a service must have no user, query or fragment, but is '%s'",
                base);
        check(base.getRawPath().endsWith("/"), "The address of a service must end with '/', but is '%s'", base);
        check(
                requests >= 1 && requests <= MOST_REQUESTS,
                "The number of requests must be 1 to " + MOST_REQUESTS + ", but is %s",
                requests);
        check(
                seconds >= 1 && seconds <= MOST_SECONDS,
                "The number of seconds must be 1 to " + MOST_SECONDS + ", but is %s",
                seconds);
    }

    /**
     * The same service, with the values that its contract gives for what the vendor left open.
     *
     * @throws IllegalArgumentException when the contract does not ask for a value that is given
     */
    public Endpoint completed(StandardPackage standard) {
        Map<String, Optional<JsonNode>> asked = standard.parameters(contract);
        for (String name : parameters.keySet()) {
            check(asked.containsKey(name), "The contract asks for " + asked.keySet() + " and not for '%s'", name);
        }
        SortedMap<String, JsonNode> completed = new TreeMap<>(parameters);
        asked.forEach((name, value) -> value.ifPresent(given -> completed.putIfAbsent(name, given)));
        return new Endpoint(contract, base, allowHosts, requests, seconds, completed, mayWrite);
    }

    /**
     * On what terms it is asked.
     *
     * @param addressed whether its address matters, because steps follow addresses that it gives
     */
    public Terms terms(boolean addressed) {
        return new Terms(addressed ? Optional.of(base) : Optional.empty(), parameters, mayWrite);
    }

    /** The host of the service in lower case, without the brackets of an IPv6 address. */
    public String host() {
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port of the service: the one that its address names, otherwise the one of its scheme. */
    public int port() {
        if (base.getPort() != -1) {
            return base.getPort();
        }
        return secure() ? 443 : 80;
    }

    /** Whether the service is reached over TLS. */
    public boolean secure() {
        return "https".equals(base.getScheme());
    }

    private static void check(boolean holds, String message, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(found));
        }
    }
}
