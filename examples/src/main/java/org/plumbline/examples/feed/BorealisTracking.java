package org.plumbline.examples.feed;

import java.util.List;
import java.util.Map;

/** The feed of Borealis Tracking: its samples are in order, but the service in front of them has three faults. */
final class BorealisTracking extends AcmeOrbitFeed {
    /** The message that an operator typed anew. */
    private static final String TYPED_ANEW = "BOREALIS-2026-000105";

    BorealisTracking(List<StoredMessage> messages) {
        super(messages.stream().map(BorealisTracking::asServed).toList());
    }

    /** First fault: a digit got lost in one miss distance, so that it contradicts the states. */
    private static StoredMessage asServed(StoredMessage message) {
        return message.id().equals(TYPED_ANEW)
                ? new StoredMessage(
                        message.id(), message.json().replaceFirst("(\"MISS_DISTANCE\": [0-9]+)[0-9]\\.", "$1."))
                : message;
    }

    /** Second fault: a page begins with the last message of the page before it. */
    @Override
    int continueAt(String mark) {
        return index(mark);
    }

    /** Third fault: an unknown message is answered by a web page that says so, with status 200. */
    @Override
    Reply unknownMessage() {
        return new Reply(
                200,
                "text/html",
                Map.of(),
                "<!doctype html>\n<title>Borealis Tracking</title>\n<p>Sorry, we could not find that message.</p>\n");
    }
}
