package org.plumbline.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonSequence.Text;
import org.plumbline.testing.Table;

class JsonSequenceTest {
    private static final JsonLimits LIMITS = new JsonLimits(60, 10, 20);

    @TestFactory
    Stream<DynamicTest> everyStreamIsCutIntoItsTexts() {
        return Table.tests(JsonSequenceTest.class, "sequences.tsv", row -> {
            String expected = new String(Table.bytes(row.get(2)), StandardCharsets.UTF_8);
            assertEquals(expected, String.join("|", cut(new ByteArrayInputStream(Table.bytes(row.get(1))))));
        });
    }

    private static List<String> cut(InputStream stream) throws IOException {
        JsonSequence sequence = new JsonSequence(stream, LIMITS);
        List<String> texts = new ArrayList<>();
        try {
            for (Text text = sequence.next(); text != null; text = sequence.next()) {
                texts.add(text.toString());
            }
            texts.add("ok");
        } catch (JsonRefused refused) {
            texts.add(refused.code() + " " + refused.line() + ":" + refused.column());
        }
        return texts;
    }

    @Property(tries = 20)
    void elementsOfALongArrayKeepTheirPlaces(@ForAll @IntRange(max = 20_000) int padding) throws Exception {
        String text = "[" + " ".repeat(padding) + "{\"a\":1}" + ",\r\n{\"b\":[2]}".repeat(8_000) + "]";
        JsonSequence sequence =
                new JsonSequence(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
        Text first = sequence.next();
        assertNotNull(first);
        assertEquals(
                new JsonPosition(1, padding + 2),
                first.read(LIMITS).position("").orElseThrow());
        int line = 1;
        for (Text element = sequence.next(); element != null; element = sequence.next()) {
            line++;
            assertEquals(
                    new JsonPosition(line, 7),
                    element.read(LIMITS).position("/b/0").orElseThrow());
        }
        assertEquals(8_001, line);
    }
}
