package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Finding;

class GzipContentTest {
    private static final byte[] JSON = utf8("{\"a\":1}\n{\"a\":2}\n");

    @TestFactory
    Stream<DynamicTest> everyFileIsUnpackedOrDamaged() {
        return Table.tests(
                GzipContentTest.class, "gzip.tsv", row -> assertEquals(row.get(2), outcome(packed(row.get(1)))));
    }

    /** The bytes of a case: hexadecimal, or names of parts joined by +. */
    private static byte[] packed(String cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : cell.split("\\+", -1)) {
            bytes.writeBytes(
                    part.equals("lines")
                            ? gzip(JSON)
                            : HexFormat.ofDelimiter(" ").parseHex(part));
        }
        return bytes.toByteArray();
    }

    private static String outcome(byte[] packed) throws IOException {
        try (GzipContent content = new GzipContent(new ByteArrayInputStream(packed))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "|");
        } catch (GzipRefused refused) {
            return refused.code() + " " + String.join(" ", refused.arguments());
        }
    }

    @Test
    void contentOfAnySizeIsTheSame() throws IOException {
        for (int size : List.of(0, 1, 1_000, 16_384, 100_000, 3_000_000)) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            try (GzipContent unpacked = new GzipContent(new ByteArrayInputStream(gzip(content)))) {
                assertArrayEquals(content, unpacked.readAllBytes());
            }
        }
    }

    @Test
    void aStreamThatGivesOneByteAtATimeIsUnpackedToo() throws IOException {
        byte[] twice = Arrays.copyOf(gzip(JSON), 2 * gzip(JSON).length);
        System.arraycopy(gzip(JSON), 0, twice, gzip(JSON).length, gzip(JSON).length);
        InputStream slow = new ByteArrayInputStream(twice) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(1, length));
            }
        };
        try (GzipContent unpacked = new GzipContent(slow)) {
            assertEquals(2 * JSON.length, unpacked.readAllBytes().length);
        }
    }

    @Test
    void aFileThatIsCutAnywhereIsDamaged() throws IOException {
        byte[] whole = gzip(JSON);
        for (int length = 2; length < whole.length; length++) {
            String outcome = outcome(Arrays.copyOf(whole, length));
            assertTrue(outcome.startsWith("FILE-GZIP-DAMAGED " + length + " "), length + ": " + outcome);
        }
    }

    @Test
    void noFlippedBitOfTheContentGoesUnnoticed() throws IOException {
        byte[] whole = gzip(JSON);
        for (int bit = 10 * 8; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            // The last bits before the trailer are padding: they say nothing.
            String outcome = outcome(flipped);
            assertTrue(outcome.startsWith("FILE-GZIP-DAMAGED ") || outcome.equals(outcome(whole)), "bit " + bit);
        }
    }

    @Test
    void messagesAreReadWhicheverTheirNotation() throws IOException {
        byte[] kvn = Probe.standard().file("samples/valid/full.kvn").orElseThrow();

        assertEquals(2, read(gzip(JSON)).size());
        assertEquals(2, read(gzip(utf8("[{\"a\":1},{\"a\":2}]"))).size());
        assertEquals(
                2,
                read(gzip(JSON)).get(1).place("/a").line(),
                "places are those of the unpacked text, which is what an editor shows");
        assertEquals(read(kvn).get(0).content(), read(gzip(kvn)).get(0).content());
    }

    @Test
    void whatWasReadBeforeTheDamageIsJudged() throws IOException {
        byte[] lines = utf8("{\"a\":\"" + "x".repeat(1_000) + "\"}\n");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
            many.writeBytes(lines);
        }
        byte[] packed = gzip(many.toByteArray());
        packed[packed.length - 5] ^= 1;

        List<Message> messages = read(packed);
        Finding finding = messages.get(messages.size() - 1).findings().get(0);

        assertTrue(messages.size() > 500, "only " + messages.size() + " messages were read");
        assertEquals("FILE-GZIP-DAMAGED", finding.code());
        assertEquals(messages.size() - 1, finding.place().message());
    }

    @Test
    void aBombEndsEarly() throws IOException {
        byte[] blanks = new byte[100_000_000];
        Arrays.fill(blanks, (byte) ' ');
        blanks[0] = '[';
        blanks[1] = '1';
        List<Message> messages = read(gzip(blanks));
        assertEquals(2, messages.size());
        assertEquals("FILE-GZIP-TOO-LARGE", messages.get(1).findings().get(0).code());

        blanks[0] = '{';
        blanks[1] = ' ';
        assertEquals(
                "JSON-TOO-LARGE", read(gzip(blanks)).get(0).findings().get(0).code());
    }

    @Test
    void gzipInsideGzipIsNotUnpacked() throws IOException {
        assertEquals(
                "FILE-COMPRESSED",
                read(gzip(gzip(JSON))).get(0).findings().get(0).code());
    }

    private static List<Message> read(byte[] bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        new MessageReader(Probe.heartbeat()).read("f", new ByteArrayInputStream(bytes), messages::add);
        return messages;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
