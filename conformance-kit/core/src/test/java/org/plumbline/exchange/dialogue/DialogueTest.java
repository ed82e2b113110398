package org.plumbline.exchange.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Terms;
import org.plumbline.exchange.TestScenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class DialogueTest {
    private static final String CREATED =
            "{\"id\":\"o 7\",\"links\":[{\"rel\":\"cancel\",\"href\":\"orders/7/cancel\"}]}";

    private final List<Step> steps = Step.of(TestScenario.read("dialogue/orders.json"));

    @Test
    void gapsOfABodyAreFilledWithValuesAndThoseOfATargetWithText() {
        Request order = first(dialogue(true), steps.get(0)).orElseThrow();
        assertEquals("products/a%2Fb/orders", order.target());
        assertEquals("{\"area\":[5,50.10],\"note\":\"for a/b\",\"days\":[1,2]}", order.body());
        assertEquals("application/json", order.headers().get("content-type"));
    }

    @Test
    void whatAnAnswerGivesLaterRequestsUse() {
        Dialogue dialogue = dialogue(true);
        take(dialogue, 0, answer(201, CREATED, Map.of("location", "http://orders.example/api/v1/orders/7?full=1")));
        Request read = first(dialogue, steps.get(1)).orElseThrow();
        assertEquals("orders/7?full=1", read.target());
        assertEquals("o 7", read.headers().get("x-order"));
        assertEquals(
                "products/a%2Fb/orders/7/cancel",
                first(dialogue, steps.get(2)).orElseThrow().target());
    }

    @Test
    void aServiceIsAskedUntilItHasComeToAState() {
        Dialogue dialogue = created();
        Turn turn = dialogue.turns(steps.get(1)).get(0);
        assertEquals(0, turn.pause());
        turn.answered(answer(200, "{\"status\":\"open\"}", Map.of()));
        assertEquals(7, turn.pause());
        assertTrue(turn.next().isPresent());
        turn.answered(answer(200, "{\"status\":\"done\"}", Map.of()));
        assertEquals(Optional.empty(), turn.next());
    }

    @Test
    void aServiceThatNeverComesToAStateIsLeftInTheEnd() {
        Turn turn = created().turns(steps.get(1)).get(0);
        for (int i = 0; i < 3; i++) {
            assertTrue(turn.next().isPresent());
            turn.answered(answer(200, "{\"status\":\"open\"}", Map.of()));
        }
        assertEquals(Optional.empty(), turn.next());
    }

    @Test
    void whatWritesIsAskedOnlyWhenTheVendorAllowsIt() {
        assertEquals("HTTP-WRITE-NOT-ALLOWED", obstacle(dialogue(false), 0));
        assertEquals("", obstacle(dialogue(false), 3));
    }

    @Test
    void aStepWhoseValuesAreMissingIsNotAsked() {
        assertEquals("HTTP-NOT-KEPT", obstacle(dialogue(true), 1));
        Dialogue unasked = new Dialogue(new Terms(Optional.empty(), Map.of(), true), Set.of("product", "area"));
        assertEquals("HTTP-PARAMETER-MISSING", obstacle(unasked, 0));
    }

    @Test
    void nothingIsKeptOfAnAnswerWithAnotherStatusNorAnAddressThatLeadsElsewhere() {
        Dialogue refused = dialogue(true);
        take(refused, 0, answer(400, CREATED, Map.of("location", "orders/7")));
        assertEquals("HTTP-NOT-KEPT", obstacle(refused, 1));
        Dialogue elsewhere = dialogue(true);
        take(elsewhere, 0, answer(201, CREATED, Map.of("location", "http://10.0.0.7/orders/7")));
        assertEquals("HTTP-NOT-KEPT", obstacle(elsewhere, 1));
    }

    @Test
    void aLinkOfAPageSaysWithBodyAndMergeHowToGoOn() {
        Turn pages = dialogue(false).turns(steps.get(3)).get(0);
        assertEquals(
                "{\"product\":\"a/b\",\"limit\":2}", pages.next().orElseThrow().body());
        pages.answered(answer(200, page("\"method\":\"POST\",\"merge\":true,\"body\":{\"token\":\"t\"}"), Map.of()));
        Request second = pages.next().orElseThrow();
        assertEquals("POST find", second.line());
        assertEquals("{\"product\":\"a/b\",\"limit\":2,\"token\":\"t\"}", second.body());
        pages.answered(answer(200, page("\"method\":\"PUT\""), Map.of()));
        assertEquals(Optional.empty(), pages.next());
    }

    private Dialogue dialogue(boolean mayWrite) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode area = json.arrayNode().add(5).add(new BigDecimal("50.10"));
        Map<String, JsonNode> parameters = Map.of("product", json.stringNode("a/b"), "area", area);
        URI base = URI.create("http://orders.example/api/v1/");
        return new Dialogue(new Terms(Optional.of(base), parameters, mayWrite), parameters.keySet());
    }

    private Dialogue created() {
        Dialogue dialogue = dialogue(true);
        take(dialogue, 0, answer(201, CREATED, Map.of("location", "/api/v1/orders/7")));
        return dialogue;
    }

    private void take(Dialogue dialogue, int step, Answer answer) {
        dialogue.turns(steps.get(step)).get(0).answered(answer);
    }

    private static Optional<Request> first(Dialogue dialogue, Step step) {
        return dialogue.turns(step).get(0).next();
    }

    private String obstacle(Dialogue dialogue, int step) {
        return dialogue.obstacle(steps.get(step)).map(Obstacle::code).orElse("");
    }

    private static String page(String link) {
        return "{\"links\":[{\"rel\":\"self\",\"href\":\"x\"},{\"rel\":\"next\",\"href\":\"find\"," + link + "}]}";
    }

    private static Answer answer(int status, String body, Map<String, String> headers) {
        return new Answer(status, new TreeMap<>(headers), body.getBytes(StandardCharsets.UTF_8));
    }
}
