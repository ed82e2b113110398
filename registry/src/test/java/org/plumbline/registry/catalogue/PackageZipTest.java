package org.plumbline.registry.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.running.Journey;

class PackageZipTest {
    @Test
    void whatIsWrittenCanBeReadAndIsTheSameEverywhere() {
        byte[] here = PackageZip.write(Journey.standard());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, PackageZip.write(Journey.standard()));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertEquals(
                Journey.files(Journey.standard()).keySet(),
                PackageZip.read(here).keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../standard.json",
                "/standard.json",
                "a/../../b.json",
                "C:/standard.json",
                "a\\b.json",
                "a//b.json",
                ".hidden",
                "line\nbreak.json",
                "\u00e9.json"
            })
    void aNameThatIsNotPlainIsRefused(String name) throws IOException {
        byte[] zip = Journey.zip(Map.of(name, new byte[] {1}));
        assertEquals(
                ProblemType.PACKAGE_REFUSED,
                assertThrows(Refused.class, () -> PackageZip.read(zip)).type());
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws IOException {
        byte[] zip = Journey.zip(Map.of("a.json", new byte[] {1}, "A.json", new byte[] {2}));
        assertThrows(Refused.class, () -> PackageZip.read(zip));
    }

    @Test
    void aBombStopsAtTheLimit() throws IOException {
        byte[] zip = Journey.zip(Map.of("zeros.json", new byte[PackageZip.MOST_BYTES + 1]));
        assertEquals(
                ProblemType.TOO_LARGE,
                assertThrows(Refused.class, () -> PackageZip.read(zip)).type());
    }

    @Test
    void whatIsNoZipFileIsRefused() {
        assertThrows(Refused.class, () -> PackageZip.read("no zip".getBytes(StandardCharsets.UTF_8)));
        assertThrows(Refused.class, () -> PackageZip.read(new byte[0]));
    }
}
