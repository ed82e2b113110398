package org.plumbline.exchange.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    private final Origin origin = new Origin(Optional.of(URI.create("https://feed.example/v2/")));

    @ParameterizedTest
    @CsvSource({
        "https://feed.example/v2/items?page=2, items?page=2",
        "HTTPS://FEED.EXAMPLE:443/v2/items, items",
        "items/7, items/7",
        "?token=a%20b, search?token=a%20b",
        "/other/place, /other/place",
        "https://feed.example/v2/, ''",
        "https://feed.example, /",
        "items#part, items"
    })
    void anAddressOfTheServiceIsATarget(String address, String target) {
        assertEquals(Optional.of(target), origin.target(address, "search?limit=1"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://feed.example/v2/items",
        "https://feed.example:8443/v2/items",
        "https://feed.example.evil.example/v2/items",
        "https://user@feed.example/v2/items",
        "https://169.254.169.254/latest/meta-data",
        "//evil.example/items",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "'https://feed.example/a b'",
        "'https://feed.example/\r\nHost: evil.example'",
        "' '",
        "https://feed.example/{id}"
    })
    void whatLeadsElsewhereIsNone(String address) {
        assertEquals(Optional.empty(), origin.target(address, "search"));
    }
}
