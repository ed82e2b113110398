package org.plumbline.cli.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.StringNode;

/**
 * The files of a new package, from the resources below {@code template/}. {@code {{name}}} stands for a value; lines between {@code
 * {{#name}}} and {@code {{/name}}} are there only when the value is not empty.
 */
final class Template {
    private static final String FOLDER = "template/";
    private static final Pattern GAP = Pattern.compile("\\{\\{([A-Za-z]+)}}");
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{#([A-Za-z]+)}}\\n(.*?)\\{\\{/\\1}}\\n", Pattern.DOTALL);

    /** What Markdown takes for more than a letter. */
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>|#~&])");

    private final Map<String, String> values;

    /**
     * @param values what fills the gaps, by name
     */
    Template(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The files of the package, by path. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : resource("files.txt").lines().toList()) {
            String name = filled(path, path);
            files.put(name, filled(resource(path), path).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("There is no template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String filled(String text, String path) {
        String whole = SECTION.matcher(text)
                .replaceAll(
                        section -> value(section.group(1)).isEmpty() ? "" : Matcher.quoteReplacement(section.group(2)));
        return GAP.matcher(whole).replaceAll(gap -> Matcher.quoteReplacement(escaped(value(gap.group(1)), path)));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The template needs a value for " + name);
        }
        return value;
    }

    private static String escaped(String value, String path) {
        if (path.endsWith(".json")) {
            String json = StringNode.valueOf(value).toString();
            return json.substring(1, json.length() - 1);
        }
        return MARKDOWN.matcher(value).replaceAll("\\\\$1");
    }
}
