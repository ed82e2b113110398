package org.plumbline.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageFaultTest {
    private static final String[] ARGUMENTS = {"⟨0⟩", "⟨1⟩", "⟨2⟩", "⟨3⟩"};

    /** What the kit puts into words itself is the same in both. */
    private static final Set<String> OTHER_WORDS =
            Set.of("FORM", "PACKAGE-REFUSED", "VARIATION-REFUSED", "RULE-REFUSED");

    @Test
    void everyFaultIsToldInBothLanguages() {
        for (String code : PackageFault.codes()) {
            PackageFault fault = PackageFault.error(code, "file", ARGUMENTS);
            assertTrue(!fault.sentence().isEmpty(), code);
            if (!OTHER_WORDS.contains(code)) {
                assertNotEquals(fault.sentence(), fault.sentence(Locale.FRENCH), code);
            }
            for (String argument : List.of(ARGUMENTS)) {
                assertEquals(
                        fault.sentence().contains(argument),
                        fault.sentence(Locale.FRENCH).contains(argument),
                        code + " says the same in both languages");
            }
        }
    }
}
