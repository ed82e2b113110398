package org.plumbline.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.message.Unrecognised;
import org.plumbline.standard.PackageRefused;
import org.plumbline.testing.Probe;

class StandardsCheckTest {
    private final List<String> checked = new ArrayList<>();

    private Optional<Unrecognised> check(byte[] content) throws IOException, PackageRefused {
        return new StandardsCheck(List.of(Probe.standard()))
                .check(
                        "f",
                        new ByteArrayInputStream(content),
                        null,
                        (standard, message) -> checked.add(standard.ref() + " " + message.verdict()));
    }

    @Test
    void aMessageIsJudgedByTheStandardThatItFollows() throws IOException, PackageRefused {
        assertEquals(
                Optional.empty(),
                check(Probe.standard().file("samples/valid/full.kvn").orElseThrow()));
        assertEquals(
                Optional.empty(),
                check(Probe.standard().file("samples/invalid/no-count.json").orElseThrow()));

        assertEquals(List.of("probe.heartbeat/A.1 PASS", "probe.heartbeat/A.1 FAIL"), checked);
    }

    @Test
    void whatFollowsNoStandardAtHandIsNotJudged() throws IOException, PackageRefused {
        Optional<Unrecognised> reason = check("CCSDS_OPM_VERS = 3.0".getBytes(StandardCharsets.UTF_8));

        assertEquals("FILE-NOT-RECOGNISED", reason.orElseThrow().code());
        assertEquals(List.of(), checked);
    }
}
