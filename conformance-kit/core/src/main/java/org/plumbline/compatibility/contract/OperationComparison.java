package org.plumbline.compatibility.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Side;
import org.plumbline.compatibility.contract.BodyComparison.Travels;
import tools.jackson.databind.JsonNode;

/** One operation that both contracts have. */
final class OperationComparison {
    private final String id;
    private final Contract.Operation old;
    private final Contract.Operation next;
    private final BodyComparison bodies;
    private final List<Change> changes = new ArrayList<>();

    OperationComparison(String id, Contract.Operation old, Contract.Operation next, BodyComparison bodies) {
        this.id = id;
        this.old = old;
        this.next = next;
        this.bodies = bodies;
    }

    List<Change> changes() {
        parameters();
        body();
        answers();
        if (!old.security().equals(next.security())) {
            Judgement otherwise = Judgement.undecided("Who may call it has changed: a person must compare it.");
            changes.add(new Change(
                    Change.Kind.OPERATION, id + " security", "It is secured otherwise.", otherwise, otherwise));
        }
        return changes;
    }

    private static Set<String> names(Map<String, ?> one, Map<String, ?> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static boolean isRequired(JsonNode part) {
        return part.path("required").asBoolean(false);
    }

    private void add(Change.Kind kind, String what, String subject, Judgement readers, Judgement writers) {
        changes.add(new Change(kind, id + " " + what, subject, readers, writers));
    }

    private void parameters() {
        for (String name : names(old.parameters(), next.parameters())) {
            JsonNode before = old.parameters().get(name);
            JsonNode after = next.parameters().get(name);
            String what = "parameter " + name;
            if (before == null || after == null) {
                boolean required = isRequired(before == null ? java.util.Objects.requireNonNull(after) : before);
                Judgement sent = Judgement.undecided("It is sent to providers who do not know it.");
                Judgement missing = required
                        ? Judgement.breaking("It is required of consumers who do not know it.")
                        : Judgement.compatible("It need not be sent.");
                add(
                        Change.Kind.PARAMETER,
                        what,
                        before == null ? "The parameter is new." : "The parameter is gone.",
                        before == null ? sent : missing,
                        before == null ? missing : sent);
            } else if (!bodies.areSame(before, after)) {
                Judgement readers = parameter(before, after, Side.READERS);
                Judgement writers = parameter(before, after, Side.WRITERS);
                if (!said(before).equals(said(after)) || !readers.isAcceptable() || !writers.isAcceptable()) {
                    add(Change.Kind.PARAMETER, what, "The parameter has changed.", readers, writers);
                }
            }
        }
    }

    private static List<JsonNode> said(JsonNode part) {
        return List.of(
                part.path("required"),
                part.path("schema"),
                part.path("content"),
                part.path("style"),
                part.path("explode"));
    }

    private Judgement parameter(JsonNode before, JsonNode after, Side side) {
        JsonNode sent = side == Side.WRITERS ? before : after;
        JsonNode taken = side == Side.WRITERS ? after : before;
        if (isRequired(taken) && !isRequired(sent)) {
            return Judgement.breaking("It is required of consumers who need not send it.");
        }
        if (!before.path("style").equals(after.path("style"))
                || !before.path("explode").equals(after.path("explode"))) {
            return Judgement.undecided("It is written otherwise: a person must compare it.");
        }
        return bodies.schema(before.path("schema"), after.path("schema"), Travels.IN_REQUESTS, side)
                .or(bodies.content(before.path("content"), after.path("content"), Travels.IN_REQUESTS, side));
    }

    private void body() {
        if (bodies.areSame(old.body(), next.body())) {
            return;
        }
        Judgement readers = body(Side.READERS);
        Judgement writers = body(Side.WRITERS);
        if (!said(old.body()).equals(said(next.body())) || !readers.isAcceptable() || !writers.isAcceptable()) {
            add(Change.Kind.REQUEST_BODY, "request body", "The body of the request has changed.", readers, writers);
        }
    }

    private Judgement body(Side side) {
        JsonNode sent = side == Side.WRITERS ? old.body() : next.body();
        JsonNode taken = side == Side.WRITERS ? next.body() : old.body();
        if (isRequired(taken) && !isRequired(sent)) {
            return Judgement.breaking("It is required of consumers who need not send it.");
        }
        if (taken.isMissingNode() && !sent.isMissingNode()) {
            return Judgement.undecided("It is sent to providers who do not expect it.");
        }
        return bodies.content(old.body().path("content"), next.body().path("content"), Travels.IN_REQUESTS, side);
    }

    private void answers() {
        for (String status : names(old.answers(), next.answers())) {
            JsonNode before = old.answers().get(status);
            JsonNode after = next.answers().get(status);
            String what = "answer " + status;
            if (before == null) {
                add(
                        Change.Kind.ANSWER,
                        what,
                        "The status is new.",
                        Judgement.compatible("No old provider answers so."),
                        unknown(status, old.answers()));
            } else if (after == null) {
                add(
                        Change.Kind.ANSWER,
                        what,
                        "The status is gone.",
                        Judgement.breaking("Old providers answer as the contract does not allow any more."),
                        Judgement.compatible("No new provider answers so."));
            } else if (!bodies.areSame(before, after)) {
                Judgement readers = answer(before, after, Side.READERS);
                Judgement writers = answer(before, after, Side.WRITERS);
                boolean said = before.path("content").equals(after.path("content"))
                        && before.path("headers").equals(after.path("headers"));
                if (!said || !readers.isAcceptable() || !writers.isAcceptable()) {
                    add(Change.Kind.ANSWER, what, "The answer has changed.", readers, writers);
                }
            }
        }
    }

    /** A client takes a status that it does not know for the general one of its class (RFC 9110, 15). */
    private static Judgement unknown(String status, Map<String, JsonNode> known) {
        String same = status.substring(0, 1);
        return known.keySet().stream().anyMatch(each -> each.startsWith(same) || each.equals("default"))
                ? Judgement.compatible("Consumers know a status of its class and take it for that.")
                : Judgement.breaking("Old consumers know no status of its class.");
    }

    private Judgement answer(JsonNode before, JsonNode after, Side side) {
        Judgement content = bodies.content(before.path("content"), after.path("content"), Travels.IN_ANSWERS, side);
        JsonNode sent = side == Side.READERS ? before.path("headers") : after.path("headers");
        JsonNode taken = side == Side.READERS ? after.path("headers") : before.path("headers");
        for (String name : taken.propertyNames()) {
            if (isRequired(taken.path(name)) && !isRequired(sent.path(name))) {
                return Judgement.breaking("The header %s is required and need not be sent.".formatted(name))
                        .or(content);
            }
            JsonNode earlier = before.path("headers").path(name).path("schema");
            JsonNode later = after.path("headers").path(name).path("schema");
            if (sent.has(name)) {
                content =
                        bodies.schema(earlier, later, Travels.IN_ANSWERS, side).or(content);
            }
        }
        return content;
    }
}
