package org.plumbline.standards.fault;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to break one message, and what must be found then.
 *
 * @param kind how it breaks
 * @param edit the change of the text
 * @param places where it may be found, in the text as it was, or in the replacement; any of them is right
 * @param touched JSON Pointers of the values that can no longer be relied on
 * @param hint the word that the finding must offer, or null when it must offer none
 * @param alone whether nothing else can be found in a message broken like this
 * @param codes what may be found, or empty when any code will do
 */
record Fault(
        FaultKind kind,
        Edit edit,
        List<Spot> places,
        Set<String> touched,
        @Nullable String hint,
        boolean alone,
        Set<String> codes) {
    Fault {
        places = List.copyOf(places);
        touched = Set.copyOf(touched);
        codes = Set.copyOf(codes);
    }

    static Fault of(FaultKind kind, Edit edit, Spot place, String pointer, @Nullable String hint) {
        return new Fault(kind, edit, List.of(place), Set.of(pointer), hint, false, Set.of());
    }

    Fault byItself() {
        return new Fault(kind, edit, places, touched, hint, true, codes);
    }

    /**
     * A character of the broken text.
     *
     * @param inReplacement whether the index counts in the replacement of the fault's own edit
     * @param index index of the character
     */
    record Spot(boolean inReplacement, int index) {
        static Spot at(int index) {
            return new Spot(false, index);
        }

        static Spot inside(int index) {
            return new Spot(true, index);
        }
    }
}
