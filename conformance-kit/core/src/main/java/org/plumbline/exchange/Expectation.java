package org.plumbline.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What an answer must be like; each part names the requirement that says so.
 *
 * @param status the status code
 * @param mediaType the media type, without parameters
 * @param header a header field that lists a token, or empty when none is expected
 * @param body what the body must be
 * @param member a member of the body with a fixed value, or empty when none is expected
 */
public record Expectation(
        Status status, MediaType mediaType, Optional<Header> header, Body body, Optional<Member> member) {
    /** The status code that is right. */
    public record Status(int is, String requirement) {}

    /** The media type that is right, in lower case. */
    public record MediaType(String is, String requirement) {}

    /** A header field, its name in lower case, that must list a token. */
    public record Header(String name, String lists, String requirement) {}

    /** The body is exactly one JSON object, of a message type of the standard. */
    public record Body(String messageType, String requirement) {}

    /** A member of the body that has a fixed whole number as its value. */
    public record Member(JsonPointer pointer, int is, String requirement) {}

    static Expectation read(JsonNode expect) {
        JsonNode status = expect.required("status");
        JsonNode mediaType = expect.required("mediaType");
        JsonNode body = expect.required("body");
        return new Expectation(
                new Status(status.required("is").intValue(), requirement(status)),
                new MediaType(mediaType.required("is").stringValue(), requirement(mediaType)),
                Optional.ofNullable(header(expect.get("header"))),
                new Body(body.required("messageType").stringValue(), requirement(body)),
                Optional.ofNullable(member(expect.get("member"))));
    }

    private static @Nullable Header header(@Nullable JsonNode header) {
        return header == null
                ? null
                : new Header(
                        header.required("name").stringValue(),
                        header.required("lists").stringValue(),
                        requirement(header));
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
