package org.plumbline.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Changes a text as damage, haste and malice do. The same random numbers make the same changes. */
public final class Mutation {
    /** What readers trip over. */
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<a>",
            "</a>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml",
            "<!DOCTYPE a>",
            "&",
            "&lt;",
            "&#0;",
            "&#x1F6F0;",
            "units=\"m\"",
            "xmlns=\"\"",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u0000",
            "\\ud83d",
            ",",
            ":",
            "null",
            "true",
            "1e400",
            "-0",
            "1e999999999",
            "NaN",
            ".5",
            "0x1",
            "00",
            "=",
            "COMMENT ",
            "META_START\n",
            "META_STOP\n",
            "COVARIANCE_START\n",
            "[km]",
            "\n",
            "\r",
            "\r\n",
            "\n\r",
            "\t",
            " ",
            "\u0000",
            "\u0007",
            "\u00E9",
            "\u20AC",
            "\uD83D\uDEF0",
            "\uFEFF",
            "\uFFFE",
            "\u2028",
            "2026-01-01T00:00:00",
            "9".repeat(40),
            "A".repeat(300));

    private Mutation() {}

    /** A text with one to four changes; another one lends pieces of itself. */
    public static byte[] of(byte[] text, byte[] other, Random random) {
        byte[] changed = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = once(changed, other, random);
        }
        return changed;
    }

    private static byte[] once(byte[] text, byte[] other, Random random) {
        int from = random.nextInt(text.length + 1);
        int length = Math.min(text.length - from, 1 << random.nextInt(8));
        byte[] piece = other.length == 0 ? other : piece(other, random);
        return switch (random.nextInt(8)) {
            case 0 -> joined(text, 0, from, new byte[0], from + length, text.length);
            case 1 -> joined(text, 0, from, new byte[] {(byte) random.nextInt(256)}, from, text.length);
            case 2 -> joined(text, 0, from, token(random), from, text.length);
            case 3 -> joined(text, 0, from, token(random), from + length, text.length);
            case 4 -> joined(text, 0, from + length, new byte[0], from, text.length);
            case 5 -> joined(text, 0, from, piece, from, text.length);
            case 6 -> joined(text, 0, from, new byte[0], text.length, text.length);
            default -> joined(text, 0, from, flipped(text, from, random), Math.min(from + 1, text.length), text.length);
        };
    }

    private static byte[] flipped(byte[] text, int at, Random random) {
        return at == text.length ? new byte[0] : new byte[] {(byte) (text[at] ^ 1 << random.nextInt(8))};
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] piece(byte[] text, Random random) {
        int from = random.nextInt(text.length);
        return joined(text, from, Math.min(text.length, from + random.nextInt(200)), new byte[0], 0, 0);
    }

    private static byte[] joined(byte[] text, int begin, int end, byte[] middle, int again, int last) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text, begin, end - begin);
        bytes.writeBytes(middle);
        bytes.write(text, again, last - again);
        return bytes.toByteArray();
    }
}
