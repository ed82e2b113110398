package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FunctionCatalogueTest {
    private static final Path PAGE = Path.of("../docs/functions.md");
    private static final Pattern SIGNATURE =
            Pattern.compile("^\\| `([A-Za-z]+\\(.*\\) -> [a-z(), ]+)` \\|", Pattern.MULTILINE);

    @Test
    void thePageForRuleWritersListsEveryFunctionAndNoOther() throws IOException {
        List<String> documented = SIGNATURE
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult signature) -> signature.group(1))
                .toList();
        List<String> known =
                FunctionCatalogue.all().stream().map(DomainFunction::signature).toList();
        assertEquals(known, documented);
    }
}
