package org.plumbline.registry.catalogue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;

class VersionLawTest {
    private static final StandardRef OMM = StandardRef.parse("ssa.orbit-mean-elements/A.1");

    private static StandardPackage first() throws IOException, PackageRefused {
        return StandardLibrary.bundled(VersionLawTest.class.getClassLoader()).find(OMM);
    }

    /** The next version, with one text replaced in its schemas. */
    private static StandardPackage next(String text, String replacement) throws IOException, PackageRefused {
        StandardPackage first = first();
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : first.files()) {
            byte[] content = first.file(file).orElseThrow();
            if (file.equals("standard.json") || file.startsWith("schemas/")) {
                content = new String(content, StandardCharsets.UTF_8)
                        .replace("\"version\": 1", "\"version\": 2")
                        .replace("/A.1/", "/A.2/")
                        .replace(text, replacement)
                        .getBytes(StandardCharsets.UTF_8);
            }
            files.put(file, content);
        }
        return StandardLibrary.read(files);
    }

    @Test
    void aVersionThatTakesMoreIsPromulgated() throws IOException, PackageRefused {
        StandardPackage next = next("\"enum\": [\"2.0\", \"3.0\"]", "\"enum\": [\"2.0\", \"3.0\", \"3.1\"]");
        assertEquals("A.2", next.ref().release());
        assertDoesNotThrow(() -> VersionLaw.keep(first(), next));
    }

    @Test
    void aVersionThatRefusesWhatTheOneBeforeTookIsNotAndTheMessageIsShown() throws IOException, PackageRefused {
        StandardPackage next = next("\"enum\": [\"2.0\", \"3.0\"]", "\"enum\": [\"3.0\"]");
        StandardPackage first = first();
        Refused refused = assertThrows(Refused.class, () -> VersionLaw.keep(first, next));
        assertEquals(ProblemType.VERSION_BREAKS_ANOTHER, refused.type());
        assertTrue(refused.detail().contains("\"CCSDS_OMM_VERS\":\"2.0\""), refused::detail);
        assertTrue(refused.detail().contains("at '/CCSDS_OMM_VERS' by enum"), refused::detail);
    }
}
