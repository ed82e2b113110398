package org.plumbline.exchange.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption.Cause;

/**
 * Decides which addresses a capture may connect to, so that a profile cannot turn the kit against the network it runs in
 * (server-side request forgery).
 *
 * <p>A profile may narrow the hosts, and never widen them: a closed address (loopback, private, unique local, shared) is
 * connected to only when the one who runs the test named the host. Link-local addresses and those kept for protocols hold the
 * metadata services of clouds; a name never leads there, only the address itself when it was named. Multicast and wildcard
 * addresses, and IPv6 addresses that carry an IPv4 address in them, are never connected to.
 */
final class Addresses {
    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Set<String> allowedHosts;

    /**
     * @param allowedHosts the hosts that the one who runs the test named
     */
    Addresses(Resolver resolver, Set<String> allowedHosts) {
        this.resolver = resolver;
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The checked addresses of a service, in the order in which to try them. One that is not allowed refuses all. */
    List<InetAddress> of(Endpoint endpoint) throws CaptureStopped {
        String host = endpoint.host();
        if (!endpoint.allowHosts().isEmpty() && !endpoint.allowHosts().contains(host)) {
            throw new CaptureStopped(Cause.HOST_NOT_ALLOWED);
        }
        List<InetAddress> addresses;
        try {
            addresses = List.of(resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            throw new CaptureStopped(Cause.UNREACHABLE);
        }
        for (InetAddress address : addresses) {
            if (!allowed(address, host)) {
                throw new CaptureStopped(Cause.ADDRESS_NOT_ALLOWED);
            }
        }
        return addresses;
    }

    private boolean allowed(InetAddress address, String host) {
        if (forbidden(address)) {
            return false;
        }
        if (guarded(address)) {
            return allowedHosts.contains(host) && isAddress(host);
        }
        return !closed(address) || allowedHosts.contains(host);
    }

    private static boolean forbidden(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || (bytes.length == 4
                        ? startsWith(bytes, 0) || (bytes[0] & 0xF0) == 0xF0 // RFC 6890: 0/8, 240/4, broadcast
                        : carriesIpv4(bytes));
    }

    /** Where clouds keep their metadata services. */
    private static boolean guarded(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLinkLocalAddress() // RFC 3927, RFC 4291
                || (bytes.length == 4
                        ? startsWith(bytes, 192, 0, 0)
                        : startsWith(bytes, 0xFD, 0x00, 0x0E, 0xC2)); // RFC 6890
    }

    private static boolean carriesIpv4(byte[] address) {
        boolean loopback = address[15] == 1 && startsWith(address, new int[15]);
        return startsWith(address, 0x20, 0x02) // 6to4, RFC 3056
                || startsWith(address, 0x00, 0x64, 0xFF, 0x9B) // NAT64, RFC 6052
                || (startsWith(address, new int[12]) && !loopback); // IPv4-compatible, RFC 4291
    }

    private static boolean closed(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || (bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC) // unique local, RFC 4193
                || (startsWith(bytes, 100) && (bytes[1] & 0xC0) == 64); // shared, RFC 6598
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static boolean startsWith(byte[] address, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
