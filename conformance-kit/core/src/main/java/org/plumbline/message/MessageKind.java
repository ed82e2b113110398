package org.plumbline.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.PositionedJson;
import org.plumbline.message.flat.FlatReader;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.xml.XmlShape;
import org.plumbline.standard.Marks;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A message type made ready for reading.
 *
 * @param type the message type
 * @param kvn how its KVN form maps, or null when it has none
 * @param shape the shape of its XML form, or null when it has none
 * @param flat how its flat JSON layout maps, or null when it has none
 * @param version where its version stands in the model, or null when no mapping says
 * @param recognisedBy members by which a JSON object without the version is known; empty when there are none
 */
record MessageKind(
        MessageType type,
        @Nullable Mapping kvn,
        @Nullable XmlShape shape,
        @Nullable Mapping flat,
        @Nullable JsonPointer version,
        List<String> recognisedBy) {
    static MessageKind of(MessageType type) {
        Mapping kvn = mapping(type, MessageFormat.KVN);
        Mapping xml = mapping(type, MessageFormat.XML);
        Mapping flat = mapping(type, MessageFormat.FLAT);
        Mapping any = kvn != null ? kvn : xml != null ? xml : flat;
        return new MessageKind(
                type,
                kvn,
                xml == null ? null : XmlShape.of(xml),
                flat,
                any == null
                        ? null
                        : JsonPointer.compile(
                                any.root().block().pointer() + "/" + any.root().name()),
                any == null ? List.of() : any.recognisedBy());
    }

    private static @Nullable Mapping mapping(MessageType type, MessageFormat format) {
        JsonNode document = type.mappings().get(format);
        return document == null ? null : Mapping.of(document);
    }

    /** Whether a JSON text says itself that it is such a message: it has the version. */
    boolean isNamedBy(JsonNode content) {
        return version != null && content.isObject() && !content.at(version).isMissingNode();
    }

    /** Whether its version is one of those names. */
    boolean isNamedAmong(Set<String> names) {
        return version != null && names.contains(version.last().getMatchingProperty());
    }

    /** Its marks that a JSON text bears; empty when that is not known by them. */
    Optional<Marks> marksOn(JsonNode content) {
        return type.json().marksOn(content);
    }

    /**
     * Its marks that are all among the members seen.
     *
     * @param names names of members, each with the texts seen as its value
     */
    Optional<Marks> marksAmong(Map<String, Set<String>> names) {
        return type.json().recognisedBy().stream()
                .filter(marks -> marks.all().stream().allMatch(mark -> isAmong(mark, names)))
                .findFirst();
    }

    private static boolean isAmong(Marks.Mark mark, Map<String, Set<String>> names) {
        Set<String> texts = names.get(mark.place().last().getMatchingProperty());
        return texts != null && (mark.texts().isEmpty() || mark.texts().stream().anyMatch(texts::contains));
    }

    /** Whether a JSON text has the members by which such a message is known without its version. */
    boolean isKnownBy(JsonNode content) {
        return !recognisedBy.isEmpty() && recognisedBy.stream().allMatch(content::has);
    }

    /** Whether a JSON text is such a message in the flat layout. */
    boolean isFlat(JsonNode content) {
        return flat != null
                && flat.flat() != null
                && flat.flat().recognisedBy().stream().allMatch(content::has);
    }

    /**
     * A message of this kind that came as JSON.
     *
     * @param prefix JSON Pointer of the message in the text
     * @param forced the notation that was said beforehand; null when it is to be detected
     */
    Message json(String file, int index, PositionedJson text, String prefix, @Nullable MessageFormat forced) {
        JsonMessage json = new JsonMessage(file, index, type, text, prefix);
        boolean isFlat =
                forced == MessageFormat.FLAT ? json.content().isObject() : forced == null && isFlat(json.content());
        return flat == null || !isFlat ? json : new FlatMessage(json, FlatReader.read(json.content(), flat));
    }

    /** A message of this kind that could not be read. */
    UnreadMessage unread(MessageFormat format, Severity severity, String code, Place place, List<String> arguments) {
        return new UnreadMessage(type, format, SyntaxFinding.of(type, severity, code, place, arguments));
    }
}
