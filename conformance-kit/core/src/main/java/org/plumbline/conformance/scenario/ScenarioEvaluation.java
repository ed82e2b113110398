package org.plumbline.conformance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.dialogue.Dialogue;
import org.plumbline.exchange.dialogue.Keep;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.message.Message;
import org.plumbline.rule.AnswerRuleJudge;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Place;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Judges what a live service was heard to answer. A pure function of the recording: it opens no connection, and the same
 * recording gives the same outcome.
 */
public final class ScenarioEvaluation {
    private final StandardPackage standard;
    private final MessageCheck messageCheck;
    private final AnswerRuleJudge answerRules;

    /**
     * Makes an evaluation.
     *
     * @param standard the standard whose scenarios were recorded
     * @param messageCheck judges the messages in the answers
     * @throws PackageRefused when one of its rules over answers is not in order
     */
    public ScenarioEvaluation(StandardPackage standard, MessageCheck messageCheck) throws PackageRefused {
        this.standard = standard;
        this.messageCheck = messageCheck;
        this.answerRules = new AnswerRuleJudge(standard);
    }

    /**
     * Judges a recording by one scenario of the standard's suite.
     *
     * <p>A message that the service answers several times is judged once. What is wrong with it is a finding against the
     * requirements of messages, not of the service.
     */
    public ScenarioOutcome evaluate(TestCase scenario, Recording recording) {
        ScenarioFindings findings = new ScenarioFindings(standard, messageCheck, answerRules);
        List<Step> steps = steps(scenario);
        Set<String> parameters =
                standard.parameters(String.valueOf(scenario.contract())).keySet();
        Conversation conversation = new Conversation(steps, parameters, recording);
        List<Step> own = Step.of(scenario);
        interrupted(own, steps, recording, findings);
        for (Step step : own) {
            Conversation.Heard heard = conversation.of(step);
            heard.obstacles().forEach(findings::undecided);
            judge(step, heard, conversation, findings);
        }
        return findings.outcome();
    }

    private void judge(Step step, Conversation.Heard heard, Conversation conversation, ScenarioFindings findings) {
        if (step instanceof Step.PageThrough list) {
            new ListEvaluation(list, standard, findings, conversation.dialogue()).judge(heard);
            heard.readings().stream()
                    .limit(1)
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(first -> kept(step, first, conversation.dialogue(), findings));
        } else if (step instanceof Step.FetchEach each) {
            fetched(each, heard, conversation, findings);
        } else if (step instanceof Step.Single single) {
            asked(single, heard, conversation.dialogue(), findings);
        }
    }

    /** A scenario is not decided when the recording broke off in it or before it, or has parts that belong to no step. */
    private static void interrupted(List<Step> own, List<Step> steps, Recording recording, ScenarioFindings findings) {
        List<String> names = steps.stream().map(Step::name).toList();
        String last = own.isEmpty() ? "" : own.get(own.size() - 1).name();
        recording
                .interruption()
                .filter(interruption -> names.indexOf(interruption.step()) <= names.indexOf(last))
                .ifPresent(
                        interruption -> findings.undecided(interruption.cause().code(), interruption.target()));
        recording.exchanges().stream()
                .filter(exchange -> !names.contains(exchange.step()))
                .forEach(exchange -> findings.undecided(Conversation.strange(exchange, exchange.step())));
        if (recording.terms().base().isEmpty() && Step.followsAddresses(steps)) {
            findings.undecided("HTTP-NOT-RECORDED", last, "base");
        }
    }

    private void asked(Step.Single step, Conversation.Heard heard, Dialogue dialogue, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        List<Exchange> exchanges = heard.exchanges();
        exchanges.forEach(exchange -> answers.judge(exchange, step, heard.kept()));
        if (exchanges.isEmpty()) {
            return;
        }
        Exchange last = exchanges.get(exchanges.size() - 1);
        kept(step, last, dialogue, findings);
        step.until()
                .filter(until -> exchanges.size() == until.times()
                        && !until.reached(AnswerBody.of(last).content()))
                .ifPresent(until -> findings.undecided(
                        "HTTP-UNTIL",
                        last.request().line(),
                        Integer.toString(until.times()),
                        until.pointer().toString(),
                        String.join(", ", until.values())));
    }

    /** A value that a requirement says must be there to be used. */
    private static void kept(Step step, Exchange exchange, Dialogue dialogue, ScenarioFindings findings) {
        if (!step.expectation().status().is().contains(exchange.answer().status())) {
            return;
        }
        for (Keep keep : step.asking().keep()) {
            keep.requirement().ifPresent(requirement -> {
                findings.checked(requirement);
                if (!dialogue.has(keep, exchange.request(), exchange.answer())) {
                    notKept(keep, requirement, exchange, findings);
                }
            });
        }
    }

    private static void notKept(Keep keep, String requirement, Exchange exchange, ScenarioFindings findings) {
        Optional<JsonNode> value = keep.in(exchange.answer());
        Place place = keep.source() == Keep.Source.HEADER
                ? AnswerJudge.inHead(exchange, "/response/headers/" + keep.place())
                : AnswerBody.of(exchange).place(keep.place());
        String found = value.map(JsonNode::toString).orElse(null);
        findings.add(
                value.isPresent() && keep.target() ? "HTTP-LINK-ELSEWHERE" : "HTTP-VALUE-MISSING",
                requirement,
                place,
                found,
                null,
                exchange.request().line(),
                found == null ? (keep.place() + " " + keep.relation()).strip() : found);
    }

    private void fetched(
            Step.FetchEach each, Conversation.Heard heard, Conversation conversation, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        Map<String, JsonNode> listed = conversation.dialogue().listedByTarget(each);
        for (Exchange exchange : heard.exchanges()) {
            Optional<String> same = each.sameRequirement();
            JsonNode inList = listed.get(exchange.request().target());
            if (same.isEmpty() || inList == null) {
                answers.judge(exchange, each, heard.kept());
            } else {
                answers.envelope(exchange, each.expectation()).ifPresent(body -> {
                    body.messages().forEach(message -> same(message, inList, same.get(), findings));
                    answers.inside(exchange, each, heard.kept(), Set.of());
                });
            }
        }
    }

    private static void same(Message fetched, JsonNode inList, String requirement, ScenarioFindings findings) {
        findings.checked(requirement);
        ContentDifference.first(inList, fetched.content())
                .ifPresent(difference -> findings.add(
                        "HTTP-MESSAGE-DIFFERS",
                        requirement,
                        fetched.place(difference.toString()),
                        text(fetched.content(), difference),
                        text(inList, difference),
                        difference.toString()));
    }

    private static @Nullable String text(JsonNode content, JsonPointer pointer) {
        JsonNode value = content.at(pointer);
        return value.isValueNode() ? value.asString() : null;
    }

    /** The steps of all scenarios of a contract, in the order of the capture. */
    private List<Step> steps(TestCase scenario) {
        return standard.testCases().stream()
                .filter(other -> Objects.equals(other.contract(), scenario.contract()))
                .flatMap(other -> Step.of(other).stream())
                .toList();
    }
}
