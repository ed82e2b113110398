package org.plumbline.conformance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.dialogue.Expectation;
import org.plumbline.exchange.dialogue.Expectation.Header.Form;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.rule.schema.regex.BoundedPattern;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * Judges single answers by what a step expects of them, from the outside in: status, media type, header fields, body. What is
 * wrong outside ends the judgement, because what is inside follows from it: one cause, one finding.
 */
final class AnswerJudge {
    private final StandardPackage standard;
    private final ScenarioFindings findings;

    AnswerJudge(StandardPackage standard, ScenarioFindings findings) {
        this.standard = standard;
        this.findings = findings;
    }

    /** The message or messages that a body is made of, and where each stands in it. */
    record Body(List<Message> messages, boolean array) {
        String pointer(int index) {
            return array ? "/" + index : "";
        }
    }

    /**
     * Judges an answer but for the content of its body.
     *
     * @return the body, when all is as expected; one without messages when the step expects none
     */
    Optional<Body> envelope(Exchange exchange, Expectation expectation) {
        if (!hasStatus(exchange, expectation.status())
                || !expectation
                        .mediaType()
                        .map(mediaType -> hasMediaType(exchange, mediaType))
                        .orElse(true)) {
            return Optional.empty();
        }
        expectation.headers().forEach(header -> header(exchange, header));
        expectation.empty().ifPresent(requirement -> empty(exchange, requirement));
        return expectation.body().map(body -> body(exchange, body)).orElse(Optional.of(new Body(List.of(), false)));
    }

    /** Judges an answer and everything in its body. */
    void judge(Exchange exchange, Step step, Map<String, JsonNode> kept) {
        envelope(exchange, step.expectation()).ifPresent(body -> {
            boolean offered =
                    step.expectation().body().map(Expectation.Body::offered).orElse(false);
            Set<String> faulty = new HashSet<>();
            for (int i = 0; i < body.messages().size(); i++) {
                Message message = body.messages().get(i);
                faulty.addAll(faulty(
                        body.pointer(i), offered ? findings.judgeOffered(message) : findings.judgeEnvelope(message)));
            }
            inside(exchange, step, kept, faulty);
        });
    }

    /** Judges a member of the body, and the rules over answers. */
    void inside(Exchange exchange, Step step, Map<String, JsonNode> kept, Set<String> faulty) {
        inside(AnswerBody.of(exchange), step, kept, faulty, finding -> false);
    }

    /**
     * The same for a page of a list.
     *
     * @param told whether a finding was told already
     */
    void inside(AnswerBody body, Step step, Map<String, JsonNode> kept, Set<String> faulty, Predicate<Finding> told) {
        step.expectation().member().ifPresent(member -> member(body, member));
        findings.judgeAnswer(step.name(), body, Circumstances.of(body, kept), faulty, told);
    }

    /** Where values of a body stand that schema or syntax found wrong. */
    static Set<String> faulty(String pointer, CheckedMessage checked) {
        return checked.findings().stream()
                .filter(Finding::spoilsValue)
                .map(finding -> pointer + finding.place().pointer())
                .collect(Collectors.toSet());
    }

    /** Checks that a member of a body has the value that is expected; when it is of another type, the schema says so. */
    private void member(AnswerBody body, Expectation.Member expected) {
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
        if (expected.is().contains(exchange.answer().status())) {
            return true;
        }
        String found = Integer.toString(exchange.answer().status());
        String right = expected.is().stream().map(String::valueOf).collect(Collectors.joining(" / "));
        findings.add(
                "HTTP-STATUS",
                expected.requirement(),
                inHead(exchange, "/response/status"),
                found,
                right,
                exchange.request().line(),
                found,
                right);
        return false;
    }

    private boolean hasMediaType(Exchange exchange, Expectation.MediaType expected) {
        findings.checked(expected.requirement());
        String field = exchange.answer().headers().getOrDefault("content-type", "");
        String mediaType = field.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (expected.is().contains(mediaType)) {
            return true;
        }
        String right = String.join(" / ", expected.is());
        findings.add(
                "HTTP-MEDIA-TYPE",
                expected.requirement(),
                inHead(exchange, "/response/headers/content-type"),
                mediaType,
                right,
                exchange.request().line(),
                mediaType,
                right);
        return false;
    }

    private void header(Exchange exchange, Expectation.Header expected) {
        findings.checked(expected.requirement());
        Optional<String> field = Optional.ofNullable(exchange.answer().headers().get(expected.name()));
        if (!holds(expected, field)) {
            findings.add(
                    code(expected.form()),
                    expected.requirement(),
                    inHead(exchange, "/response/headers/" + expected.name()),
                    field.orElse(null),
                    expected.value().isEmpty() ? null : expected.value(),
                    exchange.request().line(),
                    expected.name(),
                    expected.value());
        }
    }

    private static String code(Form form) {
        return switch (form) {
            case ABSENT -> "HTTP-HEADER-UNWANTED";
            case PRESENT -> "HTTP-HEADER-MISSING";
            case LISTS -> "HTTP-HEADER";
            case MATCHES -> "HTTP-HEADER-FORM";
        };
    }

    private static boolean holds(Expectation.Header expected, Optional<String> field) {
        return switch (expected.form()) {
            case ABSENT -> field.isEmpty();
            case PRESENT -> field.isPresent();
            case LISTS ->
                Stream.of(field.orElse("").split(",", -1))
                        .anyMatch(token -> token.strip().equals(expected.value()));
            case MATCHES -> field.isPresent() && BoundedPattern.occurs(expected.value(), field.get());
        };
    }

    private void empty(Exchange exchange, String requirement) {
        findings.checked(requirement);
        if (exchange.answer().length() > 0) {
            findings.add(
                    "HTTP-NOT-EMPTY",
                    requirement,
                    inBody(exchange),
                    null,
                    null,
                    exchange.request().line());
        }
    }

    private Optional<Body> body(Exchange exchange, Expectation.Body expected) {
        findings.checked(expected.requirement());
        MessageType type = type(expected.messageType());
        boolean array = expected.array() || type.json().whole();
        boolean right = begins(exchange.answer(), array ? '[' : '{');
        List<Message> messages = right ? read(exchange, type, expected.array()) : List.of();
        if (!right || (!expected.array() && messages.size() != 1)) {
            findings.add(
                    array ? "HTTP-BODY-ARRAY" : "HTTP-BODY",
                    expected.requirement(),
                    inBody(exchange),
                    null,
                    null,
                    exchange.request().line());
            return Optional.empty();
        }
        return Optional.of(new Body(messages, expected.array()));
    }

    private static List<Message> read(Exchange exchange, MessageType type, boolean array) {
        List<Message> messages = new ArrayList<>();
        try {
            MessageReader reader = new MessageReader(type);
            if (array) {
                reader.read(exchange.bodyFile(), exchange.answer().bodyStream(), "", messages::add);
            } else {
                reader.read(exchange.bodyFile(), exchange.answer().bodyStream(), messages::add);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return messages;
    }

    private MessageType type(String id) {
        return standard.messageType(id)
                .orElseThrow(() -> new IllegalStateException("The standard has no message type " + id));
    }

    /** Whether this is the first character that is not blank (RFC 8259, 2). */
    private static boolean begins(Answer answer, char opening) {
        for (byte each : answer.body()) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return each == opening;
            }
        }
        return false;
    }

    static Place inHead(Exchange exchange, String pointer) {
        return new Place(exchange.file(), 0, 0, 0, pointer);
    }

    private static Place inBody(Exchange exchange) {
        return new Place(exchange.bodyFile(), 0, 1, 1, "");
    }
}
