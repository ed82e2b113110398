package org.plumbline.conformance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.dialogue.Dialogue;
import org.plumbline.exchange.dialogue.NextPage;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/** Judges the readings of a list: each page, each message, and what the readings say together. */
final class ListEvaluation {
    private final Step.PageThrough step;
    private final MessageType messageType;
    private final ScenarioFindings findings;
    private final AnswerJudge answers;
    private final Dialogue dialogue;
    private final Map<JsonNode, Set<String>> judged = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private Map<String, JsonNode> kept = Map.of();

    ListEvaluation(Step.PageThrough step, StandardPackage standard, ScenarioFindings findings, Dialogue dialogue) {
        this.step = step;
        this.messageType = standard.messageType(step.messageType())
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + step.messageType()));
        this.findings = findings;
        this.dialogue = dialogue;
        this.answers = new AnswerJudge(standard, findings);
    }

    /** Judges all readings. */
    void judge(Conversation.Heard heard) {
        kept = heard.kept();
        List<List<Exchange>> pages = heard.readings();
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
            findings.undecided("HTTP-ONE-PAGE", step.target());
        }
    }

    private Reading read(int number, List<Exchange> exchanges) {
        Reading reading = new Reading(step.limits().get(number));
        Set<Object> seen = new HashSet<>();
        for (Exchange exchange : exchanges) {
            seen.add(exchange.request());
            Optional<AnswerJudge.Body> page = answers.envelope(exchange, step.expectation());
            AnswerBody body = AnswerBody.of(exchange);
            Set<String> faulty = new HashSet<>();
            page.ifPresent(whole -> whole.messages().forEach(message -> {
                if (!whole.array()) {
                    faulty.addAll(AnswerJudge.faulty("", findings.judgeEnvelope(message)));
                }
            }));
            reading.page(page.map(whole -> end(exchange, body, seen)).orElse(Reading.End.BROKEN));
            if (page.isPresent()) {
                list(exchange, body, reading, faulty);
                answers.inside(body, step, kept, faulty, finding -> told(finding, body));
            }
        }
        return reading;
    }

    /** Whether a rule was found broken by the same item already: on a page of an earlier reading. */
    private boolean told(Finding finding, AnswerBody page) {
        String pointer = finding.place().pointer();
        String below = step.items() + "/";
        if (!pointer.startsWith(below)) {
            return false;
        }
        String index = pointer.substring(below.length()).replaceFirst("/.*", "");
        return !told.add(finding.code() + page.content().at(below + index));
    }

    private Reading.End end(Exchange exchange, AnswerBody page, Set<Object> seen) {
        return step.cursor().map(cursor -> byCursor(cursor, page, seen)).orElseGet(() -> byLink(exchange, page, seen));
    }

    private Reading.End byCursor(Step.Cursor by, AnswerBody page, Set<Object> seen) {
        JsonNode cursor = page.content().at(by.pointer());
        if (cursor.isNull()) {
            step.requirements().end().ifPresent(findings::checked);
            return Reading.End.LAST_PAGE;
        }
        if (!cursor.isString() || seen.add(cursor.stringValue())) {
            return Reading.End.BROKEN;
        }
        return ring(page.place(by.pointer().toString()), cursor.stringValue());
    }

    private Reading.End byLink(Exchange exchange, AnswerBody page, Set<Object> seen) {
        String requirement = step.requirements().link().orElseThrow();
        findings.checked(requirement);
        NextPage next = dialogue.nextPage(step.links().orElseThrow(), exchange.request(), exchange.answer());
        Place place = next.place().isEmpty()
                ? AnswerJudge.inHead(exchange, "/response/headers/link")
                : page.place(next.place());
        if (next.last()) {
            step.requirements().end().ifPresent(findings::checked);
            return Reading.End.LAST_PAGE;
        }
        if (next.request().isEmpty()) {
            findings.add(
                    next.elsewhere() ? "HTTP-LINK-ELSEWHERE" : "HTTP-LINK",
                    requirement,
                    place,
                    next.says(),
                    null,
                    exchange.request().line(),
                    next.says());
            return Reading.End.BROKEN;
        }
        return seen.contains(next.request().get()) ? ring(place, next.says()) : Reading.End.BROKEN;
    }

    private Reading.End ring(Place place, String leadsTo) {
        step.requirements().end().ifPresent(requirement -> {
            findings.checked(requirement);
            findings.add("HTTP-LIST-RING", requirement, place, leadsTo, null, leadsTo);
        });
        return Reading.End.RING;
    }

    private void list(Exchange exchange, AnswerBody page, Reading reading, Set<String> faulty) {
        List<Message> items = items(exchange, step, messageType);
        step.requirements().limit().ifPresent(requirement -> limit(requirement, items.size(), page, reading));
        for (Message item : items) {
            Set<String> wrong = judged.computeIfAbsent(
                    item.content(), first -> AnswerJudge.faulty("", findings.judgeOffered(item)));
            wrong.forEach(pointer -> faulty.add(step.items() + "/" + item.index() + pointer));
            step.identifier(item.content())
                    .ifPresent(identifier -> reading.lists(
                            identifier,
                            item.place(step.identifier()
                                    .get(step.identifier().size() - 1)
                                    .toString())));
        }
    }

    private void limit(String requirement, int found, AnswerBody page, Reading reading) {
        findings.checked(requirement);
        if (found > reading.limit()) {
            String size = Integer.toString(found);
            String limit = Integer.toString(reading.limit());
            findings.add(
                    "HTTP-PAGE-TOO-LONG",
                    requirement,
                    page.place(step.items() + "/" + reading.limit()),
                    size,
                    limit,
                    size,
                    limit);
        }
    }

    private void judge(Reading reading) {
        if (reading.ring()) {
            return; // a ring repeats everything, and is said already
        }
        step.requirements().unique().ifPresent(requirement -> unique(requirement, reading));
    }

    private void unique(String requirement, Reading reading) {
        findings.checked(requirement);
        List<String> repeated = reading.repeated();
        if (!repeated.isEmpty()) {
            findings.add(
                    "HTTP-LIST-REPEATS",
                    requirement,
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
