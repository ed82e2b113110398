package org.plumbline.cli.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
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
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignatureLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says, offline, whether a signed document can be relied on. */
@Command(
        name = "verify",
        description =
                "Says, offline, whether a signed report, evidence bag, certificate or status list can be relied on.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb verify report.jws.json --trust trust",
            "  plumb verify PLUMB-2026-000042.vc.jwt --trust trust"
        })
public final class Verify implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A signed report, an evidence bag, a certificate or a status list.")
    private @Nullable GivenPath file;

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
        Answer answer = verify(verifier, Objects.requireNonNull(file));
        print(answer);
        return exitCode(answer.state()).number();
    }

    private static Answer verify(Verifier verifier, GivenPath file) throws IOException, BagRefused {
        if (!Zip.is(file)) {
            return verifier.verify(file.bytes(SignatureLimits.DOCUMENT));
        }
        try (Bag bag = Bag.open(file.path())) {
            return verifier.verify(bag);
        }
    }

    private void print(Answer answer) {
        PrintStream out = surroundings.out();
        Ink ink = surroundings.ink();
        String state = answer.state().name();
        out.println((answer.valid() ? ink.good(state) : ink.error(state)) + "  " + file);
        answer.reasons().forEach(reason -> out.println("  " + reason.code() + ": " + Printable.of(reason.text())));
        answer.report().ifPresent(this::print);
        answer.certificate().ifPresent(this::print);
    }

    private void print(VerifiedReport verified) {
        TestReport report = verified.report();
        line("Report", "%s, %s".formatted(report.conformity().word(), report.standard()));
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
