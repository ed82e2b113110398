package org.plumbline.registry.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.registry.Settings;

/** The catalogue of problem types: {@code problems/catalogue.json}. Each type of the code has its entry; a test holds them together. */
@ApplicationScoped
class ProblemCatalogue {
    /** The media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    private final Map<ProblemType, ProblemDescription> entries = new EnumMap<>(ProblemType.class);

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    ProblemCatalogue() {
        Map<String, ProblemDescription> byName =
                read().stream().collect(Collectors.toMap(ProblemDescription::name, Function.identity()));
        for (ProblemType type : ProblemType.values()) {
            ProblemDescription entry = byName.get(type.slug());
            if (entry == null) {
                throw new IllegalStateException("problems/catalogue.json has no entry " + type.slug());
            }
            entries.put(type, entry);
        }
    }

    /** All entries, in the order of the types. */
    List<ProblemDescription> all() {
        return List.copyOf(entries.values());
    }

    ProblemDescription describe(ProblemType type) {
        ProblemDescription entry = entries.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type.slug());
        }
        return entry;
    }

    Problem problem(ProblemType type, int status, String detail, String path) {
        ProblemDescription entry = describe(type);
        return new Problem(
                settings.address("/problems/" + entry.name()).toString(),
                entry.title(),
                status,
                detail.isEmpty() ? entry.explanation() : detail,
                path);
    }

    private static List<ProblemDescription> read() {
        try (InputStream catalogue = ProblemCatalogue.class.getResourceAsStream("/problems/catalogue.json")) {
            if (catalogue == null) {
                throw new IllegalStateException("problems/catalogue.json is not packed");
            }
            try (JsonReader reader = Json.createReader(catalogue)) {
                return reader.readArray().getValuesAs(JsonObject.class).stream()
                        .map(entry -> new ProblemDescription(
                                entry.getString("name"),
                                entry.getInt("status"),
                                entry.getString("title"),
                                entry.getString("explanation"),
                                entry.getString("remedy")))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
