package org.plumbline.message.xml;

import java.util.List;
import org.plumbline.json.JsonPosition;

/** A text cannot be read as XML beyond a place. */
public final class XmlRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient JsonPosition place;
    private final transient List<String> arguments;

    XmlRefused(String code, JsonPosition place, String... arguments) {
        super(code + " at " + place.line() + ":" + place.column() + " " + List.of(arguments));
        this.code = code;
        this.place = place;
        this.arguments = List.of(arguments);
    }

    /** The stable code, for example {@code XML-NOT-WELL-FORMED}. */
    public String code() {
        return code;
    }

    /** Where the fault stands. */
    public JsonPosition place() {
        return place;
    }

    /** What fills the gaps of the finding's text. */
    public List<String> arguments() {
        return arguments;
    }
}
