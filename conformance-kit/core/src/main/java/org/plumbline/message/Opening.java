package org.plumbline.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.standard.MessageFormat;

/** The first bytes of a file: enough to know its notation, or to say why it can be none. */
final class Opening {
    /** How many bytes are looked at. */
    private static final int LENGTH = 1024;

    private static final int EXCERPT = 40;
    private static final Pattern MEMBER =
            Pattern.compile("\"([^\"\\\\]{1,60})\"\\s{0,20}:(?:\\s{0,20}\"([^\"\\\\]{0,200})\")?");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] head;
    private final InputStream rest;

    private Opening(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    /** Looks at the first bytes of a stream. */
    static Opening of(InputStream content) throws IOException {
        return new Opening(content.readNBytes(LENGTH), content);
    }

    /** The stream from its beginning, first bytes included; to be read once. */
    InputStream whole() {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    /** Whether it is packed with gzip (RFC 1952). */
    boolean isGzip() {
        return startsWith(0x1F, 0x8B);
    }

    /**
     * Why it is no text that a message can be written in.
     *
     * @param code code of the finding
     * @param arguments its arguments
     */
    record Obstacle(String code, List<String> arguments) {}

    Optional<Obstacle> obstacle() {
        if (head.length == 0) {
            return obstacle("FILE-EMPTY");
        }
        if (isGzip()) {
            // Only what was unpacked already comes here.
            return obstacle("FILE-COMPRESSED", "gzip");
        }
        if (startsWith('P', 'K', 3, 4)) {
            return obstacle("FILE-COMPRESSED", "zip");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return obstacle("FILE-ENCODING", "UTF-16");
        }
        return zeroByte();
    }

    private Optional<Obstacle> zeroByte() {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                // Text in UTF-16 or UTF-32 has a zero byte beside every ASCII character.
                return i < 4 ? obstacle("FILE-ENCODING", "UTF-16 or UTF-32") : obstacle("FILE-BINARY", "0x00");
            }
        }
        return Optional.empty();
    }

    /** The notation by its first character, after blanks and perhaps a byte order mark: a brace, a bracket or neither. */
    MessageFormat format() {
        return switch (firstCharacter()) {
            case '{', '[' -> MessageFormat.JSON;
            case '<' -> MessageFormat.XML;
            default -> MessageFormat.KVN;
        };
    }

    /** What stands before an equals sign in its first lines. */
    Set<String> keywords() {
        return new String(head, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of JSON members in its first bytes, each with the texts that stand there as its value. */
    Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        Matcher member = MEMBER.matcher(new String(head, StandardCharsets.UTF_8));
        while (member.find()) {
            Set<String> texts = names.computeIfAbsent(member.group(1), none -> new HashSet<>());
            if (member.group(2) != null) {
                texts.add(member.group(2));
            }
        }
        return names;
    }

    /** Its first characters, for people. */
    String excerpt() {
        String text = new String(head, 0, Math.min(head.length, EXCERPT), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").replaceAll("[^ -~]", "?").strip();
    }

    private int firstCharacter() {
        boolean marked = Arrays.mismatch(head, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        for (int i = marked ? BYTE_ORDER_MARK.length : 0; i < head.length; i++) {
            if (head[i] != ' ' && head[i] != '\t' && head[i] != '\r' && head[i] != '\n') {
                return head[i];
            }
        }
        return -1;
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Obstacle> obstacle(String code, String... arguments) {
        return Optional.of(new Obstacle(code, List.of(arguments)));
    }
}
