package org.plumbline.conformance.rehearsal;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.dialogue.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The pages of a list: a script gives all items, and a page without them. */
final class ListPages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Script script;
    private final Map<String, Integer> served = new HashMap<>();

    ListPages(Script script) {
        this.script = script;
    }

    /** Puts the next page of a reading into an answer: the items that are due, and how to go on. */
    void answer(ObjectNode answer, JsonNode said, Step.PageThrough list, int reading, Request request)
            throws ScriptRefused {
        String key = list.name() + " " + reading;
        int from = served.getOrDefault(key, 0);
        int to = Math.min(from + list.limits().get(reading), said.get("items").size());
        served.put(key, to);
        ArrayNode items = JSON.arrayNode();
        for (int i = from; i < to; i++) {
            items.add(said.get("items").get(i).deepCopy());
        }
        boolean last = to >= said.get("items").size();
        JsonNode page = put(
                said.has("page") ? said.get("page").deepCopy() : JSON.objectNode(),
                list.items().toString(),
                items);
        if (list.cursor().isPresent()) {
            JsonNode cursor = last ? JSON.nullNode() : JSON.stringNode("page-" + to);
            page = put(page, list.cursor().get().pointer().toString(), cursor);
        }
        if (list.links().isPresent() && !last) {
            page = linked(answer, page, list.links().get(), request, "page-" + to);
        }
        answer.set("body", page);
    }

    private JsonNode linked(ObjectNode answer, JsonNode page, Step.Links links, Request request, String token)
            throws ScriptRefused {
        String base = script.terms().base().map(Object::toString).orElse("");
        ObjectNode link = JSON.objectNode().put("rel", "next");
        if (request.method().equals("POST")) {
            link.put("method", "POST");
            link.put("href", base + request.target());
            link.put("merge", true);
            link.putObject("body").put("token", token);
        } else {
            String target = request.target().replaceFirst("[?&]token=[^&]*$", "");
            link.put("href", base + target + (target.contains("?") ? "&" : "?") + "token=" + token);
        }
        if (links.pointer().isEmpty()) {
            ((ObjectNode) answer.get("headers"))
                    .put("link", "<%s>; rel=\"next\"".formatted(link.get("href").stringValue()));
            return page;
        }
        String place = links.pointer().get().toString();
        JsonNode with = page.at(links.pointer().get()).isArray() ? page : put(page, place, JSON.arrayNode());
        return put(with, place + "/-", link);
    }

    private JsonNode put(JsonNode page, String pointer, JsonNode value) throws ScriptRefused {
        ObjectNode change = JSON.objectNode();
        change.putObject("set").set(pointer, value);
        return script.edits().changed(page, change);
    }
}
