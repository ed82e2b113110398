package org.plumbline.exchange.dialogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One reading of a list, page by page. */
final class ReadPages implements Turn {
    private final Step.PageThrough list;
    private final int reading;
    private final Kept kept;
    private final Origin origin;
    private final Request first;
    private final Set<Request> seen = new HashSet<>();
    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private @Nullable Request next;
    private int pages;

    ReadPages(Step.PageThrough list, int reading, Kept kept, Origin origin) {
        this.list = list;
        this.reading = reading;
        this.kept = kept;
        this.origin = origin;
        this.first = with(
                Dialogue.filled(list, kept),
                list.limitParameter(),
                IntNode.valueOf(list.limits().get(reading)));
        this.next = first;
    }

    @Override
    public int reading() {
        return reading;
    }

    @Override
    public Optional<Request> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public boolean spent() {
        return pages == list.pages();
    }

    @Override
    public int pause() {
        return 0;
    }

    @Override
    public void answered(Answer answer) {
        Request asked = next;
        if (asked == null) {
            return;
        }
        seen.add(asked);
        JsonNode page = Bodies.json(answer);
        for (JsonNode item : page.at(list.items())) {
            list.identifier(item).ifPresent(identifier -> items.putIfAbsent(identifier, item));
        }
        if (pages == 0 && reading == 0) {
            Dialogue.keep(list, asked, answer, kept, origin);
        }
        pages++;
        next = following(page, asked, answer)
                .filter(request -> !seen.contains(request))
                .orElse(null);
    }

    /** The messages on the pages so far by their identifiers, each once, in order. */
    Map<String, JsonNode> items() {
        return items;
    }

    private Optional<Request> following(JsonNode page, Request asked, Answer answer) {
        return list.cursor()
                .map(cursor -> page.at(cursor.pointer())
                        .stringValueOpt()
                        .filter(text -> !text.isEmpty())
                        .map(text -> with(first, cursor.parameter(), StringNode.valueOf(text))))
                .orElseGet(() -> list.links().flatMap(links -> NextPage.of(links, asked, answer, origin)
                        .request()));
    }

    /** A parameter of a request with a body is a member of the body, otherwise one of the query. */
    private static Request with(Request request, String parameter, JsonNode value) {
        if (Bodies.json(request.body()) instanceof ObjectNode body) {
            body.set(parameter, value);
            return request.with(body.toString());
        }
        String separator = request.target().contains("?") ? "&" : "?";
        return request.to(request.target() + separator + parameter + "=" + Targets.encode(value.asString()));
    }
}
