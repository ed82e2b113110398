package org.plumbline.examples.feed;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the feed of one of the sample vendors and serves until it is stopped.
 *
 * <p>Usage: {@code java -jar plumbline-examples.jar acme|borealis PORT FOLDER}, where the folder holds the vendor's messages.
 */
public final class Feeds {
    private Feeds() {}

    /** Starts a feed; prints its address when it is ready. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !args[1].matches("[0-9]{1,5}")) {
            System.err.println("Usage: acme|borealis PORT FOLDER");
            System.exit(2);
        }
        AcmeOrbitFeed feed = feed(args[0], StoredMessage.readAll(Path.of(args[2])));
        try {
            @SuppressWarnings("resource") // serves until the process ends
            FeedServer server = new FeedServer(feed, Integer.parseInt(args[1]));
            System.out.println("Ready at " + server.address());
        } catch (BindException taken) {
            System.err.println("Port " + args[1] + " is taken by another program");
            System.exit(1);
        }
    }

    private static AcmeOrbitFeed feed(String vendor, List<StoredMessage> messages) {
        return switch (vendor) {
            case "acme" -> new AcmeOrbitFeed(messages);
            case "borealis" -> new BorealisTracking(messages);
            default ->
                throw new IllegalArgumentException("There is no vendor '" + vendor + "'; there are acme and borealis");
        };
    }
}
