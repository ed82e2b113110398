package org.plumbline.standard;

import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * One JSON file of a package, read strictly.
 *
 * @param path its path in the package
 * @param text its content, with places
 */
record Document(String path, PositionedJson text) {
    static Document read(String path, byte[] bytes) throws PackageRefused {
        try {
            return new Document(path, StrictJson.read(bytes, JsonLimits.SIGNED));
        } catch (JsonRefused refused) {
            throw new PackageRefused(path + ", " + refused.getMessage());
        }
    }

    JsonNode root() {
        return text.root();
    }

    /** What is wrong at a JSON Pointer of this file. */
    PackageRefused refused(String pointer, String reason) {
        JsonPosition position = text.namePosition(pointer).orElse(JsonPosition.START);
        return new PackageRefused("%s, line %d, column %d (%s): %s"
                .formatted(
                        path, position.line(), position.column(), pointer.isEmpty() ? "whole file" : pointer, reason));
    }
}
