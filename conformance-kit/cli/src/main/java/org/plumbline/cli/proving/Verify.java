package org.plumbline.cli.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.Certificate;
import org.plumbline.certificate.VerifiedCertificate;
import org.plumbline.certificate.VerifiedReport;
import org.plumbline.certificate.Verifier;
import org.plumbline.cli.options.TrustOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignatureLimits;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.transparency.TlogProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says, offline, whether a signed document can be relied on. */
@Command(
        name = "verify",
        description =
                "Says, offline, whether a signed report, evidence bag, certificate or status list can be relied on.",
        exitCodeList = {
            "0:valid; what the verdict is, the output says",
            "1:valid, but the product did not pass, and --require-conformant asked for that",
            "2:the command line or a file is not what the command takes",
            "3:UNKNOWN or UNSUPPORTED: it could not be decided",
            "4:a fault of the kit or the machine",
            "5:INVALID, REVOKED, SUSPENDED, EXPIRED or SUPERSEDED; or the trust list was refused"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb verify report.jws.json --trust trust",
            "  plumb verify PLUMB-2026-000042.vc.jwt --trust trust"
        })
public final class Verify implements Callable<Integer> {
    private static final int LARGEST_RECEIPT = 1 << 20;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A signed report, an evidence bag, a certificate or a status list.")
    private @Nullable GivenPath file;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "The log's receipt, which must prove that exactly this document was logged.")
    private @Nullable GivenPath receipt;

    @Option(
            names = "--require-conformant",
            description = "End with 1 when the report is valid but says that the product did not pass.")
    private boolean conformant;

    @Mixin
    private TrustOption trust = new TrustOption();

    /** Verifies in the given surroundings. */
    public Verify(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var verifier =
                new Verifier(trust.kit(surroundings), surroundings.clock().instant());
        Answer answer = verify(verifier, Objects.requireNonNull(file), proof());
        print(answer);
        boolean failed = answer.valid()
                && answer.report()
                        .filter(verified -> !verified.report().conformity().passed())
                        .isPresent();
        return (conformant && failed ? ExitCode.FAILED : exitCode(answer.state())).number();
    }

    private Optional<TlogProof> proof() throws IOException {
        if (receipt == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TlogProof.parse(new String(receipt.bytes(LARGEST_RECEIPT), StandardCharsets.UTF_8)));
        } catch (ProofRefused refused) {
            throw new UsageProblem("%s is no receipt of a log: %s".formatted(receipt, refused.getMessage()));
        }
    }

    private static Answer verify(Verifier verifier, GivenPath file, Optional<TlogProof> receipt)
            throws IOException, BagRefused {
        if (!Zip.is(file)) {
            byte[] document = file.bytes(SignatureLimits.DOCUMENT);
            return receipt.isPresent() ? verifier.verify(document, receipt.get()) : verifier.verify(document);
        }
        try (Bag bag = Bag.open(file.path())) {
            return receipt.isPresent() ? verifier.verify(bag, receipt.get()) : verifier.verify(bag);
        }
    }

    private void print(Answer answer) {
        PrintStream out = surroundings.out();
        Ink ink = surroundings.ink();
        String state = answer.state().name();
        out.println((answer.valid() ? ink.good(state) : ink.error(state)) + "  " + file + told(answer));
        answer.reasons().forEach(reason -> out.println("  " + reason.code() + ": " + Printable.of(reason.text())));
        answer.report().ifPresent(this::print);
        answer.certificate().ifPresent(this::print);
        answer.logged()
                .ifPresent(entry -> line(
                        "Logged",
                        "%s, entry %d of the log, %s by %s"
                                .formatted(entry.time(), entry.index(), entry.type(), entry.actor())));
    }

    /** A sound signature under a report of failure is sound: the first line says both, lest one be taken for the other. */
    private static String told(Answer answer) {
        return answer.report()
                .map(verified -> ": signature %s; verdict %s"
                        .formatted(
                                answer.state().name().toLowerCase(Locale.ROOT),
                                verified.report().conformity().word()))
                .orElse("");
    }

    private void print(VerifiedReport verified) {
        TestReport report = verified.report();
        line("Verdict", report.conformity().word());
        line("Standard", report.standard());
        line("", "dirHash1 " + report.standardDigest());
        line("Product", report.product().urn());
        line("Vendor", verified.vendor().name() + ", " + verified.vendor().id());
        verified.signatories()
                .forEach(each -> line(
                        "Signed",
                        "%s by %s%s"
                                .formatted(
                                        each.signedAt(),
                                        each.entity()
                                                .map(entity -> entity.name())
                                                .orElse("a stranger, whose signature says nothing, "
                                                        + each.thumbprint()),
                                        each.holds() ? "" : " (not checked)")));
        line("Payload", "sha256 " + verified.payloadDigest());
    }

    private void print(VerifiedCertificate verified) {
        Certificate certificate = verified.certificate();
        line("Certificate", certificate.number());
        line(
                "Product",
                certificate.product().name() + ", " + certificate.product().id());
        line("Vendor", certificate.vendor().name() + ", " + certificate.vendor().id());
        line(
                "Standard",
                certificate.standard().name() + ", " + certificate.standard().id());
        line("", "dirHash1 " + certificate.standardDigest());
        line("Certifier", verified.certifier().name());
        line("Valid", certificate.validFrom() + " to " + certificate.validUntil());
        line("Report", "payload sha256 " + certificate.report().payloadDigest());
    }

    private void line(String label, String text) {
        surroundings.out().println(String.format(Locale.ROOT, "  %-11s  %s", label, Printable.of(text)));
    }

    /** Nobody may rely on what is not valid; what cannot be known is not the same as what is refused. */
    private static ExitCode exitCode(Answer.State state) {
        return switch (state) {
            case VALID -> ExitCode.PASSED;
            case UNKNOWN, UNSUPPORTED -> ExitCode.INCONCLUSIVE;
            case SUPERSEDED, EXPIRED, SUSPENDED, REVOKED, INVALID -> ExitCode.REFUSED;
        };
    }
}
