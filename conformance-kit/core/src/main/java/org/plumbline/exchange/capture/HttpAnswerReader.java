package org.plumbline.exchange.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Interruption.Cause;

/** Reads one HTTP/1.1 answer (RFC 9112), strictly and within limits. */
final class HttpAnswerReader {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,7})[ \\t]*(?:;.*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}");

    /** Bytes of status line, header and trailer fields together; more is not an answer but an attack. */
    private static final int HEAD_LIMIT = 64 * 1024;

    /** Bytes of a body; a page of a hundred messages has less than one megabyte. */
    static final int BODY_LIMIT = 16 * 1024 * 1024;

    private final InputStream in;
    private int headLeft = HEAD_LIMIT;

    HttpAnswerReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Reads the answer to a request, leaving out interim answers (1xx).
     *
     * @param method the method of the request: an answer to HEAD has no body
     */
    Answer read(String method) throws IOException, CaptureStopped {
        int status;
        SortedMap<String, String> headers;
        do {
            status = status(line());
            headers = fields();
        } while (status < 200);
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        return new Answer(status, headers, bodiless ? new byte[0] : body(headers));
    }

    private static int status(String line) throws CaptureStopped {
        Matcher parts = STATUS_LINE.matcher(line);
        if (!parts.matches()) {
            throw new CaptureStopped(Cause.NOT_HTTP);
        }
        return Integer.parseInt(parts.group(1));
    }

    private SortedMap<String, String> fields() throws IOException, CaptureStopped {
        SortedMap<String, String> fields = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            Matcher parts = FIELD.matcher(line);
            if (!parts.matches()) {
                throw new CaptureStopped(Cause.NOT_HTTP);
            }
            fields.merge(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2), (one, other) -> one + ", " + other);
        }
        return fields;
    }

    private byte[] body(SortedMap<String, String> headers) throws IOException, CaptureStopped {
        String coding = headers.get("transfer-encoding");
        String length = headers.get("content-length");
        if (coding != null) {
            if (length != null || !coding.equalsIgnoreCase("chunked")) { // RFC 9112, 6.1: a sign of smuggling
                throw new CaptureStopped(Cause.NOT_HTTP);
            }
            return chunks();
        }
        return length == null ? untilClosed() : counted(length);
    }

    private byte[] chunks() throws IOException, CaptureStopped {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            Matcher size = CHUNK_SIZE.matcher(line());
            if (!size.matches()) {
                throw new CaptureStopped(Cause.NOT_HTTP);
            }
            headLeft = HEAD_LIMIT;
            int count = Integer.parseInt(size.group(1), 16);
            if (count == 0) {
                fields();
                return body.toByteArray();
            }
            if (body.size() + count > BODY_LIMIT) {
                throw new CaptureStopped(Cause.BODY_TOO_LARGE);
            }
            body.write(exactly(count));
            if (!line().isEmpty()) {
                throw new CaptureStopped(Cause.NOT_HTTP);
            }
        }
    }

    private byte[] counted(String length) throws IOException, CaptureStopped {
        if (!LENGTH.matcher(length).matches()) {
            throw new CaptureStopped(Cause.NOT_HTTP);
        }
        long count = Long.parseLong(length);
        if (count > BODY_LIMIT) {
            throw new CaptureStopped(Cause.BODY_TOO_LARGE);
        }
        return exactly((int) count);
    }

    private byte[] untilClosed() throws IOException, CaptureStopped {
        byte[] body = in.readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            throw new CaptureStopped(Cause.BODY_TOO_LARGE);
        }
        return body;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** One line without its CRLF or LF; header fields are read as Latin-1 so that no byte is lost. */
    private String line() throws IOException, CaptureStopped {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                throw new EOFException();
            }
            if (--headLeft < 0) {
                throw new CaptureStopped(Cause.NOT_HTTP);
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
