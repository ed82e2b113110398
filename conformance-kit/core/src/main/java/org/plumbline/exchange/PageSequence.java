package org.plumbline.exchange;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One reading of a list, page by page: which request comes next follows from the answers before it. The capture asks by it, and
 * the judge holds a recording against it, so that both mean the same conversation.
 */
public final class PageSequence {
    private final Step.PageThrough list;
    private final int reading;
    private final Set<String> cursors = new HashSet<>();
    private final Set<String> identifiers = new LinkedHashSet<>();
    private @Nullable Request next;
    private int pages;

    /**
     * @param list the step that reads the list
     * @param reading which reading, counted from 0
     */
    public PageSequence(Step.PageThrough list, int reading) {
        this.list = list;
        this.reading = reading;
        this.next = list.firstPage(reading);
    }

    /** What is to be asked next; empty when the list ended or leads back to a page that was read. */
    public Optional<Request> next() {
        return Optional.ofNullable(next);
    }

    /** Whether the reading has as many pages as the step allows. */
    public boolean spent() {
        return pages == list.pages();
    }

    /** Takes the answer to {@link #next()}. */
    public void answered(Answer answer) {
        pages++;
        JsonNode page = body(answer);
        for (JsonNode item : page.at(list.items())) {
            text(item, list.identifier()).ifPresent(identifiers::add);
        }
        next = text(page, list.cursor())
                .filter(cursors::add)
                .map(cursor -> list.nextPage(reading, cursor))
                .orElse(null);
    }

    /** The identifiers of the messages on the pages so far, each once, in order. */
    public List<String> identifiers() {
        return List.copyOf(identifiers);
    }

    private static JsonNode body(Answer answer) {
        try {
            return StrictJson.read(answer.body(), JsonLimits.MESSAGE).root();
        } catch (JsonRefused notRead) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> text(JsonNode node, JsonPointer pointer) {
        return node.at(pointer).stringValueOpt().filter(text -> !text.isEmpty());
    }
}
