package org.plumbline.conformance.scenario;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        for (Step step : Step.of(scenario)) {
            notRecorded(step, recording, findings);
            if (step instanceof Step.PageThrough list) {
                new ListEvaluation(list, standard, findings).judge(recording);
            } else if (step instanceof Step.FetchEach each) {
                fetched(scenario, each, recording, findings);
            } else {
                asked(step, recording, findings);
            }
        }
        return findings.outcome();
    }

    private static void notRecorded(Step step, Recording recording, ScenarioFindings findings) {
        boolean recorded = !recording.of(step).isEmpty();
        recording
                .interruption()
                .filter(interruption -> !recorded || interruption.step().equals(step.name()))
                .ifPresent(
                        interruption -> findings.undecided(interruption.cause().code(), interruption.target()));
        if (!recorded) {
            findings.undecided("HTTP-NOT-RECORDED", step.name());
        }
    }

    private void asked(Step step, Recording recording, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        for (Exchange exchange : recording.of(step)) {
            answers.envelope(exchange, step.expectation()).ifPresent(body -> {
                findings.judgeEnvelope(body);
                step.expectation().member().ifPresent(member -> answers.member(body, member));
            });
        }
    }

    private void fetched(TestCase scenario, Step.FetchEach each, Recording recording, ScenarioFindings findings) {
        AnswerJudge answers = new AnswerJudge(standard, findings);
        Map<String, JsonNode> listed = listed(scenario, each, recording);
        for (Exchange exchange : recording.of(each)) {
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

    private Map<String, JsonNode> listed(TestCase scenario, Step.FetchEach each, Recording recording) {
        Step.PageThrough list = standard.testCases().stream()
                .filter(other -> Objects.equals(other.contract(), scenario.contract()))
                .flatMap(other -> Step.of(other).stream())
                .filter(step -> step.name().equals(each.list()))
                .map(Step.PageThrough.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The suite has no step " + each.list()));
        MessageType type = standard.messageType(list.messageType())
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + list.messageType()));
        return ListEvaluation.listed(list, each, recording, type);
    }
}
