package org.plumbline.mutation.mutant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.mutation.mutant.ExpressionVariants.Variant;
import org.plumbline.mutation.mutant.Mutant.OfArchiveRule;
import org.plumbline.mutation.mutant.Mutant.OfRule;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** The mutants of a standard's rules. */
final class RuleMutants {
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants() {}

    static List<Mutant> of(StandardPackage standard) {
        RuleMutants found = new RuleMutants();
        Map<String, Home> homes = homes(standard);
        standard.rules().forEach(rule -> found.rule(rule, home(homes, rule.id())));
        standard.archiveRules().forEach(rule -> found.archiveRule(rule, home(homes, rule.id())));
        return found.mutants;
    }

    /** Where a rule stands. */
    private record Home(String file, String pointer) {}

    private static Home home(Map<String, Home> homes, String rule) {
        Home home = homes.get(rule);
        if (home == null) {
            throw new IllegalStateException("A package that was read holds the rule " + rule);
        }
        return home;
    }

    private static Map<String, Home> homes(StandardPackage standard) {
        Map<String, Home> homes = new HashMap<>();
        for (String file : standard.files()) {
            if (file.startsWith("rules/") && file.endsWith(".json")) {
                JsonNode document = read(standard, file);
                for (String list : List.of("rules", "archive")) {
                    for (int i = 0; i < document.path(list).size(); i++) {
                        String pointer = "/" + list + "/" + i;
                        homes.put(document.at(pointer + "/id").stringValue(""), new Home(file, pointer));
                    }
                }
            }
        }
        return homes;
    }

    private static JsonNode read(StandardPackage standard, String file) {
        try {
            return StrictJson.read(standard.file(file).orElseThrow(), JsonLimits.SIGNED)
                    .root();
        } catch (JsonRefused impossible) {
            throw new IllegalStateException("A package that was read has well-formed rules", impossible);
        }
    }

    private void rule(Rule rule, Home home) {
        add(rule, home, "", "removed", "an invalid sample that breaks " + rule.id(), null);
        for (int i = 0; i < rule.needs().size(); i++) {
            List<String> needs = new ArrayList<>(rule.needs());
            String dropped = needs.remove(i);
            add(
                    rule,
                    home,
                    "/needs/" + i,
                    "needs without " + dropped,
                    "a sample that has nothing sound at " + dropped + " but everything else that the rule needs",
                    with(rule, needs, rule.when(), rule.let(), rule.holds()));
        }
        String when = rule.when();
        if (when != null) {
            add(
                    rule,
                    home,
                    "/when",
                    "when removed",
                    "a sample for which the condition 'when' is false and 'holds' would be, too",
                    with(rule, rule.needs(), null, rule.let(), rule.holds()));
            variants(rule, home, "when", when, text -> with(rule, rule.needs(), text, rule.let(), rule.holds()));
        }
        variants(rule, home, "holds", rule.holds(), text -> with(rule, rule.needs(), when, rule.let(), text));
        for (int i = 0; i < rule.let().size(); i++) {
            int index = i;
            Rule.Let let = rule.let().get(i);
            if (ExpressionVariants.isCondition(let.value())) {
                variants(rule, home, "let/" + i + "/value", let.value(), text -> {
                    List<Rule.Let> changed = new ArrayList<>(rule.let());
                    changed.set(index, new Rule.Let(let.name(), text));
                    return with(rule, rule.needs(), when, changed, rule.holds());
                });
            }
        }
    }

    private void variants(Rule rule, Home home, String where, String text, Function<String, Rule> changed) {
        String part = where.startsWith("let/")
                ? rule.let().get(Integer.parseInt(where.split("/", -1)[1])).name()
                : where;
        for (Map.Entry<String, Variant> each :
                ExpressionVariants.of(text, rule.let()).entrySet()) {
            add(
                    rule,
                    home,
                    "/" + where,
                    part + " " + each.getKey(),
                    each.getValue().wanted(),
                    changed.apply(each.getValue().text()));
        }
    }

    private void add(Rule rule, Home home, String place, String words, String wanted, @Nullable Rule after) {
        mutants.add(new Mutant(
                home.file() + "#" + rule.id() + " " + words,
                home.file(),
                home.pointer() + place,
                wanted,
                new OfRule(rule, after)));
    }

    private static Rule with(Rule rule, List<String> needs, @Nullable String when, List<Rule.Let> let, String holds) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.requirement(),
                rule.severity(),
                rule.messageType(),
                needs,
                rule.forEach(),
                when,
                let,
                holds,
                rule.at(),
                rule.atIndex(),
                rule.found(),
                rule.expected(),
                rule.violation(),
                rule.source());
    }

    private void archiveRule(ArchiveRule rule, Home home) {
        add(rule, home, "", "removed", "an invalid sample that breaks " + rule.id(), null);
        for (int i = 0; i < rule.key().size() && rule.key().size() > 1; i++) {
            List<String> key = new ArrayList<>(rule.key());
            String dropped = key.remove(i);
            add(
                    rule,
                    home,
                    "",
                    "key without " + dropped,
                    "a valid sample of messages that differ in " + dropped + " and have the rest of the key in common",
                    with(rule, key, rule.repeatable(), rule.near()));
        }
        if (rule.repeatable()) {
            add(
                    rule,
                    home,
                    "/repeatable",
                    "repeatable removed",
                    "a valid sample that holds the very same message twice",
                    with(rule, rule.key(), false, rule.near()));
        }
        if (rule.near() != null) {
            add(
                    rule,
                    home,
                    "/near",
                    "near removed",
                    "a valid sample of messages that only the time sets apart",
                    with(rule, rule.key(), rule.repeatable(), null));
        }
    }

    private void add(
            ArchiveRule rule, Home home, String place, String words, String wanted, @Nullable ArchiveRule after) {
        mutants.add(new Mutant(
                home.file() + "#" + rule.id() + " " + words,
                home.file(),
                home.pointer() + place,
                wanted,
                new OfArchiveRule(rule, after)));
    }

    private static ArchiveRule with(
            ArchiveRule rule, List<String> key, boolean repeatable, ArchiveRule.@Nullable Near near) {
        return new ArchiveRule(
                rule.id(),
                rule.title(),
                rule.requirement(),
                rule.severity(),
                rule.messageType(),
                rule.kind(),
                key,
                repeatable,
                near,
                rule.by(),
                rule.value(),
                rule.ranks(),
                rule.conformanceClass(),
                rule.at(),
                rule.violation(),
                rule.source());
    }
}
