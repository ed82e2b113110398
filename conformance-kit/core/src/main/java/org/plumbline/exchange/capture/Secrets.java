package org.plumbline.exchange.capture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.exchange.Request;

/**
 * Header fields with which a client proves who it is. They are sent and never written down: a recording shows a salted
 * hash in their place. The salt is made anew for each capture and forgotten with it, so that equal secrets look equal within
 * one recording and nobody can try guesses on it.
 */
public final class Secrets {
    /** Shorter values are not looked for in answers: they would be found by chance. */
    private static final int SHORTEST_SEARCHED = 8;

    private final SortedMap<String, String> headers = new TreeMap<>();
    private final byte[] salt = new byte[16];

    private Secrets(Map<String, String> headers) {
        headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
        new SecureRandom().nextBytes(salt);
    }

    /**
     * Makes secrets from header fields.
     *
     * @param headers name to value, for example {@code Authorization} to {@code Bearer …}
     * @throws IllegalArgumentException when a name or value cannot stand in a header field
     */
    public static Secrets of(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9-]+") || !value.matches("[\\x20-\\x7E]*")) {
                throw new IllegalArgumentException(
                        "The header field '%s' must have a name of letters, digits and '-' and a value of printable ASCII characters"
                                .formatted(name));
            }
        });
        return new Secrets(headers);
    }

    /** No secrets: the service is open. */
    public static Secrets none() {
        return new Secrets(Map.of());
    }

    /** What is sent. */
    SortedMap<String, String> sent() {
        return headers;
    }

    /** What is written down instead. */
    SortedMap<String, String> written() {
        SortedMap<String, String> written = new TreeMap<>();
        headers.forEach((name, value) -> written.put(name, mark(value)));
        return written;
    }

    /** Replaces each secret that a service repeats in its answer. */
    byte[] redact(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        String redacted = redact(text);
        return redacted.equals(text) ? answer : redacted.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Replaces each secret that stands in a text. */
    String redact(String text) {
        String redacted = text;
        for (String value : headers.values()) {
            String token = value.substring(value.lastIndexOf(' ') + 1);
            if (token.length() >= SHORTEST_SEARCHED) {
                redacted = redacted.replace(token, mark(value));
            }
        }
        return redacted;
    }

    private String mark(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Request.REDACTED
                    + HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII)), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
