package org.plumbline.exchange.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption.Cause;

class AddressesTest {
    /** Host of the service, allow list, address that the name leads to, what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "feed.example, feed.example, 93.184.216.34, allowed",
        "feed.example, feed.example, 2606:2800:220:1::1, allowed",
        "feed.example, other.example, 93.184.216.34, HOST_NOT_ALLOWED",
        "sub.feed.example, feed.example, 93.184.216.34, HOST_NOT_ALLOWED",
        // private: only when the list names the address too
        "feed.example, feed.example, 127.0.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 127.0.0.1, 127.0.0.1, allowed",
        "feed.example, feed.example, 10.1.2.3, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 10.1.2.3, 10.1.2.3, allowed",
        "feed.example, feed.example 10.1.2.4, 10.1.2.3, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, 172.16.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, 192.168.1.1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, 100.64.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, fd12:3456::1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example fd12:3456::1, fd12:3456:0::1, allowed",
        "feed.example, feed.example, ::1, ADDRESS_NOT_ALLOWED",
        "localhost, localhost, 127.0.0.1, allowed",
        "localhost, localhost, ::1, allowed",
        "localhost, localhost, 10.0.0.1, ADDRESS_NOT_ALLOWED",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, allowed",
        // never, whatever the list says: metadata services, link-local, multicast, wildcard, hidden IPv4
        "169.254.169.254, 169.254.169.254, 169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 169.254.169.254, 169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example fd00:ec2::254, fd00:ec2::254, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example fe80::1, fe80::1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 0.0.0.0, 0.0.0.0, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 0.1.2.3, 0.1.2.3, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example ::, ::, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 224.0.0.1, 224.0.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 255.255.255.255, 255.255.255.255, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, ::ffff:169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, ::169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, 64:ff9b::a9fe:a9fe, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example, 2002:a9fe:a9fe::1, ADDRESS_NOT_ALLOWED"
    })
    void onlyCheckedAddressesAreConnectedTo(String host, String allowed, String address, String outcome) {
        assertEquals(outcome, outcome(endpoint(host, allowed), address));
    }

    @Test
    void oneForbiddenAddressRefusesAll() {
        assertEquals(
                "ADDRESS_NOT_ALLOWED",
                outcome(endpoint("feed.example", "feed.example"), "93.184.216.34", "169.254.169.254"));
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        Addresses addresses = new Addresses(host -> {
            throw new UnknownHostException(host);
        });
        CaptureStopped stopped =
                assertThrows(CaptureStopped.class, () -> addresses.of(endpoint("feed.example", "feed.example")));
        assertEquals(Cause.UNREACHABLE, stopped.reason());
    }

    private static String outcome(Endpoint endpoint, String... addresses) {
        Addresses checked = new Addresses(host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
        try {
            assertEquals(addresses.length, checked.of(endpoint).size());
            return "allowed";
        } catch (CaptureStopped stopped) {
            return stopped.reason().name();
        }
    }

    private static Endpoint endpoint(String host, String allowed) {
        return new Endpoint("things", URI.create("http://" + host + "/"), List.of(allowed.split(" ")), 10, 10);
    }
}
