package org.plumbline.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.conformance.check.VariedSamples;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** Which kinds of messages there are, and how they may be written. */
final class MessageTypeComparison {
    private final StandardPackage old;
    private final StandardPackage next;

    MessageTypeComparison(StandardPackage old, StandardPackage next) {
        this.old = old;
        this.next = next;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (MessageType type : old.messageTypes()) {
            Optional<MessageType> same = next.messageType(type.id());
            if (same.isPresent()) {
                formats(type, same.get(), changes);
            } else {
                changes.add(new Change(
                        Change.Kind.MESSAGE_TYPE,
                        "message type " + type.id(),
                        "Message type %s is gone.".formatted(type.id()),
                        unknown(old, type),
                        Judgement.compatible("Nobody writes it any more.")));
            }
        }
        for (MessageType type : next.messageTypes()) {
            if (old.messageType(type.id()).isEmpty()) {
                changes.add(new Change(
                        Change.Kind.MESSAGE_TYPE,
                        "message type " + type.id(),
                        "Message type %s is new.".formatted(type.id()),
                        Judgement.compatible("Nobody has written it."),
                        unknown(next, type)));
            }
        }
        return changes;
    }

    /** Whoever reads does not know the type at all: any message of it shows that. */
    private static Judgement unknown(StandardPackage standard, MessageType type) {
        String reason = "Whoever reads does not know messages of this type.";
        return smallest(standard, type, null)
                .map(message -> Judgement.breaking(reason, new Proof(message, "", "", "message type")))
                .orElseGet(() -> Judgement.breaking(reason));
    }

    private static Optional<JsonNode> smallest(
            StandardPackage standard, MessageType type, @org.jspecify.annotations.Nullable MessageFormat format) {
        return standard.samples().stream()
                .filter(sample ->
                        sample.expected() == null && sample.messageType().equals(type.id()))
                .flatMap(sample -> VariedSamples.messages(standard, sample).stream())
                .filter(message -> format == null || message.format() == format)
                .map(Message::content)
                .min(Comparator.comparingInt(content -> content.toString().length()));
    }

    private void formats(MessageType before, MessageType after, List<Change> changes) {
        Set<MessageFormat> formats = new TreeSet<>(before.mappings().keySet());
        formats.addAll(after.mappings().keySet());
        for (MessageFormat format : formats) {
            JsonNode earlier = before.mappings().get(format);
            JsonNode later = after.mappings().get(format);
            if (earlier != null && earlier.equals(later)) {
                continue;
            }
            String id = "format %s of %s".formatted(format.name().toLowerCase(java.util.Locale.ROOT), before.id());
            if (later == null) {
                Judgement gone = smallest(old, before, format)
                        .map(message -> Judgement.breaking(
                                "Whoever reads does not take this format.", new Proof(message, "", "", "format")))
                        .orElseGet(() -> Judgement.breaking("Whoever reads does not take this format."));
                changes.add(new Change(
                        Change.Kind.FORMAT,
                        id,
                        "The format is gone.",
                        gone,
                        Judgement.compatible("Nobody writes it any more.")));
            } else if (earlier == null) {
                changes.add(new Change(
                        Change.Kind.FORMAT,
                        id,
                        "The format is new.",
                        Judgement.compatible("Nobody has written it."),
                        Judgement.breaking("Whoever reads does not take this format.")));
            } else {
                Judgement otherwise =
                        Judgement.undecided("How the format is read has changed: a person must compare the mappings.");
                changes.add(
                        new Change(Change.Kind.FORMAT, id, "The format is mapped otherwise.", otherwise, otherwise));
            }
        }
        if (!before.json().equals(after.json())) {
            Judgement otherwise =
                    Judgement.undecided("How messages are found in JSON texts has changed: a person must compare it.");
            changes.add(new Change(
                    Change.Kind.FORMAT,
                    "format json of " + before.id(),
                    "Messages stand in JSON texts, or are known there, otherwise.",
                    otherwise,
                    otherwise));
        }
    }
}
