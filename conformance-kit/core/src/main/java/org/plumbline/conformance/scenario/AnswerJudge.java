package org.plumbline.conformance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Expectation;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * Judges single answers by what a step expects of them, from the outside in: status, media type, header, body. What is wrong
 * outside ends the judgement, because what is inside follows from it: one cause, one finding.
 */
final class AnswerJudge {
    private final StandardPackage standard;
    private final ScenarioFindings findings;

    AnswerJudge(StandardPackage standard, ScenarioFindings findings) {
        this.standard = standard;
        this.findings = findings;
    }

    /** Judges an answer but for the content of its body; returns the body when it is the one JSON object that it should be. */
    Optional<Message> envelope(Exchange exchange, Expectation expectation) {
        if (!hasStatus(exchange, expectation.status()) || !hasMediaType(exchange, expectation.mediaType())) {
            return Optional.empty();
        }
        expectation.header().ifPresent(header -> header(exchange, header));
        return body(exchange, expectation.body());
    }

    /** Checks that a member of a body has the value that is expected; when it is of another type, the schema says so. */
    void member(Message body, Expectation.Member expected) {
        JsonNode found = body.content().at(expected.pointer());
        if (!found.isIntegralNumber()) {
            return;
        }
        findings.checked(expected.requirement());
        if (!found.canConvertToInt() || found.intValue() != expected.is()) {
            String right = Integer.toString(expected.is());
            findings.add(
                    "HTTP-MEMBER",
                    expected.requirement(),
                    body.place(expected.pointer().toString()),
                    found.toString(),
                    right,
                    found.toString(),
                    right);
        }
    }

    private boolean hasStatus(Exchange exchange, Expectation.Status expected) {
        findings.checked(expected.requirement());
        if (exchange.answer().status() == expected.is()) {
            return true;
        }
        String found = Integer.toString(exchange.answer().status());
        String right = Integer.toString(expected.is());
        findings.add(
                "HTTP-STATUS",
                expected.requirement(),
                inHead(exchange, "/response/status"),
                found,
                right,
                asked(exchange),
                found,
                right);
        return false;
    }

    private boolean hasMediaType(Exchange exchange, Expectation.MediaType expected) {
        findings.checked(expected.requirement());
        String field = exchange.answer().headers().getOrDefault("content-type", "");
        String mediaType = field.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (mediaType.equals(expected.is())) {
            return true;
        }
        findings.add(
                "HTTP-MEDIA-TYPE",
                expected.requirement(),
                inHead(exchange, "/response/headers/content-type"),
                mediaType,
                expected.is(),
                asked(exchange),
                mediaType,
                expected.is());
        return false;
    }

    private void header(Exchange exchange, Expectation.Header expected) {
        findings.checked(expected.requirement());
        String field = exchange.answer().headers().getOrDefault(expected.name(), "");
        if (Stream.of(field.split(",")).noneMatch(token -> token.strip().equals(expected.lists()))) {
            findings.add(
                    "HTTP-HEADER",
                    expected.requirement(),
                    inHead(exchange, "/response/headers/" + expected.name()),
                    field,
                    expected.lists(),
                    asked(exchange),
                    expected.name(),
                    expected.lists());
        }
    }

    private Optional<Message> body(Exchange exchange, Expectation.Body expected) {
        findings.checked(expected.requirement());
        List<Message> messages = read(exchange, type(expected.messageType()));
        if (!beginsObject(exchange.answer()) || messages.size() != 1) {
            findings.add(
                    "HTTP-BODY",
                    expected.requirement(),
                    new Place(exchange.bodyFile(), 0, 1, 1, ""),
                    null,
                    null,
                    asked(exchange));
            return Optional.empty();
        }
        return Optional.of(messages.get(0));
    }

    private static List<Message> read(Exchange exchange, MessageType type) {
        List<Message> messages = new ArrayList<>();
        try {
            new MessageReader(type).read(exchange.bodyFile(), exchange.answer().bodyStream(), messages::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return messages;
    }

    private MessageType type(String id) {
        return standard.messageType(id)
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + id));
    }

    /** Whether the first character that is not blank (RFC 8259, 2) begins an object. */
    private static boolean beginsObject(Answer answer) {
        for (byte each : answer.body()) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return each == '{';
            }
        }
        return false;
    }

    private static Place inHead(Exchange exchange, String pointer) {
        return new Place(exchange.file(), 0, 0, 0, pointer);
    }

    private static String asked(Exchange exchange) {
        return exchange.request().method() + " " + exchange.request().target();
    }
}
