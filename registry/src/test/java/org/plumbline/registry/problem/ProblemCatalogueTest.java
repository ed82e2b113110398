package org.plumbline.registry.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Test
    void everyProblemTypeIsExplainedAndNoOther() {
        assertEquals(
                Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList(),
                catalogue.all().stream().map(ProblemDescription::name).toList());
    }

    @Test
    void theCatalogueStatesTheStatusThatIsSent() {
        for (ProblemType type : ProblemType.values()) {
            ProblemDescription entry = catalogue.describe(type);
            assertEquals(type.status(), entry.status(), entry.name());
            assertFalse(entry.remedy().isBlank(), entry.name());
        }
    }
}
