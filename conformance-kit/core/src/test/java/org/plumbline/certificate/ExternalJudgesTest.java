package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.judges.Judge;
import org.plumbline.judges.NeedsJudge;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;

/** Programs that nobody here wrote verify what was signed here. */
class ExternalJudgesTest {
    private static final String THUMBPRINT = "THUMBPRINT";
    private static final String DOCUMENT = "document";

    private final Path folder;

    ExternalJudgesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A signed document and who signed it. */
    record Signed(String name, String document, String payload, List<SigningKey> signers) {
        static Signed of(String name, byte[] document, byte[] payload, SigningKey... signers) {
            return new Signed(
                    name,
                    new String(document, StandardCharsets.US_ASCII),
                    new String(payload, StandardCharsets.UTF_8),
                    List.of(signers));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Signed> documents() throws SignatureRefused {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] report = SampleReports.conformant().bytes();
        SigningKey vendor = TestKeys.of("vendor");
        SigningKey lab = TestKeys.of("lab", "RSA", "-keysize", "3072");
        SigningKey small = TestKeys.of("small", "EC", "-groupname", "secp256r1");
        SigningKey large = TestKeys.of("large", "EC", "-groupname", "secp521r1");
        SigningKey certifier = TestKeys.of("certifier");
        byte[] byVendor = Signer.sign(report, SignedType.REPORT, vendor, now);
        Certificate certificate = SampleCertificates.of(now);
        return Stream.of(
                Signed.of("report, P-384", byVendor, report, vendor),
                Signed.of("report, P-256", Signer.sign(report, SignedType.REPORT, small, now), report, small),
                Signed.of("report, P-521", Signer.sign(report, SignedType.REPORT, large, now), report, large),
                Signed.of(
                        "report, two signatures",
                        Signer.addSignature(byVendor, SignedType.REPORT, lab, now),
                        report,
                        vendor,
                        lab),
                Signed.of("certificate", certificate.issue(certifier, now), certificate.bytes(), certifier));
    }

    /** ETSI TS 119 182-1, as the European Commission's own library reads it. */
    @ParameterizedTest
    @MethodSource("documents")
    void theEuropeanLibraryCallsItAnAdvancedSignature(Signed signed) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        signed.signers().forEach(signer -> trusted.addCertificate(new CertificateToken(signer.certificate())));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(
                new InMemoryDocument(signed.document().getBytes(StandardCharsets.US_ASCII)));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        assertEquals(signed.signers().size(), report.getSignatureIdList().size());
        for (String id : report.getSignatureIdList()) {
            assertEquals(SignatureLevel.JAdES_BASELINE_B, report.getSignatureFormat(id));
            assertEquals(
                    Indication.TOTAL_PASSED,
                    report.getIndication(id),
                    () -> report.getSubIndication(id) + " " + report.getAdESValidationErrors(id));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @NeedsJudge(Judge.JOSE)
    void joseVerifiesItByTheRecipe(Signed signed) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(DOCUMENT), signed.document());
        Judge.Answer answer =
                jose(signed.signers().stream().map(SigningKey::thumbprint).toList());
        assertEquals(0, answer.exitCode(), answer.words());
        assertEquals(signed.payload(), Files.readString(folder.resolve("payload.json")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    @NeedsJudge(Judge.JOSE)
    void theRecipeForJoseNoticesAChangeAStrangerAndASignatureTooMany(Signed signed)
            throws IOException, InterruptedException {
        List<String> trusted =
                signed.signers().stream().map(SigningKey::thumbprint).toList();
        Files.writeString(folder.resolve(DOCUMENT), signed.document());
        String stranger = TestKeys.of("stranger").thumbprint();
        assertTrue(jose(Collections.nCopies(trusted.size(), stranger)).words().contains("not by the one you trust"));
        List<String> tooMany = new ArrayList<>(trusted);
        tooMany.add(stranger);
        assertTrue(jose(tooMany).exitCode() != 0);
        Files.write(folder.resolve(DOCUMENT), changed(signed));
        assertTrue(jose(trusted).words().contains("signature verification failed"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    @NeedsJudge(Judge.OPENSSL)
    void opensslVerifiesItByTheRecipe(Signed signed) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(DOCUMENT), signed.document());
        for (int nth = 0; nth < signed.signers().size(); nth++) {
            String thumbprint = signed.signers().get(nth).thumbprint();
            Judge.Answer answer = recipe(nth + 1, thumbprint);
            assertEquals(0, answer.exitCode(), answer.words());
            assertTrue(answer.words().contains("Verified OK"), answer.words());
            assertEquals(signed.payload(), Files.readString(folder.resolve("payload.json")));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @NeedsJudge(Judge.OPENSSL)
    void theRecipeNoticesAChangeAndAStranger(Signed signed) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(DOCUMENT), signed.document());
        assertEquals(1, recipe(1, TestKeys.of("stranger").thumbprint()).exitCode());
        Files.write(folder.resolve(DOCUMENT), changed(signed));
        Judge.Answer answer = recipe(1, signed.signers().get(0).thumbprint());
        assertTrue(answer.exitCode() != 0, answer.words());
    }

    /** The document with one bit of its payload flipped. */
    private static byte[] changed(Signed signed) {
        byte[] changed = signed.document().getBytes(StandardCharsets.US_ASCII);
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signed.payload().getBytes(StandardCharsets.UTF_8));
        changed[signed.document().indexOf(payload) + payload.length() / 2] ^= 1;
        return changed;
    }

    private Judge.Answer recipe(int nth, String thumbprint) throws IOException, InterruptedException {
        return Judge.ask(
                folder,
                Map.of("DOCUMENT", DOCUMENT, "NTH", Integer.toString(nth), THUMBPRINT, thumbprint, "LC_ALL", "C"),
                List.of("sh", "-c", blocks("verify-with-openssl.md", "sh")));
    }

    private Judge.Answer jose(List<String> thumbprints) throws IOException, InterruptedException {
        Path modules = folder.resolve("node_modules");
        if (!Files.exists(modules)) {
            Files.createSymbolicLink(modules, Judge.repository().resolve("target/judges/node_modules"));
        }
        Files.writeString(folder.resolve("verify.mjs"), blocks("verify-with-jose.md", "js"));
        return Judge.ask(
                folder,
                Map.of("DOCUMENT", DOCUMENT, "THUMBPRINTS", String.join(" ", thumbprints)),
                List.of("sh", "-c", blocks("verify-with-jose.md", "sh")));
    }

    /** The blocks of code of that language on a page of the documentation, as they stand there. */
    private static String blocks(String page, String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(Judge.repository().resolve("conformance-kit/docs/" + page)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
    }
}
