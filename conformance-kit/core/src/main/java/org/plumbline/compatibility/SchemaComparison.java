package org.plumbline.compatibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.inclusion.Answer;
import org.plumbline.inclusion.Inclusion;
import org.plumbline.inclusion.Policy;
import org.plumbline.inclusion.SchemaSource;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** The schemas of message types that both packages have: each changed part as if it stood alone, and all together. */
final class SchemaComparison {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final StandardPackage old;
    private final StandardPackage next;
    private final Specimens specimens;
    private final Inclusion inclusion;
    private final Map<String, JsonNode> before;
    private final Map<String, JsonNode> after;

    SchemaComparison(StandardPackage old, StandardPackage next, Policy policy, Specimens specimens) {
        this.old = old;
        this.next = next;
        this.specimens = specimens;
        this.inclusion = new Inclusion(policy, LIMIT);
        this.before = new TreeMap<>(old.schemas());
        this.after = RenamedSchemas.of(next, old.ref());
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (MessageType type : old.messageTypes()) {
            Optional<MessageType> same = next.messageType(type.id());
            if (same.isPresent()) {
                whole(type, same.get()).ifPresent(changes::add);
            }
        }
        if (!changes.isEmpty()) {
            parts(changes);
        }
        return changes;
    }

    private Optional<Change> whole(MessageType type, MessageType same) {
        SchemaSource earlier = source(before, old, type);
        SchemaSource later = source(after, next, same);
        if (before.equals(after) && type.schema().equals(same.schema())) {
            return Optional.empty();
        }
        Judgement readers = judged(earlier, later, type.id(), Side.READERS);
        Judgement writers = judged(later, earlier, type.id(), Side.WRITERS);
        return Optional.of(new Change(
                Change.Kind.MESSAGE_TYPE,
                "message type " + type.id(),
                "All changes of the schemas of message type " + type.id() + " together.",
                readers,
                writers));
    }

    private static SchemaSource source(Map<String, JsonNode> documents, StandardPackage standard, MessageType type) {
        return new SchemaSource(documents, address(documents, type.schema(), standard));
    }

    private static String address(Map<String, JsonNode> documents, String file, StandardPackage standard) {
        return documents.keySet().stream()
                .filter(id -> id.endsWith("/" + file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(standard.ref() + " has no schema " + file));
    }

    private Judgement judged(SchemaSource writer, SchemaSource reader, String type, Side side) {
        Answer answer = inclusion.isContained(writer, reader);
        if (answer instanceof Answer.Contained) {
            return Judgement.compatible("Every message that the %s schema accepts is accepted by the %s one."
                    .formatted(writer(side), reader(side)));
        }
        if (answer instanceof Answer.Undecided undecided) {
            return Judgement.undecided("Not decided: " + undecided.reason() + ".");
        }
        Answer.NotContained refuted = (Answer.NotContained) answer;
        Proof proof = new Proof(refuted.witness(), refuted.place(), refuted.pointer(), refuted.keyword());
        if (specimens.isAccepted(refuted.witness(), type, side)) {
            return new Judgement(
                    Outcome.UNDECIDED,
                    "The %s schema refuses a message that the %s one accepts, but only by a requirement that is no 'shall'."
                            .formatted(reader(side), writer(side)),
                    proof,
                    null);
        }
        return Judgement.breaking(
                "The %s schema refuses a message that the %s one accepts.".formatted(reader(side), writer(side)),
                proof);
    }

    private static String writer(Side side) {
        return side == Side.READERS ? "old" : "new";
    }

    private static String reader(Side side) {
        return side == Side.READERS ? "new" : "old";
    }

    private void parts(List<Change> changes) {
        for (Map.Entry<String, JsonNode> document : before.entrySet()) {
            JsonNode later = after.get(document.getKey());
            if (later == null) {
                continue;
            }
            for (SchemaPart part : SchemaPart.between(document.getValue(), later)) {
                changes.add(part(document.getKey(), part, document.getValue(), later));
            }
        }
    }

    private Change part(String id, SchemaPart part, JsonNode earlier, JsonNode later) {
        Map<String, JsonNode> patched = new TreeMap<>(after);
        patched.putAll(before);
        patched.put(id, part.applied(earlier, later));
        Judgement readers = Judgement.compatible("No message type is affected.");
        Judgement writers = readers;
        for (MessageType type : old.messageTypes()) {
            if (next.messageType(type.id()).isPresent()) {
                SchemaSource without = source(before, old, type);
                SchemaSource with = source(patched, old, type);
                readers = worse(judged(without, with, type.id(), Side.READERS), readers);
                writers = worse(judged(with, without, type.id(), Side.WRITERS), writers);
            }
        }
        String file = id.substring(id.lastIndexOf("/schemas/") + 1);
        String place = part.pointer()
                + (part.keywords().size() == 1
                        ? "/" + part.keywords().iterator().next()
                        : "");
        return new Change(
                Change.Kind.SCHEMA,
                "schema " + file + "#" + place,
                subject(file, part, earlier, later),
                readers,
                writers);
    }

    private static Judgement worse(Judgement one, Judgement other) {
        return one.or(other);
    }

    private static String subject(String file, SchemaPart part, JsonNode earlier, JsonNode later) {
        String where = "%s in %s".formatted(part.pointer().toString().isEmpty() ? "The root" : part.pointer(), file);
        if (part.keywords().isEmpty()) {
            return earlier.at(part.pointer()).isMissingNode()
                    ? where + " is new."
                    : later.at(part.pointer()).isMissingNode() ? where + " is gone." : where + " is another schema.";
        }
        return where + " has changed in " + String.join(", ", part.keywords()) + ".";
    }
}
