package org.plumbline.exchange.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.standard.TestCase;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One step of a scenario: what to ask a service, and what to expect of its answers. The suite of a standard states it as data. */
public sealed interface Step {
    /** What all steps have. */
    Asking asking();

    /** Its name, unique in the contract; exchanges carry it. */
    default String name() {
        return asking().name();
    }

    /** What it asks for, with the gaps as the suite has them. */
    default String target() {
        return asking().request().target();
    }

    /** What every answer to this step must be like. */
    default Expectation expectation() {
        return asking().expectation();
    }

    /**
     * What a step asks and expects.
     *
     * @param name its name
     * @param request what is asked
     * @param writes whether it makes the service do something
     * @param expectation what every answer must be like
     * @param keep what later steps use of the answer
     */
    record Asking(String name, Template request, boolean writes, Expectation expectation, List<Keep> keep) {
        public Asking {
            keep = List.copyOf(keep);
        }
    }

    /**
     * Asks once, or until the service has come to a state.
     *
     * @param until the state; empty when it asks once
     */
    record Single(Asking asking, Optional<Until> until) implements Step {}

    /**
     * When to stop asking again.
     *
     * @param pointer the member of the body that tells the state
     * @param values the states after which nothing more happens
     * @param times how often to ask at most
     * @param seconds how long to wait before asking again
     */
    record Until(JsonPointer pointer, List<String> values, int times, int seconds) {
        public Until {
            values = List.copyOf(values);
        }

        /** Whether a body shows one of the states. */
        public boolean reached(JsonNode body) {
            JsonNode value = body.at(pointer);
            return value.isValueNode() && values.contains(value.asString());
        }
    }

    /**
     * Reads a list to its end, once for each limit.
     *
     * @param limitParameter the query parameter, or member of the body, that limits a page
     * @param limits the limits, one for each reading
     * @param cursor where a page says what to go on with; empty when it has links
     * @param links where a page has its links; empty when it names a cursor
     * @param pages how many pages one reading may have at most
     * @param items where a page holds its messages
     * @param messageType the kind of those messages
     * @param identifier where a message holds its identifier, in one place or several
     * @param requirements what the readings as a whole must meet
     */
    record PageThrough(
            Asking asking,
            String limitParameter,
            List<Integer> limits,
            Optional<Cursor> cursor,
            Optional<Links> links,
            int pages,
            JsonPointer items,
            String messageType,
            List<JsonPointer> identifier,
            ReadingRequirements requirements)
            implements Step {
        public PageThrough {
            limits = List.copyOf(limits);
            identifier = List.copyOf(identifier);
        }

        /** The identifier of a message; empty when it has none that is text. */
        public Optional<String> identifier(JsonNode item) {
            List<String> parts = identifier.stream()
                    .map(pointer -> item.at(pointer).stringValue(""))
                    .toList();
            return parts.contains("") ? Optional.empty() : Optional.of(String.join("/", parts));
        }
    }

    /**
     * What a page names to go on with; null there ends the list, and what is neither null nor a text breaks the reading off.
     *
     * @param parameter the query parameter, or member of the body, that takes it
     * @param pointer where a page holds it
     */
    record Cursor(String parameter, JsonPointer pointer) {}

    /**
     * Where a page has its links.
     *
     * @param pointer the array of links in the body; empty when they stand in the header field {@code Link}
     */
    record Links(Optional<JsonPointer> pointer) {}

    /**
     * Fetches single messages of a list.
     *
     * @param list the name of the step that read the list
     * @param sample how many messages to fetch at most, spread evenly over the list
     * @param sameRequirement the requirement that a message fetched equals the message listed; empty when none says so
     */
    record FetchEach(Asking asking, String list, int sample, Optional<String> sameRequirement) implements Step {}

    /** The requirements that the readings of a list verify, each by its id; what is empty is not asked for. */
    record ReadingRequirements(
            Optional<String> limit,
            Optional<String> unique,
            Optional<String> complete,
            Optional<String> order,
            Optional<String> end,
            Optional<String> link) {}

    /** Reads the steps of a test case, in order. */
    static List<Step> of(TestCase testCase) {
        List<Step> steps = new ArrayList<>();
        testCase.steps().forEach(step -> steps.add(read(step)));
        return List.copyOf(steps);
    }

    /** Whether what is asked depends on the address of the service, because a step follows addresses that the service gives. */
    static boolean followsAddresses(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step.asking().keep().stream().anyMatch(Keep::target)
                        || (step instanceof PageThrough list && list.links().isPresent()));
    }

    /** The header fields of answers that steps speak of. */
    static Set<String> headers(List<Step> steps) {
        Set<String> names = new TreeSet<>();
        for (Step step : steps) {
            step.expectation().headers().forEach(header -> names.add(header.name()));
            step.asking().keep().stream()
                    .filter(keep -> keep.source() == Keep.Source.HEADER)
                    .forEach(keep -> names.add(keep.place()));
        }
        return names;
    }

    private static Step read(JsonNode step) {
        JsonNode expect = step.required("expect");
        Template request = Template.read(step.required("request"));
        Asking asking = new Asking(
                text(step, "name"),
                request,
                step.path("writes").booleanValue(request.writes()),
                Expectation.read(expect),
                Keep.read(step.path("keep")));
        String kind = text(step, "kind");
        return switch (kind) {
            case "request" -> new Single(asking, step.has("until") ? Optional.of(until(step)) : Optional.empty());
            case "page-through" -> pageThrough(asking, step, expect);
            case "fetch-each" ->
                new FetchEach(
                        asking, text(step, "of"), step.required("sample").intValue(), requirement(expect, "same"));
            default ->
                throw new IllegalArgumentException("A step is a request, page-through or fetch-each, but '%s' is a '%s'"
                        .formatted(asking.name(), kind));
        };
    }

    private static Until until(JsonNode step) {
        JsonNode until = step.get("until");
        return new Until(
                pointer(until, "pointer"),
                until.required("values")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                until.required("times").intValue(),
                until.required("seconds").intValue());
    }

    private static PageThrough pageThrough(Asking asking, JsonNode step, JsonNode expect) {
        JsonNode limits = step.required("limits");
        JsonNode items = step.required("items");
        JsonNode identifier = items.required("identifier");
        return new PageThrough(
                asking,
                text(limits, "parameter"),
                limits.required("values").valueStream().map(JsonNode::intValue).toList(),
                step.has("cursor")
                        ? Optional.of(new Cursor(
                                text(step.get("cursor"), "parameter"), pointer(step.get("cursor"), "pointer")))
                        : Optional.empty(),
                step.has("links")
                        ? Optional.of(new Links(step.get("links")
                                .path("pointer")
                                .stringValueOpt()
                                .map(JsonPointer::compile)))
                        : Optional.empty(),
                step.required("pages").intValue(),
                pointer(items, "pointer"),
                text(items, "messageType"),
                (identifier.isArray() ? identifier.valueStream().toList() : List.of(identifier))
                        .stream()
                                .map(JsonNode::stringValue)
                                .map(JsonPointer::compile)
                                .toList(),
                new ReadingRequirements(
                        requirement(expect, "limit"),
                        requirement(expect, "unique"),
                        requirement(expect, "complete"),
                        requirement(expect, "order"),
                        requirement(expect, "end"),
                        requirement(expect, "link")));
    }

    private static Optional<String> requirement(JsonNode expect, String member) {
        return expect.path(member).path("requirement").stringValueOpt();
    }

    private static JsonPointer pointer(JsonNode node, String member) {
        return JsonPointer.compile(text(node, member));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
