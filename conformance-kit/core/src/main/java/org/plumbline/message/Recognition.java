package org.plumbline.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.xml.XmlShape;
import org.plumbline.standard.Marks;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds out of which kind the messages of one file are, and hands them on. What says nothing of its kind is of the kind of the
 * message before it; what comes before the first that says it waits for that.
 */
final class Recognition {
    /** How many messages wait for one that says its kind. */
    private static final int WAITING = 10;

    private final List<MessageKind> kinds;
    private final @Nullable MessageKind otherwise;
    private final Consumer<Message> messages;
    private final List<Function<MessageKind, Message>> waiting = new ArrayList<>();
    private @Nullable MessageKind current;
    private @Nullable Unrecognised unrecognised;
    private int count;

    /**
     * Recognises the messages of one file.
     *
     * @param kinds what they may be; the first that fits counts
     * @param otherwise what they are when nothing tells; null when they are nothing then
     * @param messages receives each
     */
    Recognition(List<MessageKind> kinds, @Nullable MessageKind otherwise, Consumer<Message> messages) {
        this.kinds = kinds;
        this.otherwise = otherwise;
        this.messages = messages;
        this.current = kinds.size() == 1 ? otherwise : null;
    }

    /** Whether only one kind is asked for, whatever a message says. */
    boolean isSettled() {
        return kinds.size() == 1 && otherwise != null;
    }

    /**
     * The kind that a JSON text says it is: the one whose version it has, or whose marks, the most specific first, or else whose
     * telling members; null when it says nothing.
     */
    @Nullable
    MessageKind of(JsonNode content) {
        return first(kind -> kind.isNamedBy(content))
                .or(() -> marked(kind -> kind.marksOn(content)))
                .or(() -> first(kind -> kind.isFlat(content)))
                .or(() -> first(kind -> kind.isKnownBy(content)))
                .orElse(null);
    }

    /** The kind whose marks are there, of several the one whose marks are more specific, then the first. */
    private Optional<MessageKind> marked(Function<MessageKind, Optional<Marks>> marks) {
        MessageKind best = null;
        Marks most = null;
        for (MessageKind each : kinds) {
            Marks there = marks.apply(each).orElse(null);
            if (there != null && (most == null || Marks.SPECIFIC.compare(there, most) < 0)) {
                best = each;
                most = there;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<MessageKind> first(Predicate<MessageKind> fits) {
        return kinds.stream().filter(fits).findFirst();
    }

    /**
     * The kind that a KVN text is: the one whose version keyword it has, or else the one that all are; null when there is none.
     *
     * @param keywords what stands before an equals sign in the text's first lines
     */
    @Nullable
    MessageKind ofKvn(Set<String> keywords) {
        return first(kind -> kind.kvn() != null
                        && keywords.contains(kind.kvn().root().name()))
                .orElse(otherwise);
    }

    /**
     * The kind that a JSON text which cannot be read seems to be: that of the message before it, or else the one whose version
     * keyword or whose marks are among its first members; null when nothing shows it.
     *
     * @param names names of members in the file's first bytes, each with the texts that stand there as its value
     */
    @Nullable
    MessageKind ofDamaged(Map<String, Set<String>> names) {
        return current != null
                ? current
                : first(kind -> kind.isNamedAmong(names.keySet()))
                        .or(() -> marked(kind -> kind.marksAmong(names)))
                        .orElse(null);
    }

    /** Whether a JSON text may hold a list of messages instead of being one. */
    boolean hasLists() {
        return kinds.stream().anyMatch(kind -> kind.type().json().list() != null);
    }

    /**
     * The kind whose list of messages a JSON text holds: the one that one of its first elements says it is, or else the first with a
     * list there that is known by nothing, or is one of the kinds that a text without marks is taken for; null when it holds none.
     * A text that says itself what it is holds none.
     */
    @Nullable
    MessageKind listed(JsonNode content) {
        List<MessageKind> lists =
                kinds.stream().filter(kind -> isListed(kind, content)).toList();
        if (lists.isEmpty() || of(content) != null) {
            return null;
        }
        return lists.stream()
                .filter(kind ->
                        firstOf(list(kind, content)).filter(kind::equals).isPresent())
                .findFirst()
                .or(() -> lists.stream()
                        .filter(kind -> otherwise != null
                                || kind.type().json().recognisedBy().isEmpty()
                                || firstOf(list(kind, content)).isPresent())
                        .findFirst())
                .orElse(null);
    }

    /** The kind that the first of a list's elements to say so is. */
    private Optional<MessageKind> firstOf(JsonNode list) {
        return list.valueStream()
                .limit(WAITING)
                .flatMap(element -> Optional.ofNullable(of(element)).stream())
                .findFirst();
    }

    private static boolean isListed(MessageKind kind, JsonNode content) {
        return kind.type().json().list() != null && list(kind, content).isArray();
    }

    private static JsonNode list(MessageKind kind, JsonNode content) {
        return content.at(String.valueOf(kind.type().json().list()));
    }

    /** Whether an array may be one message instead of a list of messages. */
    boolean hasArrays() {
        return kinds.stream().anyMatch(kind -> kind.type().json().whole());
    }

    /**
     * The kind of message that an array is; null when it is a list of messages.
     *
     * @param first its first element; a missing node when it has none
     */
    @Nullable
    MessageKind ofArray(JsonNode first) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (!first.isMissingNode()) {
            array.add(first);
        }
        MessageKind whole = of(array);
        MessageKind element = of(first);
        if (whole == null) {
            boolean isUsual = otherwise != null && otherwise.type().json().whole();
            return isUsual && element == null ? otherwise : null;
        }
        return element == null || isLess(element.marksOn(first), whole.marksOn(array)) ? whole : null;
    }

    /** Whether an element is known by its marks, and these are no more specific than those of the array. */
    private static boolean isLess(Optional<Marks> element, Optional<Marks> array) {
        return element.isPresent() && array.isPresent() && Marks.SPECIFIC.compare(element.get(), array.get()) >= 0;
    }

    /** The kind whose XML form has that root element; null when none has. */
    @Nullable
    MessageKind ofRoot(String root) {
        return first(kind -> kind.shape() != null && kind.shape().root().equals(root))
                .orElse(null);
    }

    /** The XML forms by their root elements. */
    Map<String, XmlShape> shapes() {
        Map<String, XmlShape> shapes = new LinkedHashMap<>();
        for (MessageKind each : kinds) {
            XmlShape shape = each.shape();
            if (shape != null) {
                shapes.putIfAbsent(shape.root(), shape);
            }
        }
        return shapes;
    }

    /** How many messages were met. */
    int count() {
        return count;
    }

    /**
     * Hands a message on, now or when its kind is known.
     *
     * @param kind the kind that it says it is; null when it says nothing
     * @param reason why nobody can tell its kind, should it come to that
     * @param message makes the message, given its kind
     */
    void add(@Nullable MessageKind kind, Unrecognised reason, Function<MessageKind, Message> message) {
        count++;
        MessageKind known = kind == null ? current : kind;
        if (known == null && waiting.size() == WAITING) {
            known = otherwise;
        }
        if (unrecognised == null) {
            unrecognised = reason;
        }
        if (known == null) {
            if (waiting.size() < WAITING) {
                waiting.add(message);
            }
            return;
        }
        settle(known);
        messages.accept(message.apply(known));
    }

    private void settle(MessageKind known) {
        if (current == null) {
            current = known;
        }
        for (Function<MessageKind, Message> each : waiting) {
            messages.accept(each.apply(known));
        }
        waiting.clear();
    }

    /** Hands on what still waits. */
    Optional<Unrecognised> end() {
        if (!waiting.isEmpty() && otherwise != null) {
            settle(otherwise);
        }
        return waiting.isEmpty() ? Optional.empty() : Optional.ofNullable(unrecognised);
    }

    /** Whether waiting for a kind is over: there is none. */
    boolean isHopeless() {
        return otherwise == null && waiting.size() == WAITING;
    }

    /** Where the message at hand begins when nothing else is known of it. */
    Place begin(String file) {
        return new Place(file, count, 1, 1, "");
    }
}
