package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The faults of one message, reduced to the mistakes of its author: a validator also reports what only follows from another fault, and
 * readers of a report would look for mistakes that are not there.
 *
 * <p>Choices between alternatives come first, from the inside out: of each only the alternative that was meant is looked at. What is
 * left is folded into its causes, then unknown names are paired with missing ones.
 */
public final class Causes {
    private final SchemaView view;
    private final JsonNode message;
    private final Folding folding;

    private Causes(SchemaView view, JsonNode message) {
        this.view = view;
        this.message = message;
        this.folding = new Folding(view, message);
    }

    /**
     * The causes of faults.
     *
     * @param faults all that the validator reports
     * @param schema the schema that the message was judged by
     * @param message the content of the message
     * @return in no particular order
     */
    public static List<Cause> of(List<SchemaFault> faults, JudgedSchema schema, JsonNode message) {
        if (faults.isEmpty()) {
            return List.of();
        }
        Causes causes = new Causes(schema.view(), message);
        List<Cause> single =
                Repetitions.told(faults, message).stream().map(Cause::of).toList();
        return Spelling.hinted(causes.reduced(single, 0), schema, causes.view, message);
    }

    /** The way of a choice between alternatives, and the value that has the choice. */
    private record Place(List<String> way, List<String> instance) {}

    /**
     * Causes among causes.
     *
     * @param first the first step of their ways that may be a choice not yet made
     */
    private List<Cause> reduced(List<Cause> all, int first) {
        List<Cause> plain = new ArrayList<>();
        Map<Place, List<Cause>> choices = new LinkedHashMap<>();
        for (Cause cause : all) {
            EvaluationPath path = cause.fault().path();
            int choice = path.choiceFrom(first);
            if (choice < 0) {
                plain.add(cause);
            } else {
                List<String> way = path.steps().subList(0, choice + 1);
                List<String> instance = cause.fault().instance().subList(0, path.depth(choice));
                choices.computeIfAbsent(new Place(way, instance), place -> new ArrayList<>())
                        .add(cause);
            }
        }
        choices.forEach((place, causes) -> plain.addAll(chosen(place, causes)));
        return folding.fold(plain);
    }

    private List<Cause> chosen(Place place, List<Cause> causes) {
        Choice choice = new Choice(view, place.way(), place.instance(), Instance.at(message, place.instance()));
        int own = 0;
        Map<Integer, List<Cause>> alternatives = new TreeMap<>();
        for (Cause cause : causes) {
            SchemaFault fault = cause.fault();
            if (fault.path().steps().equals(place.way())) {
                if (fault.arguments().size() > 1 && !fault.arguments().get(0).equals("0")) {
                    return List.of(choice.several(fault, causes.size()));
                }
                own += cause.errors();
            } else {
                int number =
                        Integer.parseInt(fault.path().steps().get(place.way().size()));
                alternatives.computeIfAbsent(number, each -> new ArrayList<>()).add(cause);
            }
        }
        alternatives.replaceAll((number, each) -> reduced(each, place.way().size() + 1));
        List<Cause> meant = new ArrayList<>(choice.meant(alternatives));
        int others = own
                + alternatives.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Cause::errors)
                        .sum()
                - meant.stream().mapToInt(Cause::errors).sum();
        if (others > 0) {
            meant.set(0, meant.get(0).with(others));
        }
        return meant;
    }
}
