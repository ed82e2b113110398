package org.plumbline.registry.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusListsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    2026-11-23T12:00:00.700Z, -, 2026-11-23T12:00:00Z
                    2026-11-23T12:00:00.700Z, 2026-11-23T11:00:00Z, 2026-11-23T12:00:00Z
                    2026-11-23T12:00:00.700Z, 2026-11-23T12:00:00Z, 2026-11-23T12:00:01Z
                    2026-11-23T11:59:00Z, 2026-11-23T12:00:00Z, 2026-11-23T12:00:01Z
                    """)
    void eachListIsNewerThanTheOneBefore(Instant now, @Nullable Instant last, Instant expected) {
        assertEquals(expected, StatusLists.next(now, last));
    }
}
