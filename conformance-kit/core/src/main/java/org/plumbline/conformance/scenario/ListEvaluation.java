package org.plumbline.conformance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Step;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** Judges the readings of a list: each page, each message, and what the readings say together. */
final class ListEvaluation {
    private final Step.PageThrough step;
    private final MessageType messageType;
    private final ScenarioFindings findings;
    private final AnswerJudge answers;
    private final Set<JsonNode> judged = new HashSet<>();

    ListEvaluation(Step.PageThrough step, StandardPackage standard, ScenarioFindings findings) {
        this.step = step;
        this.messageType = standard.messageType(step.messageType())
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + step.messageType()));
        this.findings = findings;
        this.answers = new AnswerJudge(standard, findings);
    }

    /**
     * Judges all readings.
     *
     * @param pages the pages of each reading
     */
    void judge(List<List<Exchange>> pages) {
        List<Reading> readings = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            if (!pages.get(number).isEmpty()) {
                readings.add(read(number, pages.get(number)));
            }
        }
        readings.forEach(this::judge);
        List<Reading> whole = readings.stream().filter(Reading::whole).toList();
        if (whole.size() > 1) {
            new ReadingComparison(whole).judge(step.requirements(), findings);
        }
        boolean paged = readings.stream().anyMatch(reading -> reading.pages() > 1);
        if (!paged && whole.size() == readings.size()) {
            findings.undecided("HTTP-ONE-PAGE", step.request().target());
        }
    }

    /** The messages of a list by the target under which each can be fetched. */
    static Map<String, JsonNode> listed(
            Step.PageThrough step, Step.FetchEach each, List<Exchange> pages, MessageType type) {
        Map<String, JsonNode> listed = new LinkedHashMap<>();
        for (Exchange exchange : pages) {
            for (Message message : items(exchange, step, type)) {
                JsonNode identifier = message.content().at(step.identifier());
                if (identifier.isString()) {
                    listed.putIfAbsent(each.requestFor(identifier.stringValue()).target(), message.content());
                }
            }
        }
        return listed;
    }

    private Reading read(int number, List<Exchange> exchanges) {
        Reading reading = new Reading(step.limits().get(number));
        Set<String> cursors = new HashSet<>();
        for (Exchange exchange : exchanges) {
            Optional<Message> page = answers.envelope(exchange, step.expectation());
            page.ifPresent(findings::judgeEnvelope);
            reading.page(page.map(body -> end(body, cursors)).orElse(Reading.End.BROKEN));
            page.ifPresent(body -> list(exchange, body, reading));
        }
        return reading;
    }

    private Reading.End end(Message page, Set<String> cursors) {
        JsonNode cursor = page.content().at(step.cursor());
        if (cursor.isNull()) {
            findings.checked(step.requirements().end());
            return Reading.End.LAST_PAGE;
        }
        if (!cursor.isString() || cursors.add(cursor.stringValue())) {
            return Reading.End.BROKEN;
        }
        findings.checked(step.requirements().end());
        findings.add(
                "HTTP-LIST-RING",
                step.requirements().end(),
                page.place(step.cursor().toString()),
                cursor.stringValue(),
                null,
                cursor.stringValue());
        return Reading.End.RING;
    }

    private void list(Exchange exchange, Message page, Reading reading) {
        List<Message> items = items(exchange, step, messageType);
        findings.checked(step.requirements().limit());
        if (items.size() > reading.limit()) {
            String size = Integer.toString(items.size());
            String limit = Integer.toString(reading.limit());
            findings.add(
                    "HTTP-PAGE-TOO-LONG",
                    step.requirements().limit(),
                    page.place(step.items() + "/" + reading.limit()),
                    size,
                    limit,
                    size,
                    limit);
        }
        for (Message item : items) {
            if (judged.add(item.content())) {
                findings.judgeOffered(item);
            }
            JsonNode identifier = item.content().at(step.identifier());
            if (identifier.isString()) {
                reading.lists(
                        identifier.stringValue(), item.place(step.identifier().toString()));
            }
        }
    }

    private void judge(Reading reading) {
        if (reading.ring()) {
            return; // a ring repeats everything, and is said already
        }
        findings.checked(step.requirements().unique());
        List<String> repeated = reading.repeated();
        if (!repeated.isEmpty()) {
            findings.add(
                    "HTTP-LIST-REPEATS",
                    step.requirements().unique(),
                    reading.firstRepetition(),
                    repeated.get(0),
                    null,
                    Integer.toString(reading.limit()),
                    Integer.toString(repeated.size()),
                    repeated.get(0));
        }
    }

    private static List<Message> items(Exchange exchange, Step.PageThrough step, MessageType type) {
        List<Message> items = new ArrayList<>();
        try {
            new MessageReader(type)
                    .read(
                            exchange.bodyFile(),
                            exchange.answer().bodyStream(),
                            step.items().toString(),
                            items::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return items.stream().filter(item -> item.content().isObject()).toList();
    }
}
