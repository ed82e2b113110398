package org.plumbline.message.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonPosition;
import org.plumbline.message.xml.XmlTokens.Kind;
import org.plumbline.testing.Table;

class XmlTokensTest {
    @TestFactory
    Stream<DynamicTest> everyTokenHasItsPlace() {
        return Table.tests(
                XmlTokensTest.class,
                "tokens.tsv",
                row -> assertEquals(
                        row.get(2), String.join(" | ", tokens(new ByteArrayInputStream(bytes(row.get(1)))))));
    }

    /** The bytes of a cell in which \n, \r, \t and \xHH stand for themselves. */
    private static byte[] bytes(String cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < cell.length()) {
            int next = cell.indexOf('\\', at);
            String plain = cell.substring(at, next < 0 ? cell.length() : next);
            bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
            if (next < 0) {
                break;
            }
            char escape = cell.charAt(next + 1);
            if (escape == 'x') {
                bytes.write(Integer.parseInt(cell.substring(next + 2, next + 4), 16));
            } else {
                bytes.write("\n\r\t".charAt("nrt".indexOf(escape)));
            }
            at = next + (escape == 'x' ? 4 : 2);
        }
        return bytes.toByteArray();
    }

    private static List<String> tokens(InputStream stream) throws IOException {
        List<String> tokens = new ArrayList<>();
        XmlTokens source = new XmlTokens(stream);
        try {
            for (Kind kind = source.next(); kind != Kind.EOF; kind = source.next()) {
                tokens.add(token(source, kind));
            }
        } catch (XmlRefused refused) {
            tokens.add("%s %s %s"
                    .formatted(refused.code(), place(refused.place()), String.join("; ", refused.arguments()))
                    .strip());
        }
        XmlTokens.EncodingFault fault = source.encodingFault();
        if (fault != null) {
            tokens.add(place(fault.place()) + " " + fault.found() + (fault.isAllowed() ? " (allowed)" : ""));
        }
        return tokens;
    }

    private static String token(XmlTokens source, Kind kind) {
        return switch (kind) {
            case START ->
                place(source.place()) + " " + source.name()
                        + source.attributes().stream()
                                .map(each -> " " + each.name() + "@" + place(each.place()) + "=" + each.value() + "@"
                                        + place(each.valuePlace()))
                                .collect(Collectors.joining());
            case TEXT -> place(source.place()) + " \"" + source.text().replace("\n", "\\n") + "\"";
            case END -> "end";
            case EOF -> "EOF";
        };
    }

    private static String place(JsonPosition place) {
        return place.line() + ":" + place.column();
    }

    @Test
    void depthNumbersAndLengthsAreLimited() throws IOException {
        assertLimit("XML-TOO-DEEP 1:302 100", "<a>".repeat(10_000));
        assertLimit("XML-TOO-LARGE 1:1 50 attributes in one element", "<a" + " b='1'".repeat(1_000));
        assertLimit("XML-TOO-LARGE 1:4 1000000 characters of text in one piece", "<a>" + "1 ".repeat(2_000_000));
        assertLimit("XML-TOO-LARGE 1:4 1000000 characters of text in one piece", "<a>" + "&lt;".repeat(2_000_000));
        assertLimit("XML-TOO-LARGE 1:1 100000 characters in one attribute", "<a b='" + "x".repeat(200_000));
        assertLimit("XML-TOO-LARGE 1:1 4000000 characters in one token", "<" + "a".repeat(9_000_000));
        assertLimit("XML-TOO-LARGE 1:1 1000000 characters of text in one piece", "<!--" + "a".repeat(9_000_000));
        assertLimit("XML-TOO-LARGE 1:1 4000000 characters in one token", "<?a " + "a".repeat(9_000_000));
        assertLimit("XML-DOCTYPE 1:1", "<!DOCTYPE a [" + "<!ENTITY b 'c'>".repeat(1_000_000));
    }

    private static void assertLimit(String expected, String text) throws IOException {
        List<String> tokens = tokens(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        String last = tokens.get(tokens.size() - 1);
        assertTrue(last.startsWith(expected), last);
    }

    @Test
    void aTextOfAnySizeIsReadInBoundedMemory() throws IOException, XmlRefused {
        byte[] part = "<a b='1'>text &amp; more</a><!-- c -->\n".getBytes(StandardCharsets.UTF_8);
        XmlTokens tokens = new XmlTokens(new Repeated("<all>\n", part, 40_000_000));
        int line = 1;
        int count = 0;
        tokens.next();
        while (count < 1_000_000 && tokens.next() == Kind.START) {
            line++;
            count++;
            assertEquals(new JsonPosition(line, 2), tokens.place());
            assertEquals(Kind.TEXT, tokens.next());
            assertEquals(new JsonPosition(line, 10), tokens.place());
            assertEquals(Kind.END, tokens.next());
        }
        assertEquals(1_000_000, count);
    }

    @Test
    void aStreamThatCannotBeReadIsNoFinding() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("<aaaaaa".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                });
        IOException gone = assertThrows(IOException.class, () -> new XmlTokens(broken).next());
        assertEquals("gone", gone.getMessage());
    }

    @Property(tries = 200)
    void placesDoNotDependOnWhereTheParserCutsItsInput(@ForAll @IntRange(max = 9_000) int padding) throws IOException {
        String text = "<a>" + "\u00E9".repeat(padding) + "\r\n<b c='1'\r\nd='2'/>\uD83D\uDEF0 x</a>";
        List<String> tokens = tokens(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("2:2 b c@2:4=1@2:7 d@3:1=2@3:4", tokens.get(padding == 0 ? 1 : 2));
        assertEquals("3:8 \"\uD83D\uDEF0 x\"", tokens.get(padding == 0 ? 3 : 4));
    }

    /** A stream that begins with one text and goes on repeating another, without holding it. */
    private static final class Repeated extends InputStream {
        private final byte[] begin;
        private final byte[] part;
        private final int length;
        private int at;

        Repeated(String begin, byte[] part, int length) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.part = part;
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) {
                return -1;
            }
            int index = at++;
            return index < begin.length ? begin[index] : part[(index - begin.length) % part.length];
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            int number = Math.min(count, length - at);
            for (int i = 0; i < number; i++) {
                bytes[offset + i] = (byte) read();
            }
            return number;
        }
    }
}
