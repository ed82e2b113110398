package org.plumbline.standard.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.verdict.Place;

/** Where things stand in the files of a package. A file is read again only when something in it is asked for. */
public final class PackagePlaces {
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Optional<PositionedJson>> documents = new HashMap<>();

    /**
     * @param files the bytes of a file of the package by its path
     */
    public PackagePlaces(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** A JSON document of the package; empty when there is no such file or it is no JSON. */
    public Optional<PositionedJson> document(String file) {
        return documents.computeIfAbsent(file, path -> files.apply(path).flatMap(PackagePlaces::read));
    }

    /** The place of a JSON Pointer in a file: of a member, where its name begins. */
    public Place at(String file, String pointer) {
        JsonPosition position =
                document(file).flatMap(text -> text.namePosition(pointer)).orElse(JsonPosition.START);
        return new Place(file, 0, position.line(), position.column(), pointer);
    }

    /**
     * The place of an element of a list.
     *
     * @param list JSON Pointer of the list
     * @param member the member by which the element is known
     * @param value its value there
     */
    public Place element(String file, String list, String member, String value) {
        int index = 0;
        for (var each : document(file).map(PositionedJson::root).map(root -> root.at(list)).stream()
                .flatMap(elements -> elements.valueStream())
                .toList()) {
            if (each.path(member).asString("").equals(value)) {
                return at(file, list + "/" + index);
            }
            index++;
        }
        return whole(file);
    }

    /** A file as a whole. */
    public static Place whole(String file) {
        return new Place(file, 0, 0, 0, "");
    }

    /** A line of a file. */
    public static Place line(String file, int line, int column) {
        return new Place(file, 0, line, column, "");
    }

    private static Optional<PositionedJson> read(byte[] bytes) {
        try {
            return Optional.of(StrictJson.read(bytes, JsonLimits.SIGNED));
        } catch (JsonRefused refused) {
            return Optional.empty();
        }
    }
}
