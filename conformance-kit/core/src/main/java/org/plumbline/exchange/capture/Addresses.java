package org.plumbline.exchange.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption.Cause;

/**
 * Decides which addresses a capture may connect to, so that a profile cannot turn the kit against the network it runs in
 * (server-side request forgery).
 *
 * <p>The host must be on the allow list. A name that leads to a private or loopback address needs that address on the list
 * too; {@code localhost} may lead to loopback. Link-local, multicast and wildcard addresses, and IPv6 addresses that carry
 * an IPv4 address in them, are never connected to: the first hold the metadata services of clouds.
 */
final class Addresses {
    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    Addresses(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The checked addresses of a service, in the order in which to try them. One that is not allowed refuses all. */
    List<InetAddress> of(Endpoint endpoint) throws CaptureStopped {
        String host = endpoint.host();
        if (!endpoint.allowHosts().contains(host)) {
            throw new CaptureStopped(Cause.HOST_NOT_ALLOWED);
        }
        List<InetAddress> addresses;
        try {
            addresses = List.of(resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            throw new CaptureStopped(Cause.UNREACHABLE);
        }
        for (InetAddress address : addresses) {
            if (forbidden(address) || (closed(address) && !listed(address, endpoint))) {
                throw new CaptureStopped(Cause.ADDRESS_NOT_ALLOWED);
            }
        }
        return addresses;
    }

    private static boolean forbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || reserved(address.getAddress());
    }

    private static boolean reserved(byte[] address) {
        if (address.length == 4) {
            return startsWith(address, 0) || (address[0] & 0xF0) == 0xF0; // RFC 6890: 0/8, 240/4, broadcast
        }
        return carriesIpv4(address) || startsWith(address, 0xFD, 0x00, 0x0E, 0xC2); // fd00:ec2::/32, metadata in clouds
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

    private static boolean listed(InetAddress address, Endpoint endpoint) {
        return (endpoint.host().equals("localhost") && address.isLoopbackAddress())
                || endpoint.allowHosts().stream()
                        .filter(Addresses::literal)
                        .anyMatch(entry -> sameAddress(entry, address));
    }

    private static boolean literal(String entry) {
        return entry.contains(":") || entry.matches("[0-9.]+");
    }

    private static boolean sameAddress(String literal, InetAddress address) {
        try {
            return InetAddress.getByName(literal).equals(address);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
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
