package org.plumbline.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a JSON text, as Jackson's streaming reader finds them. The limits are {@link StrictJson}'s own. */
final class Tokens {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Tokens() {}

    static JsonParser of(byte[] utf8) {
        return FACTORY.createParser(ObjectReadContext.empty(), utf8);
    }

    /** Where the current token begins. */
    static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Where a text names a member first; it must name it. */
    static int firstOffset(byte[] utf8, JsonPointer member) {
        try (JsonParser parser = of(utf8)) {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.PROPERTY_NAME
                    || !parser.streamReadContext().pathAsPointer().equals(member)) {
                token = parser.nextToken();
            }
            return offset(parser);
        }
    }
}
