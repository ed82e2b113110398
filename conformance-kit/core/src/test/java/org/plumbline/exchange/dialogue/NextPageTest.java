package org.plumbline.exchange.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;

class NextPageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<items?page=2>; rel=\"next\" | items?page=2",
                "<items?page=1>; rel=\"first\", <items?page=2>; rel=next | items?page=2",
                "<items?a=1,2>; title=\"next, please\"; rel=\"last next\" | items?a=1,2",
                "<items?page=1>; rel=\"prev\"; title=\"rel=next\" | ''",
                "<items?page=1>; rel=\"nexto\" | ''",
                "'' | ''"
            })
    void theHeaderFieldLinkLeadsOn(String field, String target) {
        Answer answer = new Answer(200, new TreeMap<>(Map.of("link", field)), new byte[0]);
        NextPage next = NextPage.of(
                new Step.Links(Optional.empty()),
                new Request("GET", "items", Map.of()),
                answer,
                new Origin(Optional.of(URI.create("http://feed.example/"))));
        assertEquals(target, next.request().map(Request::target).orElse(""));
    }
}
