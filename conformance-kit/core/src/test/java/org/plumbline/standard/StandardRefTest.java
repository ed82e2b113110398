package org.plumbline.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardRefTest {
    @Test
    void aReferenceNamesIdEditionAndVersion() {
        StandardRef ref = StandardRef.parse("ssa.conjunction-data-message/B.12");

        assertEquals(new StandardRef("ssa.conjunction-data-message", 'B', 12), ref);
        assertEquals("ssa.conjunction-data-message/B.12", ref.toString());
        assertEquals("ssa/conjunction-data-message/B.12", ref.folder());
        assertEquals("urn:plumbline:standard:ssa.conjunction-data-message:B.12", ref.urn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssa.cdm",
                "ssa.cdm/A",
                "ssa.cdm/A.0",
                "ssa.cdm/a.1",
                "ssa.cdm/A.01",
                "SSA.cdm/A.1",
                "cdm/A.1",
                "ssa.cdm/A.1/x",
                "ssa.cdm/../A.1",
                "ssa.cdm-/A.1",
                "ssa.cdm/A.1234567"
            })
    void anythingElseIsNoReference(String text) {
        assertThrows(IllegalArgumentException.class, () -> StandardRef.parse(text));
    }

    @Test
    void theNameInReportsIsReadBack() {
        StandardRef ref = StandardRef.parse("ssa.conjunction-data-message/A.1");
        assertEquals(Optional.of(ref), StandardRef.ofUrn(ref.urn()));
        assertEquals(Optional.empty(), StandardRef.ofUrn("urn:plumbline:standard:"));
        assertEquals(Optional.empty(), StandardRef.ofUrn("urn:plumbline:standard:Ssa.x:A.1"));
        assertEquals(Optional.empty(), StandardRef.ofUrn("urn:plumbline:product:ssa.x:A.1"));
    }
}
