package org.plumbline.exchange.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Terms;
import tools.jackson.databind.JsonNode;

/**
 * The conversation with one service: the steps of all scenarios of its contract, in order. Steps are to be begun in that order,
 * and their turns taken one after the other.
 */
public final class Dialogue {
    private final Terms terms;
    private final Set<String> parameters;
    private final Kept kept;
    private final Origin origin;
    private final Map<String, ReadPages> lists = new HashMap<>();

    /**
     * @param terms on what terms the service is asked
     * @param parameters the names of the values that the contract asks the vendor for
     */
    public Dialogue(Terms terms, Set<String> parameters) {
        this.terms = terms;
        this.parameters = Set.copyOf(parameters);
        this.kept = new Kept(terms.parameters());
        this.origin = new Origin(terms.base());
    }

    /** The values known so far, by name. */
    public Map<String, JsonNode> kept() {
        return kept.values();
    }

    /** Why a step cannot be asked at this point; empty when it can. */
    public Optional<Obstacle> obstacle(Step step) {
        Step.Asking asking = step.asking();
        for (String name : asking.request().names()) {
            if (kept.find(name).isEmpty()) {
                String code = parameters.contains(name) ? "HTTP-PARAMETER-MISSING" : "HTTP-NOT-KEPT";
                return Optional.of(Obstacle.of(code, name, step.name()));
            }
        }
        if (asking.writes() && !terms.mayWrite()) {
            return Optional.of(Obstacle.of("HTTP-WRITE-NOT-ALLOWED", step.name()));
        }
        if (step instanceof Step.FetchEach each && listed(each).isEmpty()) {
            String line = asking.request().method() + " " + asking.request().target();
            return Optional.of(Obstacle.of("HTTP-NOT-RECORDED", step.name(), line));
        }
        return Optional.empty();
    }

    /** The turns of a step that nothing stands in the way of. */
    public List<Turn> turns(Step step) {
        if (step instanceof Step.PageThrough list) {
            List<Turn> readings = new ArrayList<>();
            for (int reading = 0; reading < list.limits().size(); reading++) {
                ReadPages pages = new ReadPages(list, reading, kept, origin);
                lists.putIfAbsent(list.name(), pages);
                readings.add(pages);
            }
            return readings;
        }
        return step instanceof Step.FetchEach each
                ? List.of(new FetchMessages(each, listed(each), kept))
                : List.of(new AskOnce((Step.Single) step, kept, origin));
    }

    /** Where a page of a list says that it goes on. */
    public NextPage nextPage(Step.Links links, Request asked, Answer answer) {
        return NextPage.of(links, asked, answer, origin);
    }

    /** Whether an answer has the value that is to be kept of it, and one that can be used. */
    public boolean has(Keep keep, Request asked, Answer answer) {
        return keep.usable(asked, answer, origin).isPresent();
    }

    /** The messages of a list by the target under which each can be fetched. */
    public Map<String, JsonNode> listedByTarget(Step.FetchEach each) {
        Map<String, JsonNode> byTarget = new HashMap<>();
        if (obstacle(each).isEmpty()) {
            listed(each)
                    .forEach((identifier, item) -> byTarget.putIfAbsent(
                            FetchMessages.request(each, identifier, item, kept).target(), item));
        }
        return byTarget;
    }

    private Map<String, JsonNode> listed(Step.FetchEach each) {
        ReadPages list = lists.get(each.list());
        return list == null ? Map.of() : list.items();
    }

    static Request filled(Step step, Kept kept) {
        return step.asking().request().fill(name -> kept.find(name).orElseThrow());
    }

    /** Keeps what a step says of an answer that has a status as expected. */
    static void keep(Step step, Request asked, Answer answer, Kept kept, Origin origin) {
        if (step.expectation().status().is().contains(answer.status())) {
            step.asking().keep().forEach(keep -> keep.usable(asked, answer, origin)
                    .ifPresent(value -> kept.put(keep.name(), value)));
        }
    }
}
