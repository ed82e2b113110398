package org.plumbline.standards.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageFormat;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/** Finds the values of a KVN or XML message that have a line or an element of their own, where the reader says that they stand. */
final class LineMembers {
    private static final Pattern ASSIGNMENT =
            Pattern.compile(" *([A-Z][A-Z0-9_]*) *= *([^\\[\\r\\n]*?) *(\\[[^\\]\\r\\n]*\\])? *");
    private static final Pattern START_TAG = Pattern.compile("<([A-Z][A-Z0-9_]*)((?: [^<>]*)?)>\\s*$");

    private LineMembers() {}

    static List<Member> of(SourceText source, Message message) {
        List<Member> members = new ArrayList<>();
        leaves("", message.content()).forEach(pointer -> {
            Place place = message.place(pointer);
            if (place.line() > 0 && place.column() > 0) {
                int offset = source.offset(place.line(), place.column());
                Member member = message.format() == MessageFormat.XML
                        ? element(source.text(), message, pointer, offset)
                        : assignment(source, message, pointer, offset);
                if (member != null) {
                    members.add(member);
                }
            }
        });
        return members;
    }

    private static Stream<String> leaves(String pointer, JsonNode node) {
        if (node.isValueNode()) {
            return Stream.of(pointer);
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size()).boxed().flatMap(i -> leaves(pointer + "/" + i, node.get(i)));
        }
        return node.properties().stream().flatMap(each -> leaves(pointer + "/" + each.getKey(), each.getValue()));
    }

    private static @Nullable Member assignment(SourceText source, Message message, String pointer, int offset) {
        int begin = source.lineBegin(offset);
        Matcher line = ASSIGNMENT.matcher(source.text()).region(begin, source.lineEnd(offset));
        if (!line.matches() || line.start(2) != offset || !pointer.endsWith("/" + line.group(1))) {
            return null;
        }
        int end = source.afterLineEnd(offset);
        return new Member(
                pointer, message.content().at(pointer), line.start(1), line.end(1), offset, line.end(2), begin, end);
    }

    private static @Nullable Member element(String text, Message message, String pointer, int offset) {
        Matcher tag = START_TAG.matcher(text).region(text.lastIndexOf('<', offset - 1), offset);
        if (!tag.find() || !pointer.endsWith("/" + tag.group(1))) {
            return null;
        }
        String close = "</" + tag.group(1) + ">";
        int closed = text.indexOf("<", offset);
        if (closed < 0 || !text.startsWith(close, closed)) {
            return null;
        }
        int valueEnd = offset + text.substring(offset, closed).stripTrailing().length();
        return new Member(
                pointer,
                message.content().at(pointer),
                tag.start(1),
                tag.end(1),
                offset,
                valueEnd,
                tag.start(),
                closed + close.length());
    }
}
