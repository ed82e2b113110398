package org.plumbline.exchange;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A live service to be tested, and how far the test may go.
 *
 * @param contract the contract of the standard that it fulfils, for example {@code conjunction-feed}
 * @param base its address, {@code http} or {@code https}, ending with a slash; all requests are relative to it
 * @param allowHosts the hosts that may be asked; empty when the profile narrows nothing. It opens no closed network
 * @param requests how many requests may be sent at most
 * @param seconds how long the capture may take at most
 */
public record Endpoint(String contract, URI base, List<String> allowHosts, int requests, int seconds) {
    /** What no profile may exceed: a test is not a load test. */
    public static final int MOST_REQUESTS = 2_000;

    /** What no profile may exceed, in seconds. */
    public static final int MOST_SECONDS = 600;

    public Endpoint {
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
