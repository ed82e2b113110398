package org.plumbline.cli.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
    /** A session that shows messages with and without findings, and the totals. */
    private static final Path SHOWN = Path.of("src/test/transcripts/check/json-output/stdout");

    @Test
    void everyLineFitsItsSchema() throws IOException {
        Schema schema = schema();
        List<String> lines = Files.readAllLines(SHOWN);
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            String whole = line.replace("\"checks\":[..]", "\"checks\":1").replace("[..]", "0".repeat(64));
            assertEquals(List.of(), schema.validate(whole, InputFormat.JSON), line);
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream text = JsonOutput.class.getResourceAsStream("check-record.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
