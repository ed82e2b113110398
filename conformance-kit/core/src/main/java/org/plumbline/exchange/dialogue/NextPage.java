package org.plumbline.exchange.dialogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a page says that the list goes on.
 *
 * @param place the JSON Pointer in the page; empty where a header field says it
 * @param says what it says, for people; empty when the page is the last
 * @param request what to ask next; empty when the page is the last, or cannot be followed
 * @param elsewhere whether it leads to another host
 */
public record NextPage(String place, String says, Optional<Request> request, boolean elsewhere) {
    private static final NextPage NONE = new NextPage("", "", Optional.empty(), false);

    /** One link of a header field {@code Link} (RFC 8288, 3): its address, its parameters. */
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<,\"]*(?:\"[^\"]*\"[^<,\"]*)*)");

    private static final Pattern NEXT =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*\\s)?next(\\s[^\"]*)?\"|next\\s*(;|$))");

    private static final int LONGEST_FIELD = 20_000;

    /** Whether the list is said to end here. */
    public boolean last() {
        return says.isEmpty();
    }

    static NextPage of(Step.Links links, Request asked, Answer answer, Origin origin) {
        return links.pointer()
                .map(pointer -> inBody(pointer, asked, answer, origin))
                .orElseGet(() -> inHeader(asked, answer, origin));
    }

    private static NextPage inBody(JsonPointer pointer, Request asked, Answer answer, Origin origin) {
        JsonNode links = Bodies.json(answer).at(pointer);
        for (int i = 0; i < links.size() && links.isArray(); i++) {
            JsonNode link = links.get(i);
            if ("next".equals(link.path("rel").stringValue(null))) {
                return follow(pointer + "/" + i, link, asked, origin);
            }
        }
        return NONE;
    }

    private static NextPage follow(String place, JsonNode link, Request asked, Origin origin) {
        String address = link.path("href").stringValue("");
        String method = link.path("method").stringValue("GET");
        if (address.isEmpty() || !Set.of("GET", "POST").contains(method)) {
            return new NextPage(place, link.toString(), Optional.empty(), false);
        }
        Optional<Request> next = origin.target(address, asked.target()).map(target -> {
            String body = method.equals("POST") ? body(link, asked) : "";
            return new Request(method, target, asked.headers(), body);
        });
        return new NextPage(place + "/href", address, next, next.isEmpty());
    }

    private static String body(JsonNode link, Request asked) {
        JsonNode own = link.path("body");
        if (!link.path("merge").booleanValue(false)) {
            return own.isMissingNode() ? "" : own.toString();
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        Bodies.json(asked.body()).properties().forEach(member -> merged.set(member.getKey(), member.getValue()));
        own.properties().forEach(member -> merged.set(member.getKey(), member.getValue()));
        return merged.toString();
    }

    private static NextPage inHeader(Request asked, Answer answer, Origin origin) {
        String field = answer.headers().getOrDefault("link", "");
        Matcher links = LINK.matcher(field.substring(0, Math.min(field.length(), LONGEST_FIELD)));
        while (links.find()) {
            if (NEXT.matcher(links.group(2)).find()) {
                Optional<Request> next = origin.target(links.group(1), asked.target())
                        .map(target -> new Request("GET", target, asked.headers()));
                return new NextPage("", links.group(1), next, next.isEmpty());
            }
        }
        return NONE;
    }
}
