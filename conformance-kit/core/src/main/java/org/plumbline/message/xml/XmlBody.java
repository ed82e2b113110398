package org.plumbline.message.xml;

import java.io.IOException;
import java.util.Optional;
import org.plumbline.json.JsonPosition;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.mapping.Model;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.xml.XmlShape.Element;
import org.plumbline.message.xml.XmlTokens.Attribute;
import org.plumbline.message.xml.XmlTokens.Kind;
import org.plumbline.message.xml.XmlValues.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one message in XML into its JSON model, and says what breaks the notation (CCSDS 505.0-B).
 *
 * <p>What the model shows as well is left to the schema, so that all forms of a message get the same findings: unknown and
 * missing elements, empty values, text where a number is due.
 */
final class XmlBody {
    /** Characters of one message. */
    static final long MAX_LENGTH = 64_000_000;

    private static final String COMMENT = "COMMENT";
    private static final String PARAMETER = "parameter";

    private final XmlTokens tokens;
    private final XmlShape shape;
    private final Faults faults = new Faults();
    private final Model model = new Model();
    private final Places places;
    private final XmlValues values;
    private final XmlRows rows;
    private final long limit;
    private boolean stopped;

    /** Reads the element whose start tag is at hand. */
    XmlBody(XmlTokens tokens, XmlShape shape) {
        this.tokens = tokens;
        this.shape = shape;
        this.places = new Places(Spot.of(tokens.place().line(), tokens.place().column()));
        this.values = new XmlValues(tokens, shape, faults);
        this.rows = new XmlRows(tokens, values, model, places, faults);
        this.limit = tokens.offset() + MAX_LENGTH;
    }

    MappedText read() throws IOException, XmlRefused {
        rootAttributes();
        children(shape.top());
        return new MappedText(model.root(), places, faults.all());
    }

    private void rootAttributes() {
        JsonPosition root = tokens.place();
        Keyword version = shape.mapping().root();
        JsonPosition idPlace = root;
        String id = "";
        for (Attribute each : tokens.attributes()) {
            if (each.name().equals("version")) {
                String pointer = version.block().pointer() + "/" + version.name();
                JsonPosition value = each.valuePlace();
                places.put(pointer, new Spot(each.place().line(), each.place().column(), value.line(), value.column()));
                model.object(version.block()).put(version.name(), each.value().strip());
            } else if (each.name().equals("id")) {
                id = each.value();
                idPlace = each.valuePlace();
            } else if (!XmlReader.isOfSchema(each)) {
                values.unknown(each, "");
            }
        }
        if (!id.equals(version.name())) {
            faults.error("XML-ROOT", idPlace.line(), idPlace.column(), "", id, version.name());
        }
    }

    /** Reads what stands inside an element up to its end. */
    private void children(Element element) throws IOException, XmlRefused {
        XmlSiblings siblings = new XmlSiblings();
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            checkLimits();
            if (kind == Kind.TEXT) {
                error("XML-TEXT", tokens.place(), model.pointer(element.pointer()));
            } else if (stopped) {
                values.skip();
            } else {
                child(element, siblings);
            }
        }
        siblings.takeComments().forEach(each -> error("XML-COMMENT-PLACE", name(each), ""));
        siblings.misplaced().forEach(each -> misplaced(each, siblings));
    }

    private void checkLimits() throws XmlRefused {
        if (tokens.offset() > limit) {
            throw new XmlRefused("XML-TOO-LARGE", tokens.place(), MAX_LENGTH + " characters in one message");
        }
        if (faults.areTooMany() && !stopped) {
            stopped = true;
            error("XML-TOO-MANY-FINDINGS", tokens.place(), "", Integer.toString(Faults.MOST));
        }
    }

    private void error(String code, JsonPosition place, String pointer, String... arguments) {
        if (!stopped || code.equals("XML-TOO-MANY-FINDINGS")) {
            faults.error(code, place.line(), place.column(), pointer, arguments);
        }
    }

    private void child(Element element, XmlSiblings siblings) throws IOException, XmlRefused {
        String name = tokens.name();
        Element inner = element.child(name);
        Keyword keyword = element.keyword(name);
        Optional<Block> parametered = element.parametered(name);
        if (inner != null) {
            element(inner, siblings);
        } else if (name.equals(COMMENT)) {
            comment(element, siblings);
            return;
        } else if (keyword != null) {
            keyword(keyword, siblings);
        } else if (parametered.isPresent()) {
            parameter(parametered.get(), siblings);
        } else {
            stranger(element);
        }
        siblings.begin();
    }

    private void element(Element element, XmlSiblings siblings) throws IOException, XmlRefused {
        JsonPosition place = tokens.place();
        Spot spot = Spot.of(place.line(), place.column());
        Spot first = siblings.first(element.name(), spot);
        Optional<Block> listed = element.listed();
        if (first != null && element.list() == null && listed.isEmpty()) {
            String line = Integer.toString(first.nameLine());
            error("XML-REPEATED-ELEMENT", place, model.pointer(element.pointer()), Excerpt.of(element.name()), line);
            values.skip();
            return;
        }
        if (listed.isPresent()) {
            String row =
                    model.pointer(listed.get()) + "/" + model.list(listed.get()).size();
            siblings.add(element.name(), row, element.order(), spot);
            rows.read(listed.get());
            return;
        }
        if (element.list() != null) {
            model.nextElement(element.list());
        }
        String pointer = model.pointer(element.pointer());
        siblings.add(element.name(), pointer.isEmpty() ? element.path() : pointer, element.order(), spot);
        tokens.attributes().forEach(each -> values.unknown(each, pointer));
        model.objectAt(element.pointer());
        if (!pointer.isEmpty()) {
            places.put(pointer, spot);
        }
        element.commented().ifPresent(block -> siblings.takeComments().forEach(each -> attach(each, block)));
        children(element);
    }

    private void keyword(Keyword keyword, XmlSiblings siblings) throws IOException, XmlRefused {
        Value value = values.read();
        String pointer = model.pointer(keyword.block()) + "/" + keyword.name();
        if (isFirst(value, pointer)) {
            siblings.add(keyword.name(), pointer, keyword.order(), value.spot());
            model.object(keyword.block()).set(keyword.name(), values.node(keyword, value, pointer));
        }
    }

    private boolean isFirst(Value value, String pointer) {
        if (!places.has(pointer)) {
            places.put(pointer, value.spot());
            return true;
        }
        String line = Integer.toString(places.at(pointer).nameLine());
        error("XML-REPEATED-ELEMENT", name(value), pointer, Excerpt.of(value.name()), line);
        return false;
    }

    private static JsonPosition name(Value value) {
        return new JsonPosition(value.spot().nameLine(), value.spot().nameColumn());
    }

    /** An element such as {@code <USER_DEFINED parameter="X">}, which the model has as {@code USER_DEFINED_X}. */
    private void parameter(Block block, XmlSiblings siblings) throws IOException, XmlRefused {
        Value value = values.read();
        String member = value.name();
        for (Attribute each : value.attributes()) {
            if (each.name().equals(PARAMETER) && !each.value().isBlank()) {
                member = value.name() + "_" + each.value().strip();
            }
        }
        String pointer = model.pointer(block) + "/" + escaped(member);
        if (isFirst(value, pointer)) {
            siblings.add(value.name(), pointer, block.order(), value.spot());
            unmapped(value, pointer, PARAMETER);
            model.object(block).set(member, value.node());
        }
    }

    /** A name in a JSON Pointer (RFC 6901). */
    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** Checks an element of which the mapping does not know the value. */
    private void unmapped(Value value, String pointer, String allowed) {
        values.checkForm(value, pointer);
        value.attributes().stream()
                .filter(each -> !each.name().equals(allowed))
                .forEach(each -> values.unknown(each, pointer));
    }

    private void comment(Element element, XmlSiblings siblings) throws IOException, XmlRefused {
        Value value = values.read();
        Optional<Block> block = element.commented();
        if (element.passesComments() && !siblings.haveBegun()) {
            siblings.keep(value);
        } else if (block.isEmpty() || siblings.haveBegun()) {
            error("XML-COMMENT-PLACE", name(value), "");
        }
        block.ifPresent(each -> attach(value, each));
    }

    private void attach(Value comment, Block block) {
        String member = String.valueOf(block.comments());
        ArrayNode list = model.object(block).withArrayProperty(member);
        String pointer = model.pointer(block) + "/" + member + "/" + list.size();
        places.put(pointer, comment.spot());
        unmapped(comment, pointer, "");
        list.add(comment.text());
    }

    /** What does not belong here: it belongs elsewhere, or stands in the model where it stands, for the schema to see. */
    private void stranger(Element element) throws IOException, XmlRefused {
        String name = tokens.name();
        Optional<Element> other = shape.element(name);
        if (other.isPresent()) {
            elsewhere(name, other.get().parent());
            if (places.has(model.pointer(other.get().pointer()))) {
                values.skip();
            } else {
                element(other.get(), new XmlSiblings());
            }
            return;
        }
        Optional<Keyword> keyword =
                shape.keyword(name).filter(each -> each.block().lists().stream().allMatch(model::hasElement));
        if (keyword.isPresent()) {
            Block block = keyword.get().block();
            if (!places.has(model.pointer(block) + "/" + name)) {
                elsewhere(name, String.valueOf(block.element()));
            }
            keyword(keyword.get(), new XmlSiblings());
            return;
        }
        Value value = values.read();
        String pointer = model.pointer(element.pointer()) + "/" + escaped(name);
        element.prefixed(name)
                .map(block -> name.substring(String.valueOf(block.prefix()).length()))
                .ifPresent(parameter -> error("XML-USER-DEFINED", name(value), pointer, name, parameter));
        ObjectNode object = model.objectAt(element.pointer());
        if (isFirst(value, pointer) && !object.has(name)) {
            object.set(name, value.holdsElements() ? emptyObject() : value.node());
        }
    }

    private void elsewhere(String name, String path) {
        error("XML-ORDER", tokens.place(), "", name, "in", path.isEmpty() ? shape.root() : path);
    }

    private static JsonNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void misplaced(KeywordOrder.Misplaced misplaced, XmlSiblings siblings) {
        Spot spot = siblings.spot(misplaced.pointer());
        error(
                "XML-ORDER",
                new JsonPosition(spot.nameLine(), spot.nameColumn()),
                misplaced.pointer(),
                misplaced.keyword(),
                misplaced.before() ? "before" : "after",
                misplaced.other());
    }
}
