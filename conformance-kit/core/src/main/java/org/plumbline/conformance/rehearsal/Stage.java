package org.plumbline.conformance.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.dialogue.Dialogue;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.exchange.dialogue.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A service that answers as a script says, and the conversation with it. */
final class Stage {
    private final Script script;
    private final Dialogue dialogue;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final ListPages pages;

    Stage(Script script) {
        this.script = script;
        this.dialogue = new Dialogue(script.terms(), script.parameters());
        this.pages = new ListPages(script);
    }

    /**
     * Plays the conversation.
     *
     * @param changes how single answers differ from those of the script
     */
    Recording play(List<JsonNode> changes) throws ScriptRefused {
        for (Step step : script.steps()) {
            if (dialogue.obstacle(step).isPresent()) {
                continue;
            }
            for (Turn turn : dialogue.turns(step)) {
                for (Optional<Request> next = turn.next(); next.isPresent() && !turn.spent(); next = turn.next()) {
                    Answer answer = answer(step, turn.reading(), next.get(), changes);
                    int number = exchanges.size() + 1;
                    exchanges.add(new Exchange(number, step.name(), turn.reading(), next.get(), answer));
                    turn.answered(answer);
                }
            }
        }
        return new Recording(script.contract(), script.terms(), exchanges, Optional.empty());
    }

    private Answer answer(Step step, int reading, Request request, List<JsonNode> changes) throws ScriptRefused {
        int index = asked.merge(step.name(), 1, Integer::sum) - 1;
        JsonNode said = script.answer(step.name(), index);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("status", said.path("status").intValue(200));
        answer.set(
                "headers",
                said.path("headers").isObject()
                        ? said.get("headers").deepCopy()
                        : JsonNodeFactory.instance.objectNode());
        if (said.has("items")) {
            pages.answer(answer, said, (Step.PageThrough) step, reading, request);
        } else if (said.path("listed").booleanValue(false)) {
            JsonNode item = dialogue.listedByTarget((Step.FetchEach) step).get(request.target());
            answer.set("body", item == null ? JsonNodeFactory.instance.nullNode() : item.deepCopy());
        } else if (said.has("body")) {
            answer.set("body", said.get("body").deepCopy());
        } else if (said.has("text")) {
            answer.set("text", said.get("text"));
        }
        JsonNode changed = answer;
        for (JsonNode change : changes) {
            boolean meant = step.name().equals(change.path("step").stringValue(null))
                    && index == change.path("answer").intValue(0);
            changed = meant ? script.edits().changed(changed, change) : changed;
        }
        return answer(changed);
    }

    private static Answer answer(JsonNode said) {
        SortedMap<String, String> headers = new TreeMap<>();
        said.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        byte[] body = said.has("body")
                ? Texts.bytes(said.get("body"))
                : said.path("text").stringValue("").getBytes(StandardCharsets.UTF_8);
        return new Answer(said.path("status").intValue(), headers, body);
    }
}
