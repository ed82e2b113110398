package org.plumbline.rule;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.message.Message;
import org.plumbline.standard.AnswerRule;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/** Judges the answers of a live service by the rules of a standard. The rules are compiled once; safe for use by several threads. */
public final class AnswerRuleJudge {
    /** What an answer rule knows besides the body: what was asked, the head of the answer, and the values kept before. */
    private static final List<String> CIRCUMSTANCES = List.of("request", "answer", "kept");

    private final List<Compiled> rules;

    private record Compiled(List<String> steps, CompiledRule rule) {}

    /**
     * @param standard the standard whose rules apply
     * @throws PackageRefused when a rule is not well formed; the message names it
     */
    public AnswerRuleJudge(StandardPackage standard) throws PackageRefused {
        RuleLanguage language = RuleLanguage.ofMessages();
        for (String name : CIRCUMSTANCES) {
            language = language.with(name, SimpleType.DYN);
        }
        List<Compiled> compiled = new ArrayList<>();
        for (AnswerRule each : standard.answerRules()) {
            compiled.add(new Compiled(each.steps(), CompiledRule.of(each.rule(), language)));
        }
        this.rules = List.copyOf(compiled);
    }

    /**
     * Applies every rule for a step.
     *
     * @param step the name of the step
     * @param body the body of the answer; an empty object where there is none
     * @param circumstances the objects {@code request}, {@code answer} and {@code kept}
     * @param faultyPointers JSON Pointers of values in the body that were already found wrong
     */
    public RuleOutcome judge(
            String step, Message body, Map<String, JsonNode> circumstances, Set<String> faultyPointers) {
        MessageUnderRules subject = new MessageUnderRules(body, faultyPointers, circumstances);
        rules.stream().filter(each -> each.steps().contains(step)).forEach(each -> each.rule()
                .judge(subject));
        return subject.outcome();
    }
}
