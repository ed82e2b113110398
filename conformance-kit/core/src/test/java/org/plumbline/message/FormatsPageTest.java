package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.FindingTexts;
import tools.jackson.databind.JsonNode;

/** The page that authors and vendors read says what the readers do. */
class FormatsPageTest {
    private static final Pattern CODE = Pattern.compile("`((?:KVN|XML|FLAT)-[A-Z-]+)`");

    @Test
    void everyCodeOfANotationIsOnThePageAndNoOther() throws IOException {
        Set<String> codes = FindingTexts.kitCodes().stream()
                .filter(each -> each.matches("(KVN|XML|FLAT)-.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        Matcher matcher = CODE.matcher(page());
        while (matcher.find()) {
            told.add(matcher.group(1));
        }
        assertEquals(codes, told);
    }

    @Test
    void theExampleIsAMappingThatReadsItsMessage() throws IOException, JsonRefused {
        List<String> blocks = Pattern.compile("```(?:json)?\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(each -> each.group(1))
                .toList();
        JsonNode mapping = StrictJson.read(blocks.get(1).getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                .root();
        assertEquals(List.of(), DocumentSchema.named("mapping").faults(mapping));
        MessageType type = new MessageType(
                "beacon",
                "Beacon",
                "schemas/x.schema.json",
                Map.of(MessageFormat.KVN, mapping),
                JsonForm.PLAIN,
                Map.of("*", "/req/x"));

        Message message = MappedSamples.readAll(type, blocks.get(2).getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertEquals("", MappedSamples.findings(message));
        assertEquals(402.0, message.content().at("/beacons/1/FREQUENCY").doubleValue());
    }

    private static String page() throws IOException {
        Path page = Path.of("..", "docs", "formats.md");
        assertTrue(Files.exists(page), () -> page.toAbsolutePath() + " is missing");
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
