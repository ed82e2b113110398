package org.plumbline.conformance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Step;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Judges what a live service was heard to answer. A pure function of the recording: it opens no connection, and the same
 * recording gives the same outcome.
 */
public final class ScenarioEvaluation {
    private final StandardPackage standard;
    private final MessageCheck messageCheck;

    /**
     * Makes an evaluation.
     *
     * @param standard the standard whose scenarios were recorded
     * @param messageCheck judges the messages in the answers
     */
    public ScenarioEvaluation(StandardPackage standard, MessageCheck messageCheck) {
        this.standard = standard;
        this.messageCheck = messageCheck;
    }

    /**
     * Judges a recording by one scenario of the standard's suite.
     *
     * <p>A message that the service answers several times is judged once. What is wrong with it is a finding against the
     * requirements of messages, not of the service.
     */
    public ScenarioOutcome evaluate(TestCase scenario, Recording recording) {
        ScenarioFindings findings = new ScenarioFindings(standard, messageCheck);
        Conversation conversation = new Conversation(recording, findings);
        interrupted(scenario, recording, findings);
        for (Step step : Step.of(scenario)) {
            if (step instanceof Step.PageThrough list) {
                new ListEvaluation(list, standard, findings).judge(conversation.readings(list));
            } else if (step instanceof Step.FetchEach each) {
                fetched(scenario, each, conversation, findings);
            } else if (step instanceof Step.Single single) {
                asked(single, conversation, findings);
            }
        }
        return findings.outcome();
    }

    /** A scenario is not decided when the recording broke off in it or before it, or has parts that belong to no step. */
    private void interrupted(TestCase scenario, Recording recording, ScenarioFindings findings) {
        List<String> steps = steps(scenario).map(Step::name).toList();
        String last = Step.of(scenario).stream()
                .reduce((one, other) -> other)
                .map(Step::name)
                .orElse("");
        recording
                .interruption()
                .filter(interruption -> steps.indexOf(interruption.step()) <= steps.indexOf(last))
                .ifPresent(
                        interruption -> findings.undecided(interruption.cause().code(), interruption.target()));
        recording.exchanges().stream()
                .filter(exchange -> !steps.contains(exchange.step()))
                .forEach(exchange -> findings.undecided(
                        "HTTP-NOT-PRESCRIBED",
                        exchange.file(),
                        exchange.request().method() + " " + exchange.request().target(),
                        exchange.step()));
    }

    private void asked(Step.Single step, Conversation conversation, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        for (Exchange exchange : conversation.of(step)) {
            answers.envelope(exchange, step.expectation()).ifPresent(body -> {
                findings.judgeEnvelope(body);
                step.expectation().member().ifPresent(member -> answers.member(body, member));
            });
        }
    }

    private void fetched(TestCase scenario, Step.FetchEach each, Conversation conversation, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        Step.PageThrough list = list(scenario, each);
        MessageType type = standard.messageType(list.messageType())
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + list.messageType()));
        Map<String, JsonNode> listed = ListEvaluation.listed(list, each, conversation.pages(list, 0), type);
        for (Exchange exchange : conversation.of(each, list)) {
            Optional<Message> message = answers.envelope(exchange, each.expectation());
            JsonNode inList = listed.get(exchange.request().target());
            if (inList == null) {
                message.ifPresent(findings::judgeOffered);
            } else {
                message.ifPresent(fetched -> same(fetched, inList, each.sameRequirement(), findings));
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

    private Step.PageThrough list(TestCase scenario, Step.FetchEach each) {
        return steps(scenario)
                .filter(step -> step.name().equals(each.list()))
                .map(Step.PageThrough.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The suite has no step " + each.list()));
    }

    /** The steps of all scenarios of a contract, in the order of the capture. */
    private Stream<Step> steps(TestCase scenario) {
        return standard.testCases().stream()
                .filter(other -> Objects.equals(other.contract(), scenario.contract()))
                .flatMap(other -> Step.of(other).stream());
    }
}
