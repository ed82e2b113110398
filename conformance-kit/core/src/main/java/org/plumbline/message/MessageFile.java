package org.plumbline.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.JsonSequence;
import org.plumbline.json.JsonSequence.Text;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.message.kvn.KvnReader;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.xml.XmlReader;
import org.plumbline.message.xml.XmlReader.Part;
import org.plumbline.message.xml.XmlRefused;
import org.plumbline.standard.MessageFormat;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one file, whatever its notation, and hands its messages to their {@link Recognition}. */
final class MessageFile {
    private final String file;
    private final Recognition recognition;
    private final JsonLimits limits;
    private Map<String, Set<String>> names = Map.of();

    MessageFile(String file, Recognition recognition, JsonLimits limits) {
        this.file = file;
        this.recognition = recognition;
        this.limits = limits;
    }

    /**
     * Reads the messages of a file.
     *
     * @param forced its notation; null when that is to be detected
     * @return why nobody can tell the kind of its messages; empty when they were handed on
     */
    Optional<Unrecognised> read(Opening opening, @Nullable MessageFormat forced) throws IOException {
        Optional<Opening.Obstacle> obstacle = opening.obstacle();
        if (obstacle.isPresent()) {
            refused(obstacle.get().code(), obstacle.get().arguments());
            return recognition.end();
        }
        names = opening.names();
        switch (forced == null ? opening.format() : forced) {
            case JSON -> readJson(opening.whole(), forced);
            case FLAT -> readJson(opening.whole(), forced);
            case XML -> readXml(opening);
            case KVN -> readKvn(opening);
        }
        return recognition.end();
    }

    /** Says that a packed file ends before its end. */
    Optional<Unrecognised> damaged(GzipRefused fault) {
        refused(fault.code(), fault.arguments());
        return recognition.end();
    }

    /** Reads the messages that are the elements of a list inside one JSON text. */
    Optional<Unrecognised> readList(InputStream content, String list) throws IOException {
        byte[] utf8 = content.readNBytes(JsonLimits.LISTING.maxBytes() + 1);
        try {
            PositionedJson text = StrictJson.read(utf8, JsonLimits.LISTING);
            if (text.root().at(list).isArray()) {
                addElements(text, list, null, null);
            } else {
                Place place = JsonMessage.place(file, 0, text, "", list);
                refused(MessageFormat.JSON, Severity.ERROR, "JSON-NOT-A-LIST", place, List.of(list));
            }
        } catch (JsonRefused fault) {
            refused(fault);
        }
        return recognition.end();
    }

    private void readJson(InputStream content, @Nullable MessageFormat forced) throws IOException {
        JsonLimits most = recognition.hasLists() ? limits.ofSize(JsonLimits.LISTING.maxBytes()) : limits;
        JsonSequence sequence = new JsonSequence(content, most);
        try {
            Text first = sequence.next();
            if (recognition.hasArrays() && sequence.isArray() && addArray(sequence, first, forced)) {
                return;
            }
            for (Text text = first; text != null && !recognition.isHopeless(); text = sequence.next()) {
                addText(text, most, forced);
            }
            if (recognition.count() == 0) {
                refused("FILE-NO-MESSAGE", List.of());
            }
        } catch (JsonRefused fault) {
            refused(fault);
        }
    }

    /** Whether an array is one message, which is read then. */
    private boolean addArray(JsonSequence sequence, @Nullable Text first, @Nullable MessageFormat forced)
            throws IOException {
        JsonNode element = MissingNode.getInstance();
        try {
            element = first == null ? element : first.read(limits).root();
        } catch (JsonRefused fault) {
            // Told again, at its place, when the array or the message is read.
        }
        MessageKind kind = recognition.ofArray(element);
        if (kind == null) {
            return false;
        }
        try {
            addMessage(sequence.array(first, limits).read(limits), "", kind, forced);
        } catch (JsonRefused fault) {
            refused(kind, fault);
        }
        return true;
    }

    private void addText(Text text, JsonLimits most, @Nullable MessageFormat forced) {
        try {
            PositionedJson json = text.read(most);
            MessageKind listed = recognition.listed(json.root());
            if (listed != null) {
                addElements(json, String.valueOf(listed.type().json().list()), listed, forced);
            } else {
                // What is no list may be no longer than a message.
                addMessage(text.size() <= limits.maxBytes() ? json : text.read(limits), "", null, forced);
            }
        } catch (JsonRefused fault) {
            refused(fault);
        }
    }

    private void addElements(
            PositionedJson text, String list, @Nullable MessageKind kind, @Nullable MessageFormat forced) {
        for (int i = 0; i < text.root().at(list).size(); i++) {
            addMessage(text, list + "/" + i, kind, forced);
        }
    }

    private void addMessage(
            PositionedJson text, String prefix, @Nullable MessageKind usual, @Nullable MessageFormat forced) {
        JsonNode content = text.root().at(prefix);
        MessageKind told = recognition.of(content);
        int index = recognition.count();
        Place place = JsonMessage.place(file, index, text, prefix, "");
        recognition.add(
                told == null ? usual : told,
                new Unrecognised("FILE-NOT-RECOGNISED", place, List.of()),
                kind -> kind.json(file, index, text, prefix, forced));
    }

    private void readKvn(Opening opening) throws IOException {
        MessageKind kind = recognition.ofKvn(opening.keywords());
        if (kind == null || kind.kvn() == null) {
            refused(
                    recognition.isSettled() ? "FILE-NOT-JSON" : "FILE-NOT-RECOGNISED",
                    recognition.isSettled() ? List.of(opening.excerpt()) : List.of());
            return;
        }
        // What is said for a message of JSON holds for KVN when it is not the usual limit.
        int most = limits.equals(JsonLimits.MESSAGE) ? KvnReader.MAX_BYTES : limits.maxBytes();
        byte[] bytes = opening.whole().readNBytes(most + 1);
        Place begin = recognition.begin(file);
        Unrecognised reason = new Unrecognised("FILE-NOT-RECOGNISED", begin, List.of());
        if (bytes.length > most) {
            List<String> limit = List.of(Integer.toString(most));
            recognition.add(
                    kind,
                    reason,
                    each -> each.unread(MessageFormat.KVN, Severity.ERROR, "KVN-TOO-LARGE", begin, limit));
            return;
        }
        MappedText text = KvnReader.read(bytes, kind.kvn());
        recognition.add(
                kind, reason, each -> new MappedMessage(file, begin.message(), each.type(), MessageFormat.KVN, text));
    }

    private void readXml(Opening opening) throws IOException {
        if (recognition.shapes().isEmpty()) {
            refused("FILE-XML", List.of());
            return;
        }
        XmlReader reader = new XmlReader(opening.whole(), recognition.shapes());
        try {
            for (Part part = reader.next(); part != null && !recognition.isHopeless(); part = reader.next()) {
                addPart(part);
            }
        } catch (XmlRefused fault) {
            Place place = new Place(
                    file,
                    recognition.count(),
                    fault.place().line(),
                    fault.place().column(),
                    "");
            String root = reader.root();
            MessageKind kind = root == null ? null : recognition.ofRoot(root);
            refused(kind, MessageFormat.XML, Severity.ERROR, fault.code(), place, fault.arguments());
        }
    }

    private void addPart(Part part) {
        Place place = new Place(
                file, recognition.count(), part.place().line(), part.place().column(), "");
        MappedText text = part.text();
        if (text == null) {
            refused(MessageFormat.XML, Severity.WARNING, "XML-OTHER-MESSAGE", place, List.of(part.root()));
        } else {
            recognition.add(
                    recognition.ofRoot(part.root()),
                    new Unrecognised("FILE-NOT-RECOGNISED", place, List.of()),
                    kind -> new MappedMessage(file, place.message(), kind.type(), MessageFormat.XML, text));
        }
    }

    private void refused(JsonRefused fault) {
        refused(recognition.ofDamaged(names), fault);
    }

    private void refused(@Nullable MessageKind kind, JsonRefused fault) {
        Place place = new Place(file, recognition.count(), fault.line(), fault.column(), "");
        refused(kind, MessageFormat.JSON, Severity.ERROR, fault.code(), place, fault.arguments());
    }

    private void refused(String code, List<String> arguments) {
        refused(MessageFormat.JSON, Severity.ERROR, code, recognition.begin(file), arguments);
    }

    private void refused(MessageFormat format, Severity severity, String code, Place place, List<String> arguments) {
        refused(null, format, severity, code, place, arguments);
    }

    private void refused(
            @Nullable MessageKind known,
            MessageFormat format,
            Severity severity,
            String code,
            Place place,
            List<String> arguments) {
        recognition.add(
                known,
                new Unrecognised(code, place, arguments),
                kind -> kind.unread(format, severity, code, place, arguments));
    }
}
