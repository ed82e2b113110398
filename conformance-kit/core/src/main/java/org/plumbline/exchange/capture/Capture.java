package org.plumbline.exchange.capture;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.plumbline.exchange.PageSequence;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.exchange.Step;
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
        private final Map<String, List<String>> identifiers = new HashMap<>();
        private String stepTaken = "";
        private String target = "";

        Recording record(List<TestCase> scenarios) {
            Optional<Interruption> interruption = Optional.empty();
            try {
                for (TestCase scenario : scenarios) {
                    for (Step step : Step.of(scenario)) {
                        take(step);
                    }
                }
            } catch (CaptureStopped stopped) {
                interruption = Optional.of(new Interruption(stopped.reason(), stepTaken, target));
            }
            return new Recording(endpoint.contract(), exchanges, interruption);
        }

        private void take(Step step) throws CaptureStopped {
            if (step instanceof Step.PageThrough list) {
                for (int reading = 0; reading < list.limits().size(); reading++) {
                    read(list, reading);
                }
            } else if (step instanceof Step.FetchEach each) {
                for (Request request : each.requests(identifiers.getOrDefault(each.list(), List.of()))) {
                    ask(step, 0, request);
                }
            } else {
                ask(step, 0, step.request());
            }
        }

        /** Reads a list to its end, or to the page that leads back to one that was read. */
        private void read(Step.PageThrough list, int reading) throws CaptureStopped {
            PageSequence pages = new PageSequence(list, reading);
            for (Optional<Request> next = pages.next(); next.isPresent(); next = pages.next()) {
                if (pages.spent()) {
                    throw new CaptureStopped(Interruption.Cause.PAGES_SPENT);
                }
                pages.answered(ask(list, reading, next.get()));
            }
            identifiers.putIfAbsent(list.name(), pages.identifiers());
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
                if (KEPT.contains(name)) {
                    received.put(name, secrets.redact(value));
                }
            });
            Exchange exchange = new Exchange(
                    exchanges.size() + 1,
                    step.name(),
                    reading,
                    new Request(request.method(), target, sent),
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
