package org.plumbline.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;

class StrictJsonTest {
    @TestFactory
    Stream<DynamicTest> everyTextIsReadOrRefusedAtItsPlace() {
        return Table.tests(
                StrictJsonTest.class, "texts.tsv", row -> assertEquals(row.get(2), outcome(Table.bytes(row.get(1)))));
    }

    private static String outcome(byte[] utf8) {
        try {
            StrictJson.read(utf8, JsonLimits.MESSAGE);
            return "ok";
        } catch (JsonRefused refused) {
            return refused.code() + " " + refused.line() + ":" + refused.column();
        }
    }

    @Test
    void numbersKeepTheirExactValue() throws JsonRefused {
        JsonNode numbers = read("[0.1000, 123456789012345678901234567890, -0.0, 2147483648, 1E2]");

        assertEquals(new BigDecimal("0.1000"), numbers.get(0).decimalValue());
        assertEquals(
                new BigInteger("123456789012345678901234567890"), numbers.get(1).bigIntegerValue());
        assertEquals(new BigDecimal("0.0"), numbers.get(2).decimalValue());
        assertEquals(2147483648L, numbers.get(3).longValue());
        assertEquals(new BigDecimal("1E2"), numbers.get(4).decimalValue());
    }

    @Test
    void depthIsLimited() throws JsonRefused {
        assertTrue(read("[".repeat(500) + "]".repeat(500)).isArray());

        JsonRefused tooDeep = assertThrows(JsonRefused.class, () -> read("[".repeat(10_000) + "]".repeat(10_000)));

        assertEquals(JsonFault.TOO_DEEP, tooDeep.fault());
        assertEquals(501, tooDeep.column());
    }

    @Test
    void signedTextsMayBeSixtyFourDeep() throws JsonRefused {
        String deep = "[".repeat(64) + "]".repeat(64);
        StrictJson.read(utf8(deep), JsonLimits.SIGNED);

        assertThrows(JsonRefused.class, () -> StrictJson.read(utf8("[" + deep + "]"), JsonLimits.SIGNED));
    }

    @Test
    void sizeAndNumbersAreLimited() {
        JsonLimits limits = new JsonLimits(10, 5, 3);

        assertEquals(
                JsonFault.TOO_LARGE,
                assertThrows(JsonRefused.class, () -> StrictJson.read(utf8("[1,2,3,4,5]"), limits))
                        .fault());
        assertEquals(
                JsonFault.NUMBER_TOO_LONG,
                assertThrows(JsonRefused.class, () -> StrictJson.read(utf8("[1234]"), limits))
                        .fault());
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(1, 1_001, 1));
    }

    @Test
    void aRefusalSaysWhereWhatAndWhatWouldBeRight() {
        assertEquals(
                "line 3, column 2: The name \"a\" is repeated; it stands at line 1, column 2 already, and an object names each member once",
                message("{\"a\":1,\n \"b\":2,\n \"a\":3}"));
        assertEquals(
                "line 1, column 5: Found ']'; expected a value: a string in double quotes, a number, true, false, null, an object or an array (RFC 8259)",
                message("[1, ]"));
        assertEquals("line 1, column 2: Found 'a'; expected a name in double quotes (RFC 8259)", message("{a:1}"));
        assertEquals("line 1, column 6: Found '1'; expected ':' after the name (RFC 8259)", message("{\"a\" 1}"));
        assertEquals("line 1, column 4: Found '2'; expected ',' or ']' (RFC 8259)", message("[1 2]"));
        assertEquals("line 1, column 8: Found '\"'; expected ',' or '}' (RFC 8259)", message("{\"a\":1 \"b\":2}"));
        assertEquals("line 1, column 3: Found '}'; expected ']' for the array that is open (RFC 8259)", message("[1}"));
        assertEquals(
                "line 1, column 7: Found ']'; expected '}' for the object that is open (RFC 8259)",
                message("{\"a\":1]"));
        assertEquals(
                "line 1, column 3: Found '12'; expected a number such as 0.5, -12 or 6.0e23 (RFC 8259)",
                message("[012]"));
        assertEquals(
                "line 1, column 3: Found the character U+0009; expected control characters escaped, such as \\n or \\u0009 (RFC 8259)",
                message("[\"\t\"]"));
        assertEquals(
                "line 1, column 4: Found 'x'; expected an escape such as \\n, \\\" or \\u00e9 (RFC 8259)",
                message("[\"\\x\"]"));
        assertEquals(
                "line 1, column 2: Found the character U+0001; expected a blank, a line end or the next value (RFC 8259)",
                message("[\u00011]"));
        assertEquals(
                "line 2, column 2: The text ends before the value that began at line 1, column 1 is complete",
                message("[\n1"));
    }

    private static String message(String text) {
        return String.valueOf(assertThrows(JsonRefused.class, () -> read(text)).getMessage());
    }

    @Test
    void everyValueAndNameHasItsPlace() throws JsonRefused {
        PositionedJson text = StrictJson.read(
                utf8("{\n  \"é\": [1, {\"b\": true}],\n  \"a/b\": \"x\", \"\": null}"), JsonLimits.MESSAGE);

        assertEquals(new JsonPosition(1, 1), text.position("").orElseThrow());
        assertEquals(new JsonPosition(2, 3), text.namePosition("/é").orElseThrow());
        assertEquals(new JsonPosition(2, 8), text.position("/é").orElseThrow());
        assertEquals(new JsonPosition(2, 9), text.position("/é/0").orElseThrow());
        assertEquals(new JsonPosition(2, 18), text.position("/é/1/b").orElseThrow());
        assertEquals(new JsonPosition(2, 13), text.namePosition("/é/1/b").orElseThrow());
        assertEquals(new JsonPosition(3, 10), text.position("/a~1b").orElseThrow());
        assertEquals(new JsonPosition(3, 15), text.namePosition("/").orElseThrow());
        assertTrue(text.position("/é/2").isEmpty());
        assertTrue(text.position("/missing/x").isEmpty());
    }

    @Property
    void anyBytesAreReadOrRefusedInsideTheText(@ForAll byte[] bytes) {
        try {
            StrictJson.read(bytes, JsonLimits.MESSAGE);
        } catch (JsonRefused refused) {
            JsonPosition end = JsonPosition.START.after(bytes, bytes.length);
            assertTrue(refused.line() >= 1 && refused.line() <= end.line(), refused.toString());
            assertTrue(refused.column() >= 1 && refused.column() <= bytes.length + 1, refused.toString());
        }
    }

    @Property(tries = 100)
    void everyNameOfAnObjectIsFoundAgain(@ForAll List<String> names) throws JsonRefused {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ",\n")
                    .append("\"n")
                    .append(i)
                    .append("\":[")
                    .append(i)
                    .append(",{}]");
        }
        PositionedJson read = StrictJson.read(utf8(text.append('}').toString()), JsonLimits.MESSAGE);

        for (int i = 0; i < names.size(); i++) {
            assertEquals(i + 1, read.position("/n" + i + "/1").orElseThrow().line());
        }
    }

    private static JsonNode read(String text) throws JsonRefused {
        return StrictJson.read(utf8(text), JsonLimits.MESSAGE).root();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
