package org.plumbline.examples.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feed of Acme Space: it does what the contract {@code conjunction-feed} asks. */
class AcmeOrbitFeed {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    private final List<StoredMessage> messages;

    AcmeOrbitFeed(List<StoredMessage> messages) {
        this.messages = List.copyOf(messages);
    }

    /** Answers a request for the list. */
    final Reply list(Map<String, String> query) {
        int limit = limit(query.get("limit"));
        if (limit == 0) {
            return Reply.problem(400, "Bad limit", "limit must be a whole number from 1 to 100.");
        }
        String after = query.get("after");
        int from = after == null ? 0 : continueAt(after);
        if (from < 0) {
            return Reply.problem(400, "Unknown page", "after must be the next of a page of this list.");
        }
        List<StoredMessage> page = messages.subList(from, Math.min(from + limit, messages.size()));
        boolean last = from + limit >= messages.size();
        String next = last ? "null" : '"' + page.get(page.size() - 1).id() + '"';
        return Reply.json(page.stream()
                .map(StoredMessage::json)
                .collect(Collectors.joining(",\n", "{\n\"items\": [\n", "\n],\n\"next\": " + next + "\n}\n")));
    }

    /** Answers a request for one message. */
    final Reply message(String id) {
        int index = index(id);
        return index < 0 ? unknownMessage() : Reply.json(messages.get(index).json() + "\n");
    }

    /** Where the page begins that follows the one with this mark: the MESSAGE_ID of its last message. Negative when unknown. */
    int continueAt(String mark) {
        int last = index(mark);
        return last < 0 ? -1 : last + 1;
    }

    /** What is answered for a MESSAGE_ID that nobody knows. */
    Reply unknownMessage() {
        return Reply.problem(404, "No such message", "This feed holds no message with this MESSAGE_ID.");
    }

    /** Where a message stands in the list; negative when it is not there. */
    final int index(String id) {
        return messages.stream().map(StoredMessage::id).toList().indexOf(id);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        return limit <= MOST ? limit : 0;
    }
}
