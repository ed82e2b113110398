package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.dialogue.Dialogue;
import org.plumbline.exchange.dialogue.Obstacle;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.exchange.dialogue.Turn;
import tools.jackson.databind.JsonNode;

/**
 * A recording held against the conversation that the steps prescribe. A step's name on an exchange is but a label: an exchange
 * counts only when it asks what the step asks at that point. What is missing, and what nobody prescribed, leaves the scenario
 * undecided; a recording shows nothing by what was left out of it.
 */
final class Conversation {
    private final Recording recording;
    private final Dialogue dialogue;
    private final Map<String, Heard> heard = new HashMap<>();
    private int last;

    /**
     * What a recording holds of one step.
     *
     * @param readings the exchanges as prescribed, one list for each reading
     * @param kept the values known before the step
     * @param obstacles why the step is not decided
     */
    record Heard(List<List<Exchange>> readings, Map<String, JsonNode> kept, List<Obstacle> obstacles) {
        /** The exchanges of a step that reads nothing repeatedly. */
        List<Exchange> exchanges() {
            return readings.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * @param steps the steps of all scenarios of the contract, in the order of the capture
     * @param parameters the names of the values that the contract asks the vendor for
     */
    Conversation(List<Step> steps, Set<String> parameters, Recording recording) {
        this.recording = recording;
        this.dialogue = new Dialogue(recording.terms(), parameters);
        for (Step step : steps) {
            heard.put(step.name(), hear(step));
        }
    }

    Heard of(Step step) {
        return Optional.ofNullable(heard.get(step.name()))
                .orElseThrow(() -> new IllegalStateException("The suite has no step " + step.name()));
    }

    Dialogue dialogue() {
        return dialogue;
    }

    private Heard hear(Step step) {
        Map<String, JsonNode> kept = dialogue.kept();
        List<Obstacle> obstacles = new ArrayList<>();
        List<List<Exchange>> readings = new ArrayList<>();
        Optional<Obstacle> obstacle = dialogue.obstacle(step);
        obstacle.ifPresent(obstacles::add);
        List<Turn> turns = obstacle.isPresent() ? List.of() : dialogue.turns(step);
        List<Exchange> exchanges = recording.of(step.name());
        exchanges.stream()
                .filter(exchange -> exchange.reading() >= turns.size())
                .forEach(exchange -> obstacles.add(strange(exchange, step)));
        for (Turn turn : turns) {
            readings.add(hear(turn, step, exchanges, obstacles));
        }
        return new Heard(readings, kept, obstacles);
    }

    /** The exchanges of one turn, up to the first that was not asked for as the answers before say. */
    private List<Exchange> hear(Turn turn, Step step, List<Exchange> exchanges, List<Obstacle> obstacles) {
        List<Exchange> asPrescribed = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            if (exchange.reading() != turn.reading()) {
                continue;
            }
            boolean asked = turn.next()
                    .filter(next -> next.isRecordedAs(exchange.request()))
                    .isPresent();
            if (!asked || turn.spent() || exchange.number() <= last) {
                obstacles.add(strange(exchange, step));
                break;
            }
            last = exchange.number();
            turn.answered(exchange.answer());
            asPrescribed.add(exchange);
        }
        turn.next().ifPresent(missing -> obstacles.add(lacks(step, missing)));
        return asPrescribed;
    }

    static Obstacle strange(Exchange exchange, String step) {
        return new Obstacle(
                "HTTP-NOT-PRESCRIBED",
                List.of(exchange.file(), exchange.request().line(), step));
    }

    private static Obstacle strange(Exchange exchange, Step step) {
        return strange(exchange, step.name());
    }

    private static Obstacle lacks(Step step, Request request) {
        return new Obstacle("HTTP-NOT-RECORDED", List.of(step.name(), request.line()));
    }
}
