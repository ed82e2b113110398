package org.plumbline.inclusion.search;

import com.networknt.schema.format.Format;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.rule.schema.format.ExactFormat;

/** What is known of formats: whether a text is of one, and some texts that are. */
final class TextFormats {
    private static final Map<String, ExactFormat> KNOWN = ExactFormat.all().stream()
            .map(ExactFormat.class::cast)
            .collect(Collectors.toUnmodifiableMap(Format::getName, Function.identity()));
    /** Known to the validator alone. */
    private static final List<String> OTHERS = List.of("idn-hostname", "uri-template");

    private static final List<String> EXAMPLES = List.of(
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.5+01:00",
            "2026-01-01",
            "00:00:00Z",
            "P1D",
            "a@b.example",
            "a.example",
            "192.0.2.1",
            "::1",
            "urn:a",
            "https://a.example/b",
            "a",
            "A",
            "1",
            "00000000-0000-0000-0000-000000000000",
            "/a",
            "0",
            "");

    private TextFormats() {}

    /** Texts, among which each format has at least one. */
    static List<String> examples() {
        return EXAMPLES;
    }

    /** Whether nobody knows a format, so that it asserts nothing. */
    static boolean isUnknown(String format) {
        return !KNOWN.containsKey(format) && !OTHERS.contains(format);
    }

    /** Whether a text is of a format; a format that nobody knows asserts nothing. */
    static Truth is(String format, String text) {
        ExactFormat known = KNOWN.get(format);
        if (known != null) {
            return Truth.of(known.isOf(text));
        }
        return OTHERS.contains(format) ? Truth.UNKNOWN : Truth.TRUE;
    }
}
