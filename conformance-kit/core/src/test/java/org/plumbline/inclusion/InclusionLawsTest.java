package org.plumbline.inclusion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.witness.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds of all schemas. */
class InclusionLawsTest {
    private static final Inclusion INCLUSION = new Inclusion(Policy.PLAIN, Duration.ofMinutes(5));
    private static final int VALUES = 200;

    private static Validator validator(JsonNode schema) throws SchemaNotUnderstood {
        return new Validator(Map.of("https://law.example/s", schema), "https://law.example/s", false);
    }

    private static void assertContained(JsonNode sub, JsonNode sup) {
        assertInstanceOf(Answer.Contained.class, INCLUSION.isContained(sub, sup), () -> sub + " in " + sup);
    }

    private static ObjectNode joined(String keyword, JsonNode one, JsonNode other) {
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        joined.putArray(keyword).add(one).add(other);
        return joined;
    }

    /** The hard law: what is called contained must not be refuted by anybody. */
    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void whatIsContainedIsNeverRefuted(@ForAll long seed) throws SchemaNotUnderstood {
        RandomSchemas random = new RandomSchemas(seed);
        JsonNode sub = random.schema();
        JsonNode sup = random.schema();
        Answer answer = INCLUSION.isContained(sub, sup);
        Validator accepts = validator(sub);
        Validator refuses = validator(sup);
        for (int i = 0; answer instanceof Answer.Contained && i < VALUES; i++) {
            JsonNode value = random.value();
            assertFalse(
                    accepts.accepts(value) && !refuses.accepts(value), () -> value + " refutes " + sub + " in " + sup);
        }
        if (answer instanceof Answer.NotContained refuted) {
            assertTrue(accepts.accepts(refuted.witness()) && !refuses.accepts(refuted.witness()));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everySchemaContainsItself(@ForAll long seed) {
        JsonNode schema = new RandomSchemas(seed).schema();
        assertContained(schema, schema.deepCopy());
        assertContained(schema, BooleanNode.TRUE);
        assertContained(BooleanNode.FALSE, schema);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsInTwoIsInEach(@ForAll long seed) {
        RandomSchemas random = new RandomSchemas(seed);
        JsonNode one = random.schema();
        JsonNode other = random.schema();
        assertContained(joined("allOf", one, other), one);
        assertContained(one, joined("anyOf", one, other));
    }
}
