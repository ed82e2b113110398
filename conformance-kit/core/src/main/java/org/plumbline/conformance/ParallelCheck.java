package org.plumbline.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.message.Message;

/**
 * Checks messages on several threads and hands the results on in the order of the messages, to the thread that brought them: what
 * comes out does not depend on how many threads there are.
 */
final class ParallelCheck implements AutoCloseable {
    private static final int BATCH_MESSAGES = 64;
    private static final long BATCH_BYTES = 1_000_000;

    private final MessageCheck check;
    private final Consumer<CheckedMessage> inOrder;
    private final ExecutorService workers;
    private final int batchesAtWork;
    private final Deque<Future<List<CheckedMessage>>> atWork = new ArrayDeque<>();
    private List<Message> batch = new ArrayList<>();
    private long batchBytes;

    /**
     * @param check checks one message
     * @param threads how many do so at a time
     * @param inOrder receives every checked message in the order in which they came
     */
    ParallelCheck(MessageCheck check, int threads, Consumer<CheckedMessage> inOrder) {
        this.check = check;
        this.inOrder = inOrder;
        this.workers = Executors.newFixedThreadPool(threads);
        this.batchesAtWork = 2 * threads;
    }

    /**
     * Takes a message. Waits when too many are at work, so that memory stays bounded.
     *
     * @param message the message
     * @param bytes about how many bytes were read for it
     */
    void accept(Message message, long bytes) {
        batch.add(message);
        batchBytes += bytes;
        if (batch.size() >= BATCH_MESSAGES || batchBytes >= BATCH_BYTES) {
            send();
        }
        while (atWork.size() > batchesAtWork) {
            deliver();
        }
    }

    /** Waits for all messages taken so far. */
    void finish() {
        send();
        while (!atWork.isEmpty()) {
            deliver();
        }
    }

    /** Drops what is still at work. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void send() {
        List<Message> messages = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        if (!messages.isEmpty()) {
            atWork.add(workers.submit(() -> messages.stream().map(check::check).toList()));
        }
    }

    private void deliver() {
        try {
            atWork.remove().get().forEach(inOrder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message could not be checked", e.getCause());
        }
    }
}
