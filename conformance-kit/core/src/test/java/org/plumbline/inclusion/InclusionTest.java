package org.plumbline.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InclusionTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<String, Class<? extends Answer>> ANSWERS = Map.of(
            "contained", Answer.Contained.class,
            "refuted", Answer.NotContained.class,
            "undecided", Answer.Undecided.class);

    private static Answer answer(Policy policy, String sub, String sup) {
        // Longer than a product would wait: what is tested here is the bound by steps, which is the same on every
        // machine.
        return new Inclusion(policy, Duration.ofMinutes(5)).isContained(JSON.readTree(sub), JSON.readTree(sup));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        try (InputStream questions = Objects.requireNonNull(InclusionTest.class.getResourceAsStream("questions.tsv"))) {
            return new String(questions.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> {
                        String[] columns = line.split("\t", -1);
                        return DynamicTest.dynamicTest(
                                columns[1] + " in " + columns[2],
                                () -> assertInstanceOf(
                                        ANSWERS.get(columns[0]), answer(Policy.PLAIN, columns[1], columns[2])));
                    });
        }
    }

    @Test
    void aRefutationNamesASmallValueAndTheKeywordThatRefusesIt() {
        Answer answer = answer(
                Policy.PLAIN,
                """
                {"type":"object","required":["id"],"properties":{"id":{"type":"string"},"n":{"type":"integer"}}}""",
                """
                {"type":"object","properties":{"id":{"type":"string"},"n":{"$ref":"#/$defs/n"}},
                 "$defs":{"n":{"type":"integer","minimum":3}}}""");
        Answer.NotContained refuted = assertInstanceOf(Answer.NotContained.class, answer);
        assertEquals("{\"id\":\"\",\"n\":0}", refuted.witness().toString());
        assertEquals("/n", refuted.place());
        assertEquals("/properties/n/$ref/minimum", refuted.pointer());
        assertEquals("minimum", refuted.keyword());
    }

    @Test
    void formatsCountWhereThePolicySaysSo() {
        String text = "{\"type\":\"string\"}";
        String date = "{\"type\":\"string\",\"format\":\"date\"}";
        assertInstanceOf(Answer.Contained.class, answer(Policy.PLAIN, text, date));
        assertInstanceOf(Answer.NotContained.class, answer(Policy.PLAIN.assertingFormats(), text, date));
        assertInstanceOf(Answer.Contained.class, answer(Policy.PLAIN.assertingFormats(), date, date));
        assertInstanceOf(
                Answer.NotContained.class,
                answer(Policy.PLAIN.assertingFormats(), date, "{\"type\":\"string\",\"format\":\"email\"}"));
    }

    @Test
    void closedContentHasNoMembersThatAreNotDeclared() {
        String before = "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/a\"}},"
                + "\"$defs\":{\"a\":{\"type\":\"object\",\"properties\":{\"x\":true}}}}";
        String after = "{\"type\":\"object\",\"properties\":{\"a\":{\"properties\":{\"y\":{\"type\":\"string\"}}},"
                + "\"b\":{\"type\":\"string\"}}}";
        assertInstanceOf(Answer.NotContained.class, answer(Policy.PLAIN, before, after));
        assertInstanceOf(Answer.Contained.class, answer(Policy.PLAIN.withClosedContent(), before, after));
    }

    @Test
    void contentThatIsSaidToBeOpenStaysOpen() {
        Policy closed = Policy.PLAIN.withClosedContent();
        String after = "{\"properties\":{\"b\":{\"type\":\"string\"}}}";
        assertInstanceOf(
                Answer.NotContained.class,
                answer(
                        closed,
                        "{\"type\":\"object\",\"properties\":{\"a\":true},\"additionalProperties\":true}",
                        after));
        assertInstanceOf(Answer.NotContained.class, answer(closed, "{\"type\":\"object\"}", after));
    }

    /** Of schemas that grow exponentially when they are written out, some answer comes, and never a false one. */
    @Test
    void mutualAlternativesComeToAnEnd() {
        StringBuilder chain = new StringBuilder("{\"$ref\":\"#/$defs/a0\",\"$defs\":{");
        for (int i = 0; i < 25; i++) {
            chain.append(
                    "\"a%d\":{\"oneOf\":[{\"$ref\":\"#/$defs/a%d\"},{\"allOf\":[{\"$ref\":\"#/$defs/a%d\"},{\"minimum\":%d}]}]},"
                            .formatted(i, i + 1, i + 1, i));
        }
        String all = chain.append("\"a25\":{\"type\":\"number\"}}}").toString();
        assertInstanceOf(Answer.Undecided.class, answer(Policy.PLAIN, all, "{\"type\":\"number\",\"maximum\":3}"));
        String any = all.replace("oneOf", "anyOf");
        assertInstanceOf(
                Answer.Contained.class, answer(Policy.PLAIN, any, any.replace("\"minimum\":3", "\"minimum\":2")));
    }

    @Test
    void aSchemaMayReferToOthersOfItsDocuments() {
        JsonNode item = JSON.readTree("{\"$id\":\"https://a.example/item\",\"type\":\"integer\"}");
        JsonNode list =
                JSON.readTree("{\"$id\":\"https://a.example/list\",\"type\":\"array\",\"items\":{\"$ref\":\"item\"}}");
        JsonNode numbers = JSON.readTree("{\"items\":{\"type\":\"number\"}}");
        SchemaSource source = new SchemaSource(
                Map.of("https://a.example/item", item, "https://a.example/list", list), "https://a.example/list");
        Inclusion inclusion = new Inclusion(Policy.PLAIN, Duration.ofMinutes(5));
        assertInstanceOf(Answer.Contained.class, inclusion.isContained(source, SchemaSource.of(numbers)));
        Answer back = inclusion.isContained(SchemaSource.of(numbers), source);
        assertEquals("type", assertInstanceOf(Answer.NotContained.class, back).keyword());
    }
}
