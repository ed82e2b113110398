package org.plumbline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.standard.TestCase;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One step of a scenario: what to ask a service, and what to expect of its answers. The suite of a standard states it as data. */
public sealed interface Step {
    /** Its name, unique in the contract; exchanges carry it. */
    String name();

    /** What to ask first. */
    Request request();

    /** What every answer to this step must be like. */
    Expectation expectation();

    /** Asks once. */
    record Single(String name, Request request, Expectation expectation) implements Step {}

    /**
     * Reads a list to its end, once for each limit.
     *
     * @param limitParameter the query parameter that limits a page
     * @param limits the limits, one for each reading
     * @param cursorParameter the query parameter that names the page to go on with
     * @param cursor where a page says what to go on with; null there ends the list, and what is neither null nor a text breaks
     *     the reading off
     * @param pages how many pages one reading may have at most
     * @param items where a page holds its messages
     * @param messageType the kind of those messages
     * @param identifier where a message holds its identifier
     * @param requirements what the readings as a whole must meet
     */
    record PageThrough(
            String name,
            Request request,
            Expectation expectation,
            String limitParameter,
            List<Integer> limits,
            String cursorParameter,
            JsonPointer cursor,
            int pages,
            JsonPointer items,
            String messageType,
            JsonPointer identifier,
            ReadingRequirements requirements)
            implements Step {
        public PageThrough {
            limits = List.copyOf(limits);
        }

        /** The request for the first page of a reading. */
        public Request firstPage(int reading) {
            return request.to(request.target() + "?" + limitParameter + "=" + limits.get(reading));
        }

        /** The request for the page that a cursor names. */
        public Request nextPage(int reading, String from) {
            return request.to(firstPage(reading).target() + "&" + cursorParameter + "=" + Targets.encode(from));
        }
    }

    /**
     * Fetches single messages of a list.
     *
     * @param list the name of the step that read the list
     * @param sample how many messages to fetch at most, spread evenly over the list
     * @param sameRequirement the requirement that a message fetched equals the message listed
     */
    record FetchEach(
            String name, Request request, Expectation expectation, String list, int sample, String sameRequirement)
            implements Step {
        private static final String GAP = "{identifier}";

        /** The requests for so many messages of the list as the step wants, spread evenly, the first and the last among them. */
        public List<Request> requests(List<String> identifiers) {
            Set<String> taken = new LinkedHashSet<>();
            int count = Math.min(sample, identifiers.size());
            for (int i = 0; i < count; i++) {
                taken.add(identifiers.get(count == 1 ? 0 : (int) ((long) i * (identifiers.size() - 1) / (count - 1))));
            }
            return taken.stream().map(this::requestFor).toList();
        }

        /** The request for one message. */
        public Request requestFor(String identifier) {
            return request.to(request.target().replace(GAP, Targets.encode(identifier)));
        }
    }

    /** The requirements that the readings of a list verify, each by its id. */
    record ReadingRequirements(String limit, String unique, String complete, String order, String end) {}

    /** Reads the steps of a test case, in order. */
    static List<Step> of(TestCase testCase) {
        List<Step> steps = new ArrayList<>();
        testCase.steps().forEach(step -> steps.add(read(step)));
        return List.copyOf(steps);
    }

    private static Step read(JsonNode step) {
        String name = text(step, "name");
        Request request = request(step.required("request"));
        JsonNode expect = step.required("expect");
        Expectation expectation = Expectation.read(expect);
        String kind = text(step, "kind");
        return switch (kind) {
            case "request" -> new Single(name, request, expectation);
            case "page-through" ->
                new PageThrough(
                        name,
                        request,
                        expectation,
                        text(step.required("limits"), "parameter"),
                        step.required("limits")
                                .required("values")
                                .valueStream()
                                .map(JsonNode::intValue)
                                .toList(),
                        text(step.required("cursor"), "parameter"),
                        pointer(step.required("cursor"), "pointer"),
                        step.required("pages").intValue(),
                        pointer(step.required("items"), "pointer"),
                        text(step.required("items"), "messageType"),
                        pointer(step.required("items"), "identifier"),
                        new ReadingRequirements(
                                requirement(expect, "limit"),
                                requirement(expect, "unique"),
                                requirement(expect, "complete"),
                                requirement(expect, "order"),
                                requirement(expect, "end")));
            case "fetch-each" ->
                new FetchEach(
                        name,
                        request,
                        expectation,
                        text(step, "of"),
                        step.required("sample").intValue(),
                        requirement(expect, "same"));
            default ->
                throw new IllegalArgumentException(
                        "A step is a request, page-through or fetch-each, but '%s' is a '%s'".formatted(name, kind));
        };
    }

    private static Request request(JsonNode request) {
        Map<String, String> headers = new TreeMap<>();
        request.required("headers")
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().stringValue()));
        return new Request(text(request, "method"), text(request, "target"), headers);
    }

    private static String requirement(JsonNode expect, String member) {
        return text(expect.required(member), "requirement");
    }

    private static JsonPointer pointer(JsonNode node, String member) {
        return JsonPointer.compile(text(node, member));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
