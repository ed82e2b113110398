package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that speak to a registry, against one that answers as the real one does. */
class RegistryVerbsTest {
    private static final Path COMMON = Path.of("src/test/common").toAbsolutePath();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aVendorHasATestedProduct() throws IOException {
        Files.writeString(folder.resolve("token"), RegistryFake.TOKEN + "\n");
        TestTrust.writeTo(folder.resolve("trust"));
        assertEquals(0, plumb("run", COMMON + "/acme/profile.json", "--key", COMMON + "/acme.p12"), err::toString);
    }

    @Test
    void submitSendsABagAsZipAndAReportAsJose() throws IOException {
        try (var registry = new RegistryFake()) {
            assertEquals(
                    0,
                    toRegistry(registry, "submit", "report/evidence.zip", "--out", "receipt.tlog-proof"),
                    err::toString);
            assertEquals("c2sp.org/tlog-proof@v1\n", Files.readString(folder.resolve("receipt.tlog-proof")));
            assertEquals(0, toRegistry(registry, "submit", "report/report.jws.json"), err::toString);
            assertEquals(
                    List.of("POST /api/reports application/zip", "POST /api/reports application/jose+json"),
                    registry.requests());
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(registry.address() + "reports/sha256-abc"));
        }
    }

    @Test
    void certifySignsTheRerunThenTheReservedCertificate() throws IOException {
        try (var registry = new RegistryFake()) {
            int exit = toRegistry(
                    registry,
                    "certify",
                    "report/evidence.zip",
                    "--key",
                    COMMON + "/certifier.p12",
                    "--trust",
                    "trust",
                    "--out",
                    "certificate.vc.jwt");
            assertEquals(0, exit, err::toString);
            assertEquals(
                    List.of(
                            "PUT /api/reports/sha256-…/rerun application/jose+json",
                            "POST /api/certificates application/json",
                            "PUT /api/certificates/PLUMB-2027-000001 application/vc+jwt"),
                    registry.requests());
        }
        assertEquals(3, plumb("verify", "certificate.vc.jwt", "--trust", "trust"), "no status list is at hand");
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("UNKNOWN  certificate.vc.jwt"));
    }

    @Test
    void statusChangesNameTheCertificate() throws IOException {
        try (var registry = new RegistryFake()) {
            for (String verb : List.of("suspend", "reinstate", "revoke")) {
                assertEquals(0, toRegistry(registry, verb, "PLUMB-2027-000001", "--reason", "a test"), err::toString);
            }
            assertEquals(
                    "POST /api/certificates/PLUMB-2027-000001/status-changes application/json",
                    registry.requests().get(2));
        }
    }

    @Test
    void whatTheRegistryRefusesIsSaidInItsOwnWords() throws IOException {
        Files.writeString(folder.resolve("token"), "another");
        try (var registry = new RegistryFake()) {
            assertEquals(5, toRegistry(registry, "submit", "report/evidence.zip"));
        }
        assertTrue(err.toString(StandardCharsets.UTF_8)
                .contains("plumb: The registry answers 401: No valid token: Ask for a new one."));
    }

    private int toRegistry(RegistryFake registry, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--registry", registry.address(), "--token-file", "token"));
        return plumb(all.toArray(String[]::new));
    }

    private int plumb(String... arguments) {
        return Plumb.commandLine(Transcript.surroundings(folder, InputStream.nullInputStream(), out, err, CLOCK))
                .execute(arguments);
    }
}
