package org.plumbline.examples.feed;

import java.util.Map;

/**
 * What the service answers.
 *
 * @param status the status code
 * @param mediaType the media type of the body
 * @param headers further header fields
 * @param body the body
 */
record Reply(int status, String mediaType, Map<String, String> headers, String body) {
    /** An answer with a JSON body. */
    static Reply json(String body) {
        return new Reply(200, "application/json", Map.of(), body);
    }

    /** A refusal as problem details (RFC 9457). */
    static Reply problem(int status, String title, String detail) {
        return problem(status, title, detail, Map.of());
    }

    /** A refusal as problem details (RFC 9457) with further header fields. */
    static Reply problem(int status, String title, String detail, Map<String, String> headers) {
        String body =
                """
                {
                  "type": "about:blank",
                  "title": "%s",
                  "status": %d,
                  "detail": "%s"
                }
                """
                        .formatted(title, status, detail);
        return new Reply(status, "application/problem+json", headers, body);
    }
}
