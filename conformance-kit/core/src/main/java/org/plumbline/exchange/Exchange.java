package org.plumbline.exchange;

import java.util.Locale;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param number its place in the recording, counted from 1
 * @param step the name of the scenario's step that asked
 * @param reading which reading of the list it belongs to, counted from 0; 0 where the step reads nothing repeatedly
 * @param request what was asked
 * @param answer what was answered
 */
public record Exchange(int number, String step, int reading, Request request, Answer answer) {
    /** The file that holds what was asked, the status and the header fields. */
    public String file() {
        return Recording.FOLDER + stem() + ".json";
    }

    /** The file that holds the body as received. */
    public String bodyFile() {
        return Recording.FOLDER + stem() + ".body";
    }

    /** The file that holds the body that was sent. */
    public String requestFile() {
        return Recording.FOLDER + stem() + ".request";
    }

    private String stem() {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
