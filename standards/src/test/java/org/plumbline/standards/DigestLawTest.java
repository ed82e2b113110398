package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was agreed never changes: reports and certificates name a package by its digest. */
class DigestLawTest {
    private static final Path DIGESTS = Path.of("src/test/resources/digests.txt");

    @Test
    void everyPackageHasTheDigestItWasReleasedWith() throws IOException {
        List<String> digests = PackageUnderTest.all().stream()
                .map(PackageUnderTest::standard)
                .map(standard -> standard.digest() + "  " + standard.ref().folder())
                .toList();
        assertEquals(Files.readAllLines(DIGESTS), digests);
    }
}
