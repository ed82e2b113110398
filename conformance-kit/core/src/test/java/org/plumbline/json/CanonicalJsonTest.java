package org.plumbline.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {
    @Test
    void membersAreSortedByUtf16UnitsAsInRfc8785() throws JsonRefused {
        // The example of RFC 8785, 3.2.3: U+1F600 sorts before U+FB33, because its first unit is U+D83D.
        String text =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertEquals("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}", canonical(text));
    }

    @Test
    void textsAreEscapedAsLittleAsPossible() throws JsonRefused {
        assertEquals(
                "[\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\u007fé\"]",
                canonical("[\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\\\/\\u007f\\u00e9\"]"));
    }

    @Test
    void valuesKeepTheirOrderInArrays() throws JsonRefused {
        assertEquals("[{},[],null,true,-1,\"\"]", canonical(" [ {} , [ ] , null , true , -1 , \"\" ] "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "0.5", "9007199254740992", "-9007199254740992", "99999999999999999999"})
    void otherNumbersThanSafeIntegersAreRefused(String number) throws JsonRefused {
        JsonNode value = read("[" + number + "]");

        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
    }

    @Test
    void safeIntegersAreWritten() throws JsonRefused {
        assertEquals("[9007199254740991,-9007199254740991]", canonical("[9007199254740991,-9007199254740991]"));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        JsonNode value = JsonNodeFactory.instance.stringNode("\ud83d");

        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        JsonNode value = JsonNodeFactory.instance.binaryNode(new byte[] {1});

        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBackTheSame(@ForAll Map<String, Integer> members) throws JsonRefused {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, value) -> {
            if (StrictJson.loneSurrogate(name) < 0) {
                object.put(name, value);
            }
        });
        byte[] bytes = CanonicalJson.bytes(object);
        JsonNode read = StrictJson.read(bytes, JsonLimits.MESSAGE).root();

        assertEquals(object, read);
        assertArrayEquals(bytes, CanonicalJson.bytes(read));
    }

    private static String canonical(String text) throws JsonRefused {
        return new String(CanonicalJson.bytes(read(text)), StandardCharsets.UTF_8);
    }

    private static JsonNode read(String text) throws JsonRefused {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                .root();
    }
}
