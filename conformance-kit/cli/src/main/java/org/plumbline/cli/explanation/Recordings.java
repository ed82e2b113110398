package org.plumbline.cli.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/** The recorded conversations of a standard that show how a live service breaks a requirement. */
final class Recordings {
    private static final String LIST = "recordings/recordings.json";

    private Recordings() {}

    /**
     * A recording that breaks a requirement.
     *
     * @param requirement what it breaks
     * @param code the code of the finding
     * @param place where, in a file of the package
     */
    record Broken(String requirement, String code, Place place) {}

    /** All of them, in the order of the package. */
    static List<Broken> of(StandardPackage standard) {
        List<Broken> broken = new ArrayList<>();
        if (standard.file(LIST).isPresent()) {
            for (JsonNode each : read(standard, LIST).root().path("recordings")) {
                if (each.has("requirement")) {
                    broken.add(broken(each, standard));
                }
            }
        }
        return broken;
    }

    private static Broken broken(JsonNode recording, StandardPackage standard) {
        String file = "recordings/%s/%s"
                .formatted(
                        recording.get("folder").stringValue(),
                        recording.get("file").stringValue());
        String pointer = recording.get("pointer").stringValue();
        int line = recording.get("line").intValue();
        var position = new JsonPosition(line, recording.get("column").intValue());
        if (line == 0 && standard.file(file).isPresent()) {
            position = read(standard, file).namePosition(pointer).orElse(position);
        }
        return new Broken(
                recording.get("requirement").stringValue(),
                recording.get("code").stringValue(),
                new Place(file, 0, position.line(), position.column(), pointer));
    }

    /** The same place in a conversation that fulfils the contract: in the answer to the same step. */
    static Optional<Place> right(Broken broken, StandardPackage standard) {
        String file = broken.place().file();
        Optional<String> step = step(exchange(file), standard);
        for (JsonNode each : read(standard, LIST).root().path("recordings")) {
            String folder = "recordings/" + each.get("folder").stringValue() + "/";
            for (String other : standard.files()) {
                boolean sameStep = !each.has("requirement")
                        && other.startsWith(folder)
                        && step.isPresent()
                        && step.equals(step(other, standard));
                String right = other.replaceFirst("[^.]+$", file.substring(file.lastIndexOf('.') + 1));
                if (sameStep && standard.file(right).isPresent()) {
                    Optional<JsonPosition> position =
                            read(standard, right).namePosition(broken.place().pointer());
                    if (position.isPresent()) {
                        return position.map(at -> new Place(right, 0, at.line(), at.column(), ""));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The file that says what was asked, when the other holds what was answered. */
    private static String exchange(String file) {
        return file.replaceFirst("[.]body$", ".json");
    }

    private static Optional<String> step(String file, StandardPackage standard) {
        return file.endsWith(".json") && standard.file(file).isPresent()
                ? Optional.ofNullable(
                        read(standard, file).root().at("/request/step").stringValue(null))
                : Optional.empty();
    }

    private static PositionedJson read(StandardPackage standard, String file) {
        try {
            return StrictJson.read(standard.file(file).orElseThrow(), JsonLimits.LISTING);
        } catch (JsonRefused broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
