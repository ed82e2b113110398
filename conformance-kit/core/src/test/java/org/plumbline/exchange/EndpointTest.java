package org.plumbline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "ftp://feed.example/, must begin with http",
        "file:///etc/, must begin with http",
        "https:///, must name a host",
        "https://user@feed.example/, must have no user",
        "https://feed.example/?a=b, must have no user",
        "https://feed.example/#f, must have no user",
        "https://feed.example/api, must end with"
    })
    void anAddressThatIsNotPlainIsRefused(String address, String why) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> endpoint(address, 10, 10));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::toString);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "2001, 10", "10, 0", "10, 601"})
    void aTestIsNotALoadTest(int requests, int seconds) {
        assertThrows(IllegalArgumentException.class, () -> endpoint("https://feed.example/", requests, seconds));
    }

    @Test
    void hostAndPortComeFromTheAddress() {
        assertEquals("feed.example", endpoint("https://Feed.Example/v1/", 1, 1).host());
        assertEquals(443, endpoint("https://feed.example/", 1, 1).port());
        assertEquals(80, endpoint("http://feed.example/", 1, 1).port());
        assertEquals(8101, endpoint("http://127.0.0.1:8101/", 1, 1).port());
        assertEquals("::1", endpoint("http://[::1]:8101/", 1, 1).host());
    }

    private static Endpoint endpoint(String address, int requests, int seconds) {
        return new Endpoint("things", URI.create(address), List.of("feed.example"), requests, seconds);
    }
}
