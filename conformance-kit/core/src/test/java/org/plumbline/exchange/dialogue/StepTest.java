package org.plumbline.exchange.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.exchange.TestScenario;
import org.plumbline.standard.TestCase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class StepTest {
    private final List<Step> steps = Step.of(TestScenario.read());

    @Test
    void aRefusalExpectsStatusHeaderAndMember() {
        Expectation expectation = steps.get(2).expectation();
        assertEquals(List.of(405), expectation.status().is());
        assertEquals("GET", expectation.headers().get(0).value());
        assertEquals("/req/problem-status", expectation.member().orElseThrow().requirement());
    }

    @Test
    void anUnknownKindOfStepIsRefused() {
        TestCase scenario = TestScenario.read();
        ObjectNode step = (ObjectNode) scenario.steps().get(2).deepCopy();
        step.set("kind", JsonNodeFactory.instance.stringNode("telepathy"));
        TestCase unknown = new TestCase(
                scenario.id(),
                scenario.title(),
                scenario.conformanceClass(),
                scenario.kind(),
                null,
                scenario.contract(),
                scenario.requirements(),
                List.of(step));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Step.of(unknown));
        assertEquals(
                "A step is a request, page-through or fetch-each, but 'read-only' is a 'telepathy'",
                refused.getMessage());
    }
}
