package org.plumbline.cli.explanation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.cli.shell.Language;
import org.plumbline.json.Texts;

/** Why each code of the kit exists, with a wrong and a right example; in one language. */
public final class Explanations {
    private static final String WHY = ".why";
    private static final String OPEN = "⟪";
    private static final String CLOSE = "⟫";

    private final Texts texts;

    /** The explanations of a language. */
    public Explanations(Language language) {
        this.texts = Texts.of(Explanations.class, language.locale());
    }

    /**
     * A line of an example.
     *
     * @param text the line
     * @param marked the line with its guilty place; empty when the place is in another line
     */
    record Line(String text, Optional<Excerpt> marked) {}

    /** The codes that are explained. */
    public Set<String> codes() {
        return texts.codes().stream()
                .filter(each -> each.endsWith(WHY))
                .map(each -> each.substring(0, each.length() - WHY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Why the code exists. */
    String why(String code) {
        return plain(code + WHY);
    }

    /** A wrong example, line by line. */
    Iterable<Line> wrong(String code) {
        return Arrays.stream(plain(code + ".wrong").split("\n", -1))
                .map(Explanations::line)
                .toList();
    }

    /** A right example. */
    Iterable<String> right(String code) {
        return Arrays.asList(plain(code + ".right").split("\n", -1));
    }

    /** A word of the page. */
    String say(String key, String... arguments) {
        return texts.text(key, Arrays.asList(arguments));
    }

    /** That nobody knows a name, and which ones may be meant. */
    public String unknown(String name, Collection<String> known) {
        List<String> near = NearNames.to(name, known);
        return near.isEmpty()
                ? say("unknown", name)
                : say("unknown.near", name, String.join(" " + say("or") + " ", near));
    }

    private String plain(String key) {
        return texts.text(key, Arrays.asList());
    }

    private static Line line(String marked) {
        int open = marked.indexOf(OPEN);
        if (open < 0) {
            return new Line(marked, Optional.empty());
        }
        int close = marked.indexOf(CLOSE, open);
        String before = marked.substring(0, open);
        String place = marked.substring(open + OPEN.length(), close);
        String text = before + place + marked.substring(close + CLOSE.length());
        var excerpt = new Excerpt(
                text, before.codePointCount(0, before.length()), place.codePointCount(0, place.length()), false, false);
        return new Line(text, Optional.of(excerpt));
    }
}
