package org.plumbline.standard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What all must stand in a JSON text for it to be known as a message of some type.
 *
 * @param all the marks, at least one
 */
public record Marks(Set<Mark> all) {
    /** The most specific first: that with more marks; of as many, that which asks for more texts. */
    public static final Comparator<Marks> SPECIFIC = Comparator.comparing(
                    (Marks each) -> each.all().size())
            .thenComparing(each ->
                    each.all().stream().filter(mark -> !mark.texts().isEmpty()).count())
            .reversed();

    public Marks {
        all = Set.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Without a mark every text would be known as such a message");
        }
    }

    /**
     * Something that tells what kind of message a JSON text is.
     *
     * @param place where it stands
     * @param texts the texts of which one stands there; empty when anything may
     */
    public record Mark(JsonPointer place, Set<String> texts) {
        public Mark {
            texts = Set.copyOf(texts);
        }

        /** Whether a JSON text bears it. */
        public boolean isOn(JsonNode content) {
            JsonNode there = content.at(place);
            return texts.isEmpty() ? !there.isMissingNode() : there.isString() && texts.contains(there.stringValue());
        }
    }

    /** The marks that an object of a manifest names: JSON Pointer to a text, to texts, or to true. */
    static Marks of(JsonNode object) {
        Set<Mark> marks = new HashSet<>();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            marks.add(new Mark(JsonPointer.compile(each.getKey()), texts(each.getValue())));
        }
        return new Marks(marks);
    }

    private static Set<String> texts(JsonNode said) {
        if (said.isString()) {
            return Set.of(said.stringValue());
        }
        Set<String> texts = new HashSet<>();
        said.forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    /** Whether a JSON text bears them all. */
    public boolean areOn(JsonNode content) {
        return all.stream().allMatch(mark -> mark.isOn(content));
    }
}
