package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.BagRefused;
import org.plumbline.judges.Judge;
import org.plumbline.report.ReportRefused;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.trust.TrustRefused;

/** Codes are a promise: all are explained in one place, and none is explained that does not exist. */
class CodesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+(?:-[A-Z0-9]+)+) \\|");
    private static final Pattern IN_CODE =
            Pattern.compile("\"((?:BAG|TRUST|CERTIFICATE|STATUS|RECEIPT)(?:-[A-Z]+)+)\"");

    @Test
    void everyCodeIsExplained() throws IOException {
        Path kit = Judge.repository().resolve("conformance-kit");
        Set<String> explained = ROW.matcher(Files.readString(kit.resolve("docs/trust.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new TreeSet<>(byVerifier(kit));
        List.of(
                        SignatureRefused.Code.values(),
                        ReportRefused.Code.values(),
                        BagRefused.Code.values(),
                        TrustRefused.Code.values())
                .forEach(codes -> Arrays.stream(codes).map(Object::toString).forEach(existing::add));
        assertEquals(existing, explained);
    }

    private static Set<String> byVerifier(Path kit) throws IOException {
        Path room = kit.resolve("core/src/main/java/org/plumbline/certificate");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.list(room)) {
            for (Path source : sources.toList()) {
                IN_CODE.matcher(Files.readString(source)).results().forEach(code -> codes.add(code.group(1)));
            }
        }
        return codes;
    }
}
