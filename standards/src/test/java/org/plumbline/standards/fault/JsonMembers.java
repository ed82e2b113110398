package org.plumbline.standards.fault;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.message.Message;

/** Finds the simple values of a JSON message in its text, by reading the text itself. */
final class JsonMembers {
    private final String text;
    private final Message message;
    private final List<Member> members = new ArrayList<>();
    private int at;

    private JsonMembers(String text, Message message) {
        this.text = text;
        this.message = message;
    }

    static List<Member> of(String text, Message message) {
        JsonMembers reading = new JsonMembers(text, message);
        reading.value("");
        return reading.members;
    }

    private void value(String pointer) {
        blanks();
        switch (text.charAt(at)) {
            case '{' -> object(pointer);
            case '[' -> array(pointer);
            default -> scalar();
        }
    }

    private void object(String pointer) {
        at++;
        blanks();
        while (text.charAt(at) != '}') {
            int nameBegin = at;
            scalar();
            int nameEnd = at;
            blanks();
            at++;
            blanks();
            String child = pointer + "/" + text.substring(nameBegin + 1, nameEnd - 1);
            int valueBegin = at;
            value(child);
            int valueEnd = at;
            blanks();
            boolean last = text.charAt(at) == '}';
            if (!last) {
                at++;
            }
            int end = at;
            blanks();
            if (message.content().at(child).isValueNode()) {
                members.add(new Member(
                        child,
                        message.content().at(child),
                        nameBegin,
                        nameEnd,
                        valueBegin,
                        valueEnd,
                        nameBegin,
                        last ? -1 : end));
            }
        }
        at++;
    }

    private void array(String pointer) {
        at++;
        blanks();
        for (int i = 0; text.charAt(at) != ']'; i++) {
            value(pointer + "/" + i);
            blanks();
            if (text.charAt(at) == ',') {
                at++;
                blanks();
            }
        }
        at++;
    }

    private void scalar() {
        if (text.charAt(at) != '"') {
            while (",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return;
        }
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
