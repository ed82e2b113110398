package org.plumbline.inclusion.text;

import java.util.List;

/**
 * A set of texts: a regular expression that also knows intersection and complement. Made by {@link Languages}, equal ones only once.
 */
public final class Language implements Comparable<Language> {
    /** How it is made. */
    enum Kind {
        NOTHING,
        EMPTY_TEXT,
        CHARACTER,
        SEQUENCE,
        EITHER,
        BOTH,
        OTHER,
        REPEATED
    }

    /** No end of repeating. */
    static final int END = -1;

    private final int number;
    private final Kind kind;
    private final List<Language> parts;
    private final CharacterSet characters;
    private final int least;
    private final int most;
    private final boolean takesEmptyText;

    Language(int number, Form form) {
        this.number = number;
        this.kind = form.kind();
        this.parts = form.parts();
        this.characters = form.characters();
        this.least = form.least();
        this.most = form.most();
        this.takesEmptyText = switch (kind) {
            case NOTHING, CHARACTER -> false;
            case EMPTY_TEXT -> true;
            case SEQUENCE, BOTH -> parts.stream().allMatch(Language::takesEmptyText);
            case EITHER -> parts.stream().anyMatch(Language::takesEmptyText);
            case OTHER -> !parts.get(0).takesEmptyText;
            case REPEATED -> least == 0 || parts.get(0).takesEmptyText;
        };
    }

    /** All that makes two equal. */
    record Form(Kind kind, List<Language> parts, CharacterSet characters, int least, int most) {
        static Form of(Kind kind, List<Language> parts) {
            return new Form(kind, parts, CharacterSet.NONE, 0, 0);
        }
    }

    Kind kind() {
        return kind;
    }

    List<Language> parts() {
        return parts;
    }

    Language part() {
        return parts.get(0);
    }

    CharacterSet characters() {
        return characters;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    boolean takesEmptyText() {
        return takesEmptyText;
    }

    @Override
    public int compareTo(Language other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public int hashCode() {
        return number;
    }
}
