package org.plumbline.conformance.rehearsal;

import java.util.Map;
import org.plumbline.standard.StandardPackage;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a script: with samples put in where it names them, and changed as it says. */
final class Edits {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final StandardPackage standard;

    Edits(StandardPackage standard) {
        this.standard = standard;
    }

    /** A value in which each object with a member {@code $sample} has become that sample, with its changes. */
    JsonNode complete(JsonNode value) throws ScriptRefused {
        if (value.isObject() && value.has("$sample")) {
            return sample(value);
        }
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(member.getKey(), complete(member.getValue()));
            }
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            for (JsonNode element : value) {
                array.add(complete(element));
            }
            return array;
        }
        return value;
    }

    private JsonNode sample(JsonNode named) throws ScriptRefused {
        String file = "samples/" + named.get("$sample").stringValue("");
        JsonNode whole = Texts.json(
                standard.file(file).orElseThrow(() -> new ScriptRefused(file + " is no file of the package")), file);
        JsonNode message = whole.at(JsonPointer.compile(named.path("at").stringValue("")));
        if (message.isMissingNode()) {
            throw new ScriptRefused("There is nothing at %s in %s".formatted(named.get("at"), file));
        }
        return changed(message.deepCopy(), named);
    }

    /** A value with what {@code remove} names taken away and what {@code set} names put in place. */
    JsonNode changed(JsonNode value, JsonNode changes) throws ScriptRefused {
        JsonNode changed = value;
        for (JsonNode pointer : changes.path("remove")) {
            remove(changed, JsonPointer.compile(pointer.stringValue("")));
        }
        for (Map.Entry<String, JsonNode> each : changes.path("set").properties()) {
            changed = set(changed, JsonPointer.compile(each.getKey()), complete(each.getValue()));
        }
        return changed;
    }

    private static void remove(JsonNode value, JsonPointer pointer) throws ScriptRefused {
        JsonNode parent = value.at(pointer.head());
        if (value.at(pointer).isMissingNode()) {
            throw new ScriptRefused("There is nothing to be removed at " + pointer);
        }
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
    }

    private static JsonNode set(JsonNode value, JsonPointer pointer, JsonNode content) throws ScriptRefused {
        if (pointer.matches()) {
            return content;
        }
        JsonNode parent = value.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            object.set(name, content);
        } else if (parent instanceof ArrayNode array && name.equals("-")) {
            array.add(content);
        } else if (parent instanceof ArrayNode array && pointer.last().getMatchingIndex() < array.size()) {
            array.set(pointer.last().getMatchingIndex(), content);
        } else {
            throw new ScriptRefused("Nothing can be set at " + pointer);
        }
        return value;
    }
}
