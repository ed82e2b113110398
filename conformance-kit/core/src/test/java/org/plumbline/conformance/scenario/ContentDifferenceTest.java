package org.plumbline.conformance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

class ContentDifferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1,'b':[1,2]} | {'b':[1,2],'a':1}   | same",
                "{'a':1.50}        | {'a':1.5}           | same",
                "{'a':1e2}         | {'a':100}           | same",
                "{'a':1.50}        | {'a':1.51}          | /a",
                "{'a':1}           | {'a':'1'}           | /a",
                "{'a':null}        | {}                  | /a",
                "{'b':{'c':[0,1]}} | {'b':{'c':[0,2]}}   | /b/c/1",
                "{'b':[1]}         | {'b':[1,2]}         | /b/1",
                "{'a/b':1}         | {'a/b':2}           | /a~1b",
            })
    void contentsAreComparedByWhatTheySay(String one, String other, String outcome) throws JsonRefused {
        assertEquals(
                outcome,
                ContentDifference.first(json(one), json(other))
                        .map(Object::toString)
                        .orElse("same"));
    }

    private static JsonNode json(String text) throws JsonRefused {
        byte[] utf8 = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(utf8, JsonLimits.MESSAGE).root();
    }
}
