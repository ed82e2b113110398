package org.plumbline.conformance.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** SHA-256 of what a message says: the same in every notation, whatever the order of members and the form of numbers. */
final class ContentDigest {
    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static byte[] of(JsonNode content) {
        ContentDigest digest = new ContentDigest();
        digest.add(content);
        return digest.digest.digest();
    }

    private void add(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            add('{', Integer.toString(members.size()));
            members.forEach((name, member) -> {
                add('n', name);
                add(member);
            });
        } else if (value.isArray()) {
            add('[', Integer.toString(value.size()));
            value.forEach(this::add);
        } else if (value.isNumber()) {
            add('#', value.decimalValue().stripTrailingZeros().toString());
        } else {
            add(value.isString() ? '"' : 'l', value.asString());
        }
    }

    /** A kind and a length before each text: no two contents give the same bytes. */
    private void add(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
