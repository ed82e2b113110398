package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Hint;
import tools.jackson.databind.JsonNode;

/** Pairs names that are not known with those that are missing, and says what was probably meant by the others. */
final class Spelling {
    /** So many comparisons across a message are made at most; a message beyond it has other troubles than slips. */
    private static final int MOST_COMPARISONS = 100_000;

    /** With more unknown members than this, whoever made the message meant another schema. */
    private static final int MOST_HINTS = 1_000;

    private Spelling() {}

    /** The causes, an unknown and a missing member of the same object made one where the names are alike. */
    static List<Cause> paired(List<Cause> causes) {
        Map<List<String>, List<Cause>> byObject = new LinkedHashMap<>();
        for (Cause cause : causes) {
            if (cause.isUnknownMember() || isMissing(cause)) {
                byObject.computeIfAbsent(cause.fault().instance(), object -> new ArrayList<>())
                        .add(cause);
            }
        }
        Pairs pairs = new Pairs();
        byObject.values().forEach(pairs::join);
        return pairs.made(causes);
    }

    /** The same across the whole message, and a hint for each name or value left over for which there is one. */
    static List<Cause> hinted(List<Cause> causes, JudgedSchema schema, SchemaView view, JsonNode message) {
        List<Cause> unknown = causes.stream().filter(Cause::isUnknownMember).toList();
        List<Cause> missing = causes.stream().filter(Spelling::isMissing).toList();
        List<Cause> left = causes;
        if (!unknown.isEmpty() && (long) unknown.size() * missing.size() <= MOST_COMPARISONS) {
            Pairs pairs = new Pairs();
            pairs.misplaced(unknown, missing);
            pairs.join(unknown, missing);
            pairs.alternatives(unknown, causes, view, message);
            left = pairs.made(causes);
        }
        return left.stream()
                .map(cause -> cause.hint() == null
                        ? cause.hinting(hint(cause, schema, view, message, unknown.size() <= MOST_HINTS))
                        : cause)
                .toList();
    }

    private static boolean isMissing(Cause cause) {
        return cause.other() == null && cause.fault().isAboutMissing();
    }

    private static @Nullable Hint hint(
            Cause cause, JudgedSchema schema, SchemaView view, JsonNode message, boolean hinted) {
        SchemaFault fault = cause.fault();
        if (cause.isUnknownMember() && hinted) {
            JsonNode object = Instance.at(message, fault.instance());
            List<String> known = known(fault, view).stream()
                    .filter(name -> !object.has(name))
                    .toList();
            Optional<Hint> meant = Likeness.nearest(fault.name(), known, false).map(Hint::meant);
            return meant.or(() -> Homes.nearest(schema.homes(fault.name()), fault.instance(), message)
                            .map(Hint::belongs))
                    .orElse(null);
        }
        if (cause.code().equals("SCHEMA-ENUM") || cause.code().equals("SCHEMA-CONST")) {
            String given = Instance.at(message, fault.instance()).stringValue("");
            return Likeness.nearest(given, texts(fault.limit()), false)
                    .map(Hint::meant)
                    .orElse(null);
        }
        return null;
    }

    private static Collection<String> texts(JsonNode limit) {
        return (limit.isArray() ? limit.valueStream() : Stream.of(limit))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names that may stand where an unknown one does. */
    private static Collection<String> known(SchemaFault fault, SchemaView view) {
        return switch (fault.keyword()) {
            case "additionalProperties" -> SchemaView.own(view.at(fault.path().schema()));
            case "propertyNames" -> texts(fault.limit().path("enum"));
            default -> view.members(view.at(fault.path().schema()));
        };
    }

    /** Pairs as they are found. */
    private static final class Pairs {
        private final Map<Cause, Cause> missingOf = new HashMap<>();
        private final Map<Cause, String> names = new HashMap<>();
        private final Set<Cause> taken = new HashSet<>();
        private final Set<Cause> elsewhere = new HashSet<>();

        void join(List<Cause> causes) {
            join(
                    causes.stream().filter(Cause::isUnknownMember).toList(),
                    causes.stream().filter(Spelling::isMissing).toList());
        }

        /** Each unknown name with the missing one that it is nearest to, if both choose each other. */
        void join(List<Cause> unknown, List<Cause> missing) {
            if (unknown.isEmpty() || missing.isEmpty() || (long) unknown.size() * missing.size() > MOST_COMPARISONS) {
                return;
            }
            int[][] distances = new int[unknown.size()][missing.size()];
            for (int i = 0; i < unknown.size(); i++) {
                for (int j = 0; j < missing.size(); j++) {
                    boolean free = !taken.contains(unknown.get(i)) && !taken.contains(missing.get(j));
                    distances[i][j] = free
                            ? Likeness.distance(
                                    unknown.get(i).fault().name(),
                                    missing.get(j).fault().name(),
                                    true)
                            : Likeness.FAR;
                }
            }
            for (int[] pair : Matching.of(distances)) {
                pair(unknown.get(pair[0]), missing.get(pair[1]));
            }
        }

        /** Names that are missed elsewhere just as they are written. */
        void misplaced(List<Cause> unknown, List<Cause> missing) {
            Map<String, List<Cause>> byName = missing.stream()
                    .collect(Collectors.groupingBy(cause -> cause.fault().name()));
            Set<String> repeated = new HashSet<>();
            Set<String> seen = new HashSet<>();
            unknown.forEach(cause -> {
                if (!seen.add(cause.fault().name())) {
                    repeated.add(cause.fault().name());
                }
            });
            for (Cause cause : unknown) {
                List<Cause> there = byName.getOrDefault(cause.fault().name(), List.of());
                if (there.size() == 1 && !repeated.contains(cause.fault().name())) {
                    pair(cause, there.get(0));
                    elsewhere.add(cause);
                }
            }
        }

        /** Names that alternatives ask for, one of which would fit with the name set right. */
        void alternatives(List<Cause> unknown, List<Cause> causes, SchemaView view, JsonNode message) {
            for (Cause choice : causes) {
                if (!choice.isNoneOf()) {
                    continue;
                }
                JsonNode object = Instance.at(message, choice.fault().instance());
                SchemaView.Part list = view.at(choice.fault().path().steps());
                Set<String> asked = new HashSet<>();
                for (int i = 0; i < list.node().size(); i++) {
                    List<String> lacking = view.required(list.at(Integer.toString(i))).stream()
                            .filter(name -> !object.has(name))
                            .toList();
                    if (lacking.size() == 1) {
                        asked.add(lacking.get(0));
                    }
                }
                for (Cause cause : unknown) {
                    boolean here =
                            cause.fault().instance().equals(choice.fault().instance());
                    Optional<String> meant = here && !taken.contains(cause) && !taken.contains(choice)
                            ? Likeness.nearest(cause.fault().name(), asked, true)
                            : Optional.empty();
                    meant.ifPresent(name -> {
                        pair(cause, choice);
                        names.put(cause, name);
                    });
                }
            }
        }

        private void pair(Cause unknown, Cause missing) {
            missingOf.put(unknown, missing);
            taken.add(unknown);
            taken.add(missing);
        }

        List<Cause> made(List<Cause> causes) {
            if (missingOf.isEmpty()) {
                return causes;
            }
            List<Cause> made = new ArrayList<>();
            for (Cause cause : causes) {
                Cause missing = missingOf.get(cause);
                if (missing != null) {
                    made.add(pairOf(cause, missing));
                } else if (!taken.contains(cause)) {
                    made.add(cause);
                }
            }
            return made;
        }

        private Cause pairOf(Cause unknown, Cause missing) {
            boolean moved = elsewhere.contains(unknown);
            String name = names.getOrDefault(unknown, missing.fault().name());
            return new Cause(
                    missing.isNoneOf() ? missing.fault().about(name) : missing.fault(),
                    moved ? Cause.MISPLACED : Cause.MISSPELT,
                    List.of(),
                    moved ? Hint.belongs(missing.fault().pointer()) : Hint.meant(name),
                    unknown.fault(),
                    unknown.errors() + missing.errors());
        }
    }
}
