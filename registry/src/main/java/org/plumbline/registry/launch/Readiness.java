package org.plumbline.registry.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Waits until the registry answers that it is ready. A server whose deployment failed stays up and never does. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_DEPLOYMENT = Duration.ofSeconds(15);

    private final URI address;
    private final Duration within;

    /** When to give up, on the clock of {@link System#nanoTime}. */
    private final AtomicLong end = new AtomicLong();

    Readiness(int port, Duration within) {
        this.address = URI.create("http://127.0.0.1:" + port + "/health/ready");
        this.within = within;
    }

    /** The server has deployed what it could: what does not answer soon never will. */
    void deployed() {
        end.accumulateAndGet(System.nanoTime() + AFTER_DEPLOYMENT.toNanos(), Math::min);
    }

    /** Asks in a thread of its own until the answer is 200 or the time is over. */
    void watch(Runnable ready, Consumer<String> notReady) {
        end.set(System.nanoTime() + within.toNanos());
        var thread = new Thread(
                () -> {
                    try {
                        if (becomesReady()) {
                            ready.run();
                        } else {
                            notReady.accept(
                                    "The registry did not become ready; the messages above say what went wrong");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "readiness");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean becomesReady() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        while (System.nanoTime() < end.get()) {
            if (answersOk(client, request)) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private static boolean answersOk(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
