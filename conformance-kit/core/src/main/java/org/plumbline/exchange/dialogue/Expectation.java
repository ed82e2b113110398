package org.plumbline.exchange.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What an answer must be like; each part names the requirement that says so.
 *
 * @param status the status code
 * @param mediaType the media type, without parameters
 * @param headers header fields
 * @param body what the body must be
 * @param empty the requirement that there is no body; empty when none is expected
 * @param member a member of the body with a fixed value
 */
public record Expectation(
        Status status,
        Optional<MediaType> mediaType,
        List<Header> headers,
        Optional<Body> body,
        Optional<String> empty,
        Optional<Member> member) {
    /** The status codes that are right. */
    public record Status(List<Integer> is, String requirement) {
        public Status {
            is = List.copyOf(is);
        }
    }

    /** The media types that are right, in lower case. */
    public record MediaType(List<String> is, String requirement) {
        public MediaType {
            is = List.copyOf(is);
        }
    }

    /**
     * A header field.
     *
     * @param name its name in lower case
     * @param form what is expected of it
     * @param value the token that it must list, or the regular expression that must occur in it
     */
    public record Header(String name, Form form, String value, String requirement) {
        /** What may be expected of a header field. */
        public enum Form {
            ABSENT,
            PRESENT,
            LISTS,
            MATCHES
        }
    }

    /**
     * The body is exactly one JSON object of a message type of the standard, or one array of such.
     *
     * @param offered whether it counts as a message that the product offers
     */
    public record Body(String messageType, boolean array, boolean offered, String requirement) {}

    /** A member of the body that has a fixed whole number as its value. */
    public record Member(JsonPointer pointer, int is, String requirement) {}

    public Expectation {
        headers = List.copyOf(headers);
    }

    static Expectation read(JsonNode expect) {
        JsonNode status = expect.required("status");
        return new Expectation(
                new Status(each(status).stream().map(JsonNode::intValue).toList(), requirement(status)),
                Optional.ofNullable(mediaType(expect.get("mediaType"))),
                headers(expect.path("headers")),
                Optional.ofNullable(body(expect.get("body"))),
                expect.path("empty").path("requirement").stringValueOpt(),
                Optional.ofNullable(member(expect.get("member"))));
    }

    private static List<JsonNode> each(JsonNode part) {
        JsonNode is = part.required("is");
        return is.isArray() ? is.valueStream().toList() : List.of(is);
    }

    private static @Nullable MediaType mediaType(@Nullable JsonNode mediaType) {
        return mediaType == null
                ? null
                : new MediaType(
                        each(mediaType).stream().map(JsonNode::stringValue).toList(), requirement(mediaType));
    }

    private static List<Header> headers(JsonNode headers) {
        List<Header> all = new ArrayList<>();
        for (JsonNode header : headers) {
            Header.Form form = Header.Form.PRESENT;
            String value = "";
            for (Header.Form each : List.of(Header.Form.LISTS, Header.Form.MATCHES, Header.Form.ABSENT)) {
                JsonNode said = header.path(each.name().toLowerCase(Locale.ROOT));
                if (!said.isMissingNode()) {
                    form = each;
                    value = said.stringValue("");
                }
            }
            all.add(new Header(header.required("name").stringValue(), form, value, requirement(header)));
        }
        return all;
    }

    private static @Nullable Body body(@Nullable JsonNode body) {
        return body == null
                ? null
                : new Body(
                        body.required("messageType").stringValue(),
                        body.path("array").booleanValue(false),
                        body.path("offered").booleanValue(false),
                        requirement(body));
    }

    private static @Nullable Member member(@Nullable JsonNode member) {
        return member == null
                ? null
                : new Member(
                        JsonPointer.compile(member.required("pointer").stringValue()),
                        member.required("is").intValue(),
                        requirement(member));
    }

    private static String requirement(JsonNode part) {
        return part.required("requirement").stringValue();
    }
}
