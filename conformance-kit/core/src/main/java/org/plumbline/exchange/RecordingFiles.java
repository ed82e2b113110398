package org.plumbline.exchange;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.CanonicalJson;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a recording is kept: one small JSON file and one file of raw bytes for each exchange. */
final class RecordingFiles {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FORMAT = "1";
    private static final String PARAMETERS = "parameters.json";

    private final Map<String, byte[]> files;
    private final Set<String> unread;

    private RecordingFiles(Map<String, byte[]> files) {
        this.files = files;
        this.unread = new HashSet<>(files.keySet());
    }

    static SortedMap<String, byte[]> write(Recording recording) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(Recording.INDEX, CanonicalJson.bytes(index(recording)));
        if (!recording.terms().parameters().isEmpty()) {
            ObjectNode parameters = JSON.objectNode();
            recording.terms().parameters().forEach(parameters::set);
            files.put(PARAMETERS, parameters.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Exchange exchange : recording.exchanges()) {
            files.put(name(exchange.file()), CanonicalJson.bytes(json(exchange)));
            files.put(name(exchange.bodyFile()), exchange.answer().body());
            if (!exchange.request().body().isEmpty()) {
                files.put(
                        name(exchange.requestFile()), exchange.request().body().getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    static Recording read(Map<String, byte[]> files) throws RecordingRefused {
        return new RecordingFiles(files).read();
    }

    private static String name(String file) {
        return file.substring(Recording.FOLDER.length());
    }

    private static ObjectNode index(Recording recording) {
        ObjectNode index = JSON.objectNode();
        index.put("formatVersion", FORMAT);
        index.put("contract", recording.contract());
        index.put("exchanges", recording.exchanges().size());
        Terms terms = recording.terms();
        terms.base().ifPresent(base -> index.put("base", base.toString()));
        if (terms.mayWrite()) {
            index.put("mayWrite", true);
        }
        index.set(
                "interruption",
                recording.interruption().map(RecordingFiles::json).orElseGet(JSON::nullNode));
        return index;
    }

    private static JsonNode json(Interruption interruption) {
        return JSON.objectNode()
                .put("cause", interruption.cause().name())
                .put("step", interruption.step())
                .put("target", interruption.target());
    }

    private static ObjectNode json(Exchange exchange) {
        ObjectNode request = JSON.objectNode()
                .put("step", exchange.step())
                .put("reading", exchange.reading())
                .put("method", exchange.request().method())
                .put("target", exchange.request().target());
        request.set("headers", json(exchange.request().headers()));
        ObjectNode response = JSON.objectNode().put("status", exchange.answer().status());
        response.set("headers", json(exchange.answer().headers()));
        ObjectNode json = JSON.objectNode();
        json.set("request", request);
        json.set("response", response);
        return json;
    }

    private static ObjectNode json(SortedMap<String, String> headers) {
        ObjectNode json = JSON.objectNode();
        headers.forEach(json::put);
        return json;
    }

    private Recording read() throws RecordingRefused {
        Form index = form(Recording.INDEX)
                .members(Set.of("base", "mayWrite"), "formatVersion", "contract", "exchanges", "interruption");
        if (!index.text("formatVersion").equals(FORMAT)) {
            throw index.refused("must have the formatVersion \"1\"");
        }
        Terms terms = terms(index);
        int count = index.number("exchanges");
        List<Exchange> exchanges = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            exchanges.add(exchange(number));
        }
        if (!unread.isEmpty()) {
            throw new RecordingRefused("The recording holds files that do not belong to it: "
                    + new TreeMap<>(Map.copyOf(files))
                            .keySet().stream().filter(unread::contains).toList());
        }
        return new Recording(index.text("contract"), terms, exchanges, interruption(index));
    }

    /** On what terms the service was asked. They are read before what is left over is complained of. */
    private Terms terms(Form index) throws RecordingRefused {
        SortedMap<String, JsonNode> parameters = new TreeMap<>();
        if (files.containsKey(PARAMETERS)) {
            parameters.putAll(form(PARAMETERS).values());
        }
        try {
            return new Terms(
                    index.has("base") ? Optional.of(new URI(index.text("base"))) : Optional.empty(),
                    parameters,
                    index.has("mayWrite") && index.truth("mayWrite"));
        } catch (URISyntaxException wrong) {
            throw index.refused("base must be an address");
        }
    }

    private Exchange exchange(int number) throws RecordingRefused {
        String stem = "%04d".formatted(number);
        Form form = form(stem + ".json").members("request", "response");
        Form request = form.object("request").members("step", "reading", "method", "target", "headers");
        Form response = form.object("response").members("status", "headers");
        return new Exchange(
                number,
                request.text("step"),
                request.number("reading"),
                new Request(
                        request.text("method"),
                        request.text("target"),
                        request.texts("headers"),
                        files.containsKey(stem + ".request") ? text(stem + ".request") : ""),
                new Answer(response.number("status"), response.texts("headers"), bytes(stem + ".body")));
    }

    private static Optional<Interruption> interruption(Form index) throws RecordingRefused {
        if (index.isNull("interruption")) {
            return Optional.empty();
        }
        Form interruption = index.object("interruption").members("cause", "step", "target");
        try {
            return Optional.of(new Interruption(
                    Interruption.Cause.valueOf(interruption.text("cause")),
                    interruption.text("step"),
                    interruption.text("target")));
        } catch (IllegalArgumentException unknown) {
            throw interruption.refused("names a cause that does not exist");
        }
    }

    private String text(String name) throws RecordingRefused {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            throw new RecordingRefused(name + " must not be empty");
        }
        return text;
    }

    private byte[] bytes(String name) throws RecordingRefused {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new RecordingRefused("The recording lacks the file " + name);
        }
        unread.remove(name);
        return bytes;
    }

    private Form form(String name) throws RecordingRefused {
        try {
            return new Form(
                    name, StrictJson.read(bytes(name), JsonLimits.SIGNED).root());
        } catch (JsonRefused refused) {
            throw new RecordingRefused(name + ", " + refused.getMessage());
        }
    }

    /** A JSON object that must have a fixed form. */
    private record Form(String file, @Nullable JsonNode node) {
        Form members(String... names) throws RecordingRefused {
            return members(Set.of(), names);
        }

        Form members(Set<String> optional, String... names) throws RecordingRefused {
            if (node == null || !node.isObject() || !required(optional).equals(Set.of(names))) {
                throw refused("must be an object with exactly the members " + List.of(names));
            }
            return this;
        }

        private Set<String> required(Set<String> optional) {
            Set<String> required = new HashSet<>(requireNonNull(node).propertyNames());
            required.removeAll(optional);
            return required;
        }

        boolean has(String name) {
            return requireNonNull(node).has(name);
        }

        boolean truth(String name) throws RecordingRefused {
            if (!value(name).isBoolean()) {
                throw refused(name + " must be true or false");
            }
            return value(name).booleanValue();
        }

        Map<String, JsonNode> values() throws RecordingRefused {
            if (node == null || !node.isObject()) {
                throw refused("must be an object");
            }
            Map<String, JsonNode> values = new TreeMap<>();
            node.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
            return values;
        }

        Form object(String name) {
            return new Form(file, value(name));
        }

        boolean isNull(String name) {
            return value(name).isNull();
        }

        String text(String name) throws RecordingRefused {
            if (!value(name).isString()) {
                throw refused(name + " must be a text");
            }
            return value(name).stringValue();
        }

        int number(String name) throws RecordingRefused {
            if (!value(name).isIntegralNumber()
                    || !value(name).canConvertToInt()
                    || value(name).intValue() < 0) {
                throw refused(name + " must be a whole number from 0");
            }
            return value(name).intValue();
        }

        SortedMap<String, String> texts(String name) throws RecordingRefused {
            if (!value(name).isObject()) {
                throw refused(name + " must be an object");
            }
            SortedMap<String, String> texts = new TreeMap<>();
            for (Map.Entry<String, JsonNode> member : value(name).properties()) {
                if (!member.getValue().isString()) {
                    throw refused(name + " must hold texts");
                }
                texts.put(member.getKey(), member.getValue().stringValue());
            }
            return texts;
        }

        RecordingRefused refused(String why) {
            return new RecordingRefused(file + " " + why);
        }

        private JsonNode value(String name) {
            return requireNonNull(node).required(name);
        }
    }
}
