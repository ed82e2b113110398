package org.plumbline.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Severity;

/** The rules of two packages, by their ids. What people read about them is not compared. */
final class RuleComparison {
    private final StandardPackage old;
    private final StandardPackage next;
    private final Specimens specimens;
    private final List<Change> changes = new ArrayList<>();

    RuleComparison(StandardPackage old, StandardPackage next, Specimens specimens) {
        this.old = old;
        this.next = next;
        this.specimens = specimens;
    }

    List<Change> changes() {
        compare(
                "rule ",
                byId(old.rules(), Rule::id),
                byId(next.rules(), Rule::id),
                Rule::severity,
                RuleComparison::said);
        compare(
                "archive rule ",
                byId(old.archiveRules(), ArchiveRule::id),
                byId(next.archiveRules(), ArchiveRule::id),
                ArchiveRule::severity,
                RuleComparison::said);
        compare(
                "answer rule ",
                byId(old.answerRules(), each -> each.rule().id()),
                byId(next.answerRules(), each -> each.rule().id()),
                each -> each.rule().severity(),
                each -> List.of(each.steps(), said(each.rule())));
        return changes;
    }

    private static <T> Map<String, T> byId(List<T> rules, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(id.apply(rule), rule));
        return byId;
    }

    /** All of a rule that decides. */
    private static List<Object> said(Rule rule) {
        return List.of(
                rule.severity(),
                rule.messageType(),
                rule.needs(),
                Optional.ofNullable(rule.forEach()),
                Optional.ofNullable(rule.when()),
                rule.let(),
                rule.holds());
    }

    private static List<Object> said(ArchiveRule rule) {
        return List.of(
                rule.severity(),
                rule.messageType(),
                rule.kind(),
                rule.key(),
                rule.repeatable(),
                Optional.ofNullable(rule.near()),
                Optional.ofNullable(rule.by()),
                Optional.ofNullable(rule.value()),
                Optional.ofNullable(rule.conformanceClass()));
    }

    private <T> void compare(
            String sort,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, Severity> severity,
            Function<T, Object> said) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            T earlier = before.get(id);
            T later = after.get(id);
            if (earlier == null || later == null || !said.apply(earlier).equals(said.apply(later))) {
                changes.add(new Change(
                        Change.Kind.RULE,
                        sort + id,
                        "The %s%s %s.".formatted(sort, id, verb(earlier, later)),
                        judged(id, earlier, later, severity, Side.READERS),
                        judged(id, later, earlier, severity, Side.WRITERS)));
            }
        }
    }

    private static String verb(@Nullable Object earlier, @Nullable Object later) {
        return earlier == null ? "is new" : later == null ? "is gone" : "has changed";
    }

    /** What it means that messages written under one rule are read under another. */
    private <T> Judgement judged(
            String id, @Nullable T writers, @Nullable T readers, Function<T, Severity> severity, Side side) {
        if (readers == null) {
            return Judgement.compatible("Whoever reads asks no more for what the rule asked.");
        }
        if (severity.apply(readers) != Severity.ERROR) {
            return Judgement.compatible("Whoever reads only warns of what breaks the rule.");
        }
        Optional<Proof> proof =
                specimens.refused(side, finding -> finding.code().equals(id));
        if (proof.isPresent()) {
            return Judgement.breaking(
                    "The rule refuses a message that was accepted without it or as it was.", proof.get());
        }
        return Judgement.undecided(
                writers == null
                        ? "Whether products break the rule without knowing it is not known: no message of either package shows it."
                        : "Whether the rule is stricter is not known: no message of either package shows it.");
    }
}
