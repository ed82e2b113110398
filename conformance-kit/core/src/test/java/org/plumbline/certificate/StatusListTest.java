package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** The example in W3C Bitstring Status List 1.0: a list on which nothing is set. */
    @Test
    void theExampleOfTheRecommendationIsAnEmptyList() throws CertificateRefused {
        BitSet bits = StatusList.decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA");
        assertTrue(bits.isEmpty());
    }

    @Test
    void theFirstCertificateIsTheHighestBitOfTheFirstByte() throws CertificateRefused, IOException {
        byte[] bytes = new byte[StatusList.LENGTH / 8];
        bytes[0] = (byte) 0x80;
        bytes[1] = 0x01;
        BitSet expected = new BitSet();
        expected.set(0);
        expected.set(15);
        assertEquals(expected, StatusList.decode(pack(bytes)));
    }

    @Test
    void aListIsReadAsItWasWritten() throws CertificateRefused {
        BitSet set = new BitSet();
        set.set(0);
        set.set(94_567);
        set.set(StatusList.LENGTH - 1);
        StatusList list = StatusList.of("https://registry.example", StatusPurpose.SUSPENSION, "urn:x", set, NOW);
        StatusList read = StatusList.read(list.bytes());
        assertEquals("https://registry.example/status/suspension/1", read.id());
        assertEquals(StatusPurpose.SUSPENSION, read.purpose());
        assertEquals(
                new String(list.bytes(), StandardCharsets.UTF_8), new String(read.bytes(), StandardCharsets.UTF_8));
        assertTrue(read.isSet(94_567));
        assertFalse(read.isSet(94_568));
    }

    @Test
    void aListIsStaleAfterFourteenDays() {
        StatusList list =
                StatusList.of("https://registry.example", StatusPurpose.REVOCATION, "urn:x", new BitSet(), NOW);
        assertFalse(list.stale(Instant.parse("2026-12-07T11:59:59Z")));
        assertTrue(list.stale(Instant.parse("2026-12-07T12:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, StatusList.LENGTH / 8 - 1, StatusList.LENGTH / 8 + 1, 100_000_000})
    void aListOfAnotherLengthIsRefusedWithoutUnpackingAllOfIt(int bytes) throws IOException {
        String packed = pack(new byte[bytes]);
        assertThrows(CertificateRefused.class, () -> StatusList.decode(packed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "uAAAA", "u!", "uH4sIAAAAAAAAA"})
    void aDamagedListIsRefused(String encoded) {
        assertThrows(CertificateRefused.class, () -> StatusList.decode(encoded));
    }

    private static String pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
