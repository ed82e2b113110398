package org.plumbline.exchange.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption.Cause;

class AddressesTest {
    /** Host of the service, the profile's list, the hosts that the caller names, where the name leads, what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "feed.example, feed.example, '', 93.184.216.34, allowed",
        "feed.example, '', '', 93.184.216.34, allowed",
        "feed.example, '', '', 2606:2800:220:1::1, allowed",
        // the profile narrows
        "feed.example, other.example, '', 93.184.216.34, HOST_NOT_ALLOWED",
        "feed.example, other.example, feed.example, 93.184.216.34, HOST_NOT_ALLOWED",
        "sub.feed.example, feed.example, '', 93.184.216.34, HOST_NOT_ALLOWED",
        // closed: only when the caller names the host, whatever the profile says
        "127.0.0.1, 127.0.0.1, '', 127.0.0.1, ADDRESS_NOT_ALLOWED",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, 127.0.0.1, allowed",
        "127.0.0.1, '', 127.0.0.1, 127.0.0.1, allowed",
        "localhost, localhost, '', 127.0.0.1, ADDRESS_NOT_ALLOWED",
        "localhost, '', LOCALHOST, ::1, allowed",
        "10.0.0.5, 10.0.0.5, '', 10.0.0.5, ADDRESS_NOT_ALLOWED",
        "10.0.0.5, 10.0.0.5, 10.0.0.6, 10.0.0.5, ADDRESS_NOT_ALLOWED",
        "feed.example, feed.example 10.1.2.3, '', 10.1.2.3, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 10.1.2.3, allowed",
        "feed.example, '', '', 172.16.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, '', '', 192.168.1.1, ADDRESS_NOT_ALLOWED",
        "feed.example, '', '', 100.64.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 100.64.0.1, allowed",
        "feed.example, '', '', fd12:3456::1, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, fd12:3456::1, allowed",
        "feed.example, '', '', ::1, ADDRESS_NOT_ALLOWED",
        // metadata services of clouds: no name leads there
        "feed.example, '', '', 169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 192.0.0.192, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, fd00:ec2::254, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, fe80::1, ADDRESS_NOT_ALLOWED",
        "169.254.169.254, 169.254.169.254, '', 169.254.169.254, ADDRESS_NOT_ALLOWED",
        "169.254.1.7, '', 169.254.1.7, 169.254.1.7, allowed",
        // never: multicast, wildcard, hidden IPv4
        "feed.example, '', feed.example, 0.0.0.0, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 0.1.2.3, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, ::, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 224.0.0.1, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 255.255.255.255, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, ::ffff:169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, ::169.254.169.254, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 64:ff9b::a9fe:a9fe, ADDRESS_NOT_ALLOWED",
        "feed.example, '', feed.example, 2002:a9fe:a9fe::1, ADDRESS_NOT_ALLOWED"
    })
    void onlyCheckedAddressesAreConnectedTo(
            String host, String profile, String caller, String address, String outcome) {
        assertEquals(outcome, outcome(endpoint(host, profile), words(caller), address));
    }

    @Test
    void oneForbiddenAddressRefusesAll() {
        assertEquals(
                "ADDRESS_NOT_ALLOWED",
                outcome(endpoint("feed.example", "feed.example"), List.of(), "93.184.216.34", "169.254.169.254"));
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        Addresses addresses = new Addresses(
                host -> {
                    throw new UnknownHostException(host);
                },
                Set.of());
        CaptureStopped stopped =
                assertThrows(CaptureStopped.class, () -> addresses.of(endpoint("feed.example", "feed.example")));
        assertEquals(Cause.UNREACHABLE, stopped.reason());
    }

    private static String outcome(Endpoint endpoint, List<String> allowed, String... addresses) {
        Addresses checked = new Addresses(
                host -> {
                    InetAddress[] found = new InetAddress[addresses.length];
                    for (int i = 0; i < found.length; i++) {
                        found[i] = InetAddress.getByName(addresses[i]);
                    }
                    return found;
                },
                Set.copyOf(allowed));
        try {
            assertEquals(addresses.length, checked.of(endpoint).size());
            return "allowed";
        } catch (CaptureStopped stopped) {
            return stopped.reason().name();
        }
    }

    private static Endpoint endpoint(String host, String allowed) {
        return new Endpoint("things", URI.create("http://" + host + "/"), words(allowed), 10, 10);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
