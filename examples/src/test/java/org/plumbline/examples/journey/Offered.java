package org.plumbline.examples.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Markdown document offers to type or to follow: commands, that is lines of its {@code sh} blocks and code in its
 * sentences, and links.
 */
final class Offered {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`((?:plumb|registry|java|examples/demo|\\./mvnw) [^`]*)`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    private Offered() {}

    /** Where it leads to inside this repository. */
    static List<String> links(String document) {
        return LINK.matcher(document)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** The blocks as they stand. */
    static List<String> blocks(String document) {
        return BLOCK.matcher(document).results().map(block -> block.group(1)).toList();
    }

    /** Every single command, in order; comments are removed, continued lines joined. */
    static List<String> all(String document) {
        List<String> commands = new ArrayList<>();
        for (String block : blocks(document)) {
            block.replace("\\\n", " ")
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(commands::add);
        }
        Matcher code = CODE.matcher(document);
        while (code.find()) {
            commands.add(code.group(1));
        }
        return commands;
    }

    /** The words of a command, without what its results are sent to. */
    static List<String> words(String command) {
        return Stream.of(command.replaceFirst("\\s[>|].*", "").split("\\s+", 0)).toList();
    }
}
