package org.plumbline.exchange.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Requests for some messages of a list, spread evenly, the first and the last among them. */
final class FetchMessages implements Turn {
    private final Deque<Request> left = new ArrayDeque<>();

    FetchMessages(Step.FetchEach step, Map<String, JsonNode> items, Kept kept) {
        List<String> identifiers = spread(items.keySet(), step.sample());
        for (String identifier : identifiers) {
            JsonNode item = items.get(identifier);
            if (item != null) {
                left.add(request(step, identifier, item, kept));
            }
        }
    }

    /** The request for one message. */
    static Request request(Step.FetchEach step, String identifier, JsonNode item, Kept kept) {
        return step.asking().request().fill(gap -> value(gap, identifier, item, kept));
    }

    private static List<String> spread(Collection<String> all, int sample) {
        List<String> identifiers = List.copyOf(all);
        List<String> taken = new ArrayList<>();
        int count = Math.min(sample, identifiers.size());
        for (int i = 0; i < count; i++) {
            taken.add(identifiers.get(count == 1 ? 0 : (int) ((long) i * (identifiers.size() - 1) / (count - 1))));
        }
        return taken.stream().distinct().toList();
    }

    private static Kept.Value value(String gap, String identifier, JsonNode item, Kept kept) {
        if (gap.equals(Template.IDENTIFIER)) {
            return new Kept.Value(StringNode.valueOf(identifier), false);
        }
        return gap.startsWith("/")
                ? new Kept.Value(item.at(JsonPointer.compile(gap)), false)
                : kept.find(gap).orElseThrow();
    }

    @Override
    public int reading() {
        return 0;
    }

    @Override
    public Optional<Request> next() {
        return Optional.ofNullable(left.peek());
    }

    @Override
    public boolean spent() {
        return false;
    }

    @Override
    public int pause() {
        return 0;
    }

    @Override
    public void answered(Answer answer) {
        left.poll();
    }
}
