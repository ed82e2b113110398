package org.plumbline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.standard.TestCase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class StepTest {
    private final List<Step> steps = Step.of(TestScenario.read());

    @Test
    void aReadingAsksForItsLimitAndGoesOnWithTheCursor() {
        Step.PageThrough list = assertInstanceOf(Step.PageThrough.class, steps.get(0));
        assertEquals("things?limit=2", list.firstPage(1).target());
        assertEquals("things?limit=2&after=p-2", list.nextPage(1, "p-2").target());
        assertEquals("application/json", list.firstPage(0).headers().get("accept"));
    }

    @ParameterizedTest
    @CsvSource({
        "A-1, things/A-1",
        "'../../admin', things/..%2F..%2Fadmin",
        "'a b', things/a%20b",
        "'x?y=1&z#f', things/x%3Fy%3D1%26z%23f",
        "'é~*', things/%C3%A9~%2A"
    })
    void anIdentifierCannotLeaveItsSegment(String identifier, String target) {
        Step.FetchEach each = assertInstanceOf(Step.FetchEach.class, steps.get(1));
        assertEquals(target, each.requestFor(identifier).target());
    }

    @Test
    void aRefusalExpectsStatusHeaderAndMember() {
        Expectation expectation = steps.get(2).expectation();
        assertEquals(405, expectation.status().is());
        assertEquals("GET", expectation.header().orElseThrow().lists());
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
