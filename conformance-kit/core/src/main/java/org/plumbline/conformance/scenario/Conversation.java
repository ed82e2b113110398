package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.PageSequence;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Step;

/**
 * A recording held against the conversation that the steps prescribe. A step's name on an exchange is but a label: an exchange
 * counts only when it asks what the step asks at that point. What is missing, and what nobody prescribed, leaves the scenario
 * undecided; a recording shows nothing by what was left out of it.
 */
final class Conversation {
    private final Recording recording;
    private final ScenarioFindings findings;
    private final Map<String, List<String>> identifiers = new HashMap<>();

    Conversation(Recording recording, ScenarioFindings findings) {
        this.recording = recording;
        this.findings = findings;
    }

    /** The answers to a step that asks once. */
    List<Exchange> of(Step.Single step) {
        return asPrescribed(step, List.of(step.request()), recording.of(step));
    }

    /** The answers to a step that fetches messages of a list. */
    List<Exchange> of(Step.FetchEach step, Step.PageThrough list) {
        if (!identifiers.containsKey(list.name())) {
            pages(list, 0);
        }
        List<Request> requests = step.requests(identifiers.getOrDefault(list.name(), List.of()));
        if (requests.isEmpty()) {
            lacks(step, step.request());
        }
        return asPrescribed(step, requests, recording.of(step));
    }

    /** The pages of all readings of a list, one list for each reading; empty where nothing was recorded. */
    List<List<Exchange>> readings(Step.PageThrough list) {
        recording.of(list).stream()
                .filter(exchange -> exchange.reading() >= list.limits().size())
                .forEach(exchange -> strange(exchange, list));
        List<List<Exchange>> readings = new ArrayList<>();
        for (int reading = 0; reading < list.limits().size(); reading++) {
            readings.add(pages(list, reading));
        }
        return readings;
    }

    /** The pages of one reading of a list, up to the first that was not asked for as the page before says. */
    List<Exchange> pages(Step.PageThrough list, int reading) {
        PageSequence pages = new PageSequence(list, reading);
        List<Exchange> asPrescribed = new ArrayList<>();
        for (Exchange exchange : recording.of(list)) {
            if (exchange.reading() != reading) {
                continue;
            }
            boolean asked = pages.next()
                    .filter(next -> next.isRecordedAs(exchange.request()))
                    .isPresent();
            if (!asked || pages.spent()) {
                strange(exchange, list);
                break;
            }
            pages.answered(exchange.answer());
            asPrescribed.add(exchange);
        }
        pages.next().ifPresent(missing -> lacks(list, missing));
        if (reading == 0) {
            identifiers.put(list.name(), pages.identifiers());
        }
        return asPrescribed;
    }

    private List<Exchange> asPrescribed(Step step, List<Request> requests, List<Exchange> exchanges) {
        List<Exchange> asPrescribed = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            int index = asPrescribed.size();
            if (index == requests.size()
                    || exchange.reading() != 0
                    || !requests.get(index).isRecordedAs(exchange.request())) {
                strange(exchange, step);
                return asPrescribed;
            }
            asPrescribed.add(exchange);
        }
        if (asPrescribed.size() < requests.size()) {
            lacks(step, requests.get(asPrescribed.size()));
        }
        return asPrescribed;
    }

    private void strange(Exchange exchange, Step step) {
        findings.undecided(
                "HTTP-NOT-PRESCRIBED",
                exchange.file(),
                exchange.request().method() + " " + exchange.request().target(),
                step.name());
    }

    private void lacks(Step step, Request request) {
        findings.undecided("HTTP-NOT-RECORDED", step.name(), request.method() + " " + request.target());
    }
}
