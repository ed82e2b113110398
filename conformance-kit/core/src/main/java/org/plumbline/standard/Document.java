package org.plumbline.standard;

import java.util.List;
import java.util.function.Predicate;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.PositionedJson;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/**
 * One JSON file of a package, read strictly.
 *
 * @param path its path in the package
 * @param text its content, with places
 * @param faults where its faults go
 */
record Document(String path, PositionedJson text, FaultSink faults) {
    JsonNode root() {
        return text.root();
    }

    /** Tells what is wrong at a JSON Pointer of this file. */
    void report(String pointer, String code, String... arguments) throws PackageRefused {
        faults.add(fault(pointer, code, arguments));
    }

    /** What is wrong at a JSON Pointer of this file. */
    PackageFault fault(String pointer, String code, String... arguments) {
        JsonPosition position = text.namePosition(pointer).orElse(JsonPosition.START);
        return new PackageFault(
                code,
                Severity.ERROR,
                new Place(path, 0, position.line(), position.column(), pointer),
                List.of(arguments));
    }

    /** Checks a text; one that is not there is for the meta-schema to miss. */
    void require(String pointer, Predicate<String> right, String code) throws PackageRefused {
        JsonNode value = root().at(pointer);
        if (!value.isMissingNode() && !right.test(value.stringValue())) {
            report(pointer, code, value.stringValue());
        }
    }
}
