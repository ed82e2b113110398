package org.plumbline.exchange.capture;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Interruption;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Terms;
import org.plumbline.exchange.dialogue.Dialogue;
import org.plumbline.exchange.dialogue.Step;
import org.plumbline.exchange.dialogue.Turn;
import org.plumbline.standard.TestCase;

/**
 * Asks a live service what the scenarios of a standard want to know, and records what it answers.
 *
 * <p>It judges nothing. When the service cannot be reached or a budget is spent, the recording says so and keeps what was
 * recorded until then.
 */
public final class Capture {
    /** The header fields of an answer that are kept; others tell of the day and the machine, not of the product. */
    private static final Set<String> KEPT = Set.of(
            "allow",
            "cache-control",
            "content-encoding",
            "content-language",
            "content-type",
            "etag",
            "link",
            "location",
            "retry-after",
            "vary",
            "www-authenticate");

    /** Politeness: the least time between two requests. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** How often a request is sent when the service says that it is too busy. */
    private static final int ATTEMPTS = 3;

    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final Endpoint endpoint;
    private final Secrets secrets;
    private final Consumer<Exchange> progress;
    private final Addresses addresses;
    private final SSLSocketFactory tls;

    /**
     * Makes a capture.
     *
     * @param endpoint the service and the budgets
     * @param allowedHosts the hosts, names or addresses, that the one who runs the test allows by name although they lead into
     *     a closed network, such as {@code 127.0.0.1}
     * @param secrets what proves to the service who asks
     * @param progress hears of each exchange as soon as it is recorded
     */
    public Capture(Endpoint endpoint, Set<String> allowedHosts, Secrets secrets, Consumer<Exchange> progress) {
        this(endpoint, secrets, progress, new Addresses(InetAddress::getAllByName, allowedHosts), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    Capture(
            Endpoint endpoint,
            Secrets secrets,
            Consumer<Exchange> progress,
            Addresses addresses,
            SSLSocketFactory tls) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.progress = progress;
        this.addresses = addresses;
        this.tls = tls;
    }

    /** Goes through the steps of all scenarios of the contract, in order. */
    public Recording record(List<TestCase> scenarios) {
        return new Run().record(scenarios);
    }

    /** One run through the scenarios. */
    private final class Run {
        private final Budget budget =
                new Budget(endpoint.requests(), Duration.ofSeconds(endpoint.seconds()), System::nanoTime);
        private final HttpWire wire = new HttpWire(endpoint, addresses, tls, budget);
        private final List<Exchange> exchanges = new ArrayList<>();
        private final Set<String> kept = new HashSet<>(KEPT);
        private String stepTaken = "";
        private String target = "";

        Recording record(List<TestCase> scenarios) {
            List<Step> steps = scenarios.stream()
                    .flatMap(scenario -> Step.of(scenario).stream())
                    .toList();
            kept.addAll(Step.headers(steps));
            Terms terms = endpoint.terms(Step.followsAddresses(steps));
            Dialogue dialogue = new Dialogue(terms, Set.of());
            Optional<Interruption> interruption = Optional.empty();
            try {
                for (Step step : steps) {
                    if (dialogue.obstacle(step).isEmpty()) {
                        take(step, dialogue);
                    }
                }
            } catch (CaptureStopped stopped) {
                interruption = Optional.of(new Interruption(stopped.reason(), stepTaken, target));
            }
            return new Recording(endpoint.contract(), terms, exchanges, interruption);
        }

        private void take(Step step, Dialogue dialogue) throws CaptureStopped {
            for (Turn turn : dialogue.turns(step)) {
                for (Optional<Request> next = turn.next(); next.isPresent(); next = turn.next()) {
                    if (turn.spent()) {
                        throw new CaptureStopped(Interruption.Cause.PAGES_SPENT);
                    }
                    budget.pause(Duration.ofSeconds(turn.pause()));
                    turn.answered(ask(step, turn.reading(), next.get()));
                }
            }
        }

        private Answer ask(Step step, int reading, Request request) throws CaptureStopped {
            stepTaken = step.name();
            target = secrets.redact(request.target());
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                budget.pause(PAUSE);
                Answer answer = wire.send(request, secrets.sent());
                if (!BUSY.contains(answer.status())) {
                    return record(step, reading, request, answer);
                }
                budget.pause(retryAfter(answer));
            }
            throw new CaptureStopped(Interruption.Cause.RATE_LIMITED);
        }

        private Answer record(Step step, int reading, Request request, Answer answer) {
            SortedMap<String, String> sent = new TreeMap<>(request.headers());
            sent.putAll(secrets.written());
            SortedMap<String, String> received = new TreeMap<>();
            answer.headers().forEach((name, value) -> {
                if (kept.contains(name)) {
                    received.put(name, secrets.redact(value));
                }
            });
            Exchange exchange = new Exchange(
                    exchanges.size() + 1,
                    step.name(),
                    reading,
                    new Request(request.method(), target, sent, secrets.redact(request.body())),
                    new Answer(answer.status(), received, secrets.redact(answer.body())));
            exchanges.add(exchange);
            progress.accept(exchange);
            return answer;
        }
    }

    private static Duration retryAfter(Answer answer) {
        String seconds = answer.headers().getOrDefault("retry-after", "1");
        return Duration.ofSeconds(seconds.matches("[0-9]{1,5}") ? Integer.parseInt(seconds) : 1);
    }
}
