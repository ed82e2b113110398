package org.plumbline.cli.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonOutputTest {
    private static final Path TRANSCRIPTS = Path.of("src/test/transcripts/check");

    @TestFactory
    Stream<DynamicTest> everyLineThatATranscriptShowsFitsTheSchema() throws IOException {
        Schema schema = schema();
        return transcripts()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    for (String line : Files.readAllLines(folder.resolve("stdout"))) {
                        assertEquals(List.of(), schema.validate(filled(line), InputFormat.JSON), line);
                    }
                }));
    }

    @Test
    void thereAreTranscriptsOfEachLanguage() throws IOException {
        List<Path> all = transcripts().toList();
        assertTrue(all.size() >= 2, all::toString);
    }

    @Test
    void theFirstLineNamesTheSchemaByItsId() throws IOException {
        assertEquals(JsonOutput.SCHEMA, schema().getId());
    }

    private static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> folders = Files.list(TRANSCRIPTS)) {
            return folders
                    .filter(folder -> read(folder.resolve("cmd")).contains("--output json"))
                    .filter(folder -> read(folder.resolve("exit")).matches("[013]\\s*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The line with something in the place of what a transcript leaves open. */
    private static String filled(String line) {
        return line.replace("\"checks\":[..]", "\"checks\":1").replace("[..]", "0".repeat(64));
    }

    private static Schema schema() throws IOException {
        try (InputStream text = JsonOutput.class.getResourceAsStream("check-record.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
