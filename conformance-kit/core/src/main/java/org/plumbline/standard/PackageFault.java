package org.plumbline.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.Texts;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * What is wrong with a standard package, for its author: what, where, and what would be right.
 *
 * @param code stable code, for example {@code REF-REQUIREMENT}; its sentence stands in {@code messages.properties}
 * @param severity an error keeps the package from being promulgated; a warning is advice
 * @param place where it stands in the package; without a line where it is about a file as a whole, without a file where it is about
 *     the package
 * @param arguments what fills the gaps of the sentence
 */
public record PackageFault(String code, Severity severity, Place place, List<String> arguments)
        implements Comparable<PackageFault> {
    private static final Texts ENGLISH = Texts.of(PackageFault.class);
    private static final Set<String> OF_JSON = Texts.of(JsonRefused.class).codes();

    private static final Comparator<PackageFault> ORDER = Comparator.comparing(PackageFault::place)
            .thenComparing(PackageFault::severity)
            .thenComparing(PackageFault::code)
            .thenComparing(fault -> String.join("\n", fault.arguments));

    public PackageFault {
        arguments = List.copyOf(arguments);
    }

    /** An error in a file as a whole; without a file, in the package as a whole. */
    public static PackageFault error(String code, String file, String... arguments) {
        return new PackageFault(code, Severity.ERROR, new Place(file, 0, 0, 0, ""), List.of(arguments));
    }

    /** Every code that a fault may have, those of the strict JSON reader among them. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>(ENGLISH.codes());
        codes.addAll(OF_JSON);
        return codes;
    }

    /** What is wrong and what would be right, in English. */
    public String sentence() {
        return sentence(Locale.ROOT);
    }

    /** What is wrong and what would be right; in English where the kit does not speak the language. */
    public String sentence(Locale language) {
        Class<?> room = OF_JSON.contains(code) ? JsonRefused.class : PackageFault.class;
        return Texts.of(room, language).text(code, arguments);
    }

    @Override
    public int compareTo(PackageFault other) {
        return ORDER.compare(this, other);
    }

    /** The place and the English sentence, for exceptions and logs. */
    @Override
    public String toString() {
        String where = place.file();
        if (place.line() > 0) {
            where += ", line " + place.line() + ", column " + place.column()
                    + (place.pointer().isEmpty() ? "" : " (" + place.pointer() + ")");
        }
        return where.isEmpty() ? sentence() : where + ": " + sentence();
    }
}
