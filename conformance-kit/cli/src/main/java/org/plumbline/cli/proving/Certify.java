package org.plumbline.cli.proving;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.Certificate;
import org.plumbline.certificate.CertifiedReport;
import org.plumbline.certificate.Party;
import org.plumbline.certificate.VerifiedReport;
import org.plumbline.certificate.Verifier;
import org.plumbline.cli.options.KeyOption;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.options.TrustOption;
import org.plumbline.cli.options.Validity;
import org.plumbline.cli.registry.RegistryClient;
import org.plumbline.cli.registry.RegistryOption;
import org.plumbline.cli.registry.RegistryRefused;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.Progress;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.Rerun;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.standard.StandardPackage;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustKit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Issues a certificate for a report, after verifying and re-running it. The certifier's key never leaves this machine. */
@Command(
        name = "certify",
        description =
                "Verifies the report in a bag, runs it again to the same bytes, and issues a certificate signed with your key.",
        footerHeading = "%nExample:%n",
        footer = {
            "  plumb certify evidence.zip --key certifier.p12 --trust trust \\",
            "      --registry https://registry.example/ --token-file token --out certificate.vc.jwt"
        })
public final class Certify implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "BAG", description = "The vendor's evidence bag with the signed report.")
    private @Nullable GivenPath file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The certificate to write.")
    private @Nullable GivenPath out;

    @Mixin
    private Validity validity = new Validity();

    @Mixin
    private KeyOption keys = new KeyOption();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Mixin
    private RegistryOption registry = new RegistryOption();

    /** Certifies in the given surroundings. */
    public Certify(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath given = Objects.requireNonNull(file);
        GivenPath target = Objects.requireNonNull(out);
        validity.days();
        given.open().close();
        try (Bag bag = Bag.open(given.path());
                var files = new NewFiles(false)) {
            files.reserve(target);
            TrustKit kit = trust.kit(surroundings);
            Instant now = surroundings.clock().instant();
            Answer answer = new Verifier(kit, now).verify(bag);
            if (!answer.valid()) {
                return refuse(
                        "The report is " + answer.state(),
                        answer.reasons().get(0).text());
            }
            VerifiedReport verified = answer.report().orElseThrow();
            StandardPackage standard = standards.named(verified.report().standard(), surroundings);
            Rerun rerun = Rerun.of(bag, standard, Runtime.getRuntime().availableProcessors(), Progress.NONE);
            if (rerun.outcome() != Rerun.Outcome.IDENTICAL) {
                return refuse("The re-run is " + rerun.outcome(), "'plumb rerun' shows where");
            }
            if (!verified.report().conformity().passed()) {
                return refuse(
                        "The report is " + verified.report().conformity().word(),
                        "only a product that passed is certified");
            }
            SigningKey key = keys.required(surroundings);
            byte[] signed = issue(verified, standard, kit, key, now);
            files.write(target, signed);
            files.publish();
        }
        return ExitCode.PASSED.number();
    }

    private int refuse(String what, String why) {
        surroundings.err().println("plumb: not certified. %s: %s".formatted(what, why));
        return ExitCode.REFUSED.number();
    }

    private byte[] issue(VerifiedReport verified, StandardPackage standard, TrustKit kit, SigningKey key, Instant now)
            throws IOException, RegistryRefused, SignatureRefused {
        Entity certifier = certifier(kit, key);
        RegistryClient client = registry.client();
        byte[] rerun = Signer.sign(verified.report().bytes(), SignedType.REPORT, key, now);
        String report = "sha256-" + verified.payloadDigest();
        client.put("api/reports/" + report + "/rerun", "application/jose+json", rerun);
        JsonNode reserved = client.post("api/certificates", "application/json", request(report))
                .body();
        Certificate certificate =
                certificate(verified, standard, certifier, reserved, EvidenceManifest.sha256(rerun), key, now);
        byte[] signed = certificate.issue(key, now);
        client.put("api/certificates/" + certificate.number(), "application/vc+jwt", signed);
        surroundings.out().println(certificate.number());
        surroundings.out().println(certificate.id());
        return signed;
    }

    private static BodyPublisher request(String report) {
        return BodyPublishers.ofString(
                JsonNodeFactory.instance.objectNode().put("report", report).toString());
    }

    private Certificate certificate(
            VerifiedReport verified,
            StandardPackage standard,
            Entity certifier,
            JsonNode reserved,
            String rerunDigest,
            SigningKey key,
            Instant now) {
        TestReport report = verified.report();
        TestReport.Product product = report.product();
        return new Certificate(
                reserved.required("registry").stringValue(),
                reserved.required("number").stringValue(),
                new Party(certifier.id(), certifier.name()),
                now,
                end(certifier, key, now),
                reserved.required("statusIndex").intValue(),
                new Party(verified.vendor().id(), verified.vendor().name()),
                new Party(product.urn(), product.name() + " " + product.version()),
                new Party(report.standard(), standard.title()),
                report.standardDigest(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                new CertifiedReport(
                        verified.payloadDigest(),
                        verified.envelopeDigest(),
                        rerunDigest,
                        report.kit(),
                        reserved.required("logIndex").longValue()));
    }

    /** As long as asked for, but never beyond the end of the certifier's own key: such a certificate would be invalid. */
    private Instant end(Entity certifier, SigningKey key, Instant now) {
        Instant asked = now.plus(validity.duration());
        Instant latest = certifier
                .key(key.thumbprint())
                .map(pinned -> Certificate.latestEnd(now, pinned))
                .orElse(asked);
        return asked.isBefore(latest) ? asked : latest;
    }

    /** The certifier as enrolled: the key decides, not what somebody calls himself. */
    private static Entity certifier(TrustKit kit, SigningKey key) {
        return kit.list()
                .holder(key.thumbprint())
                .filter(holder -> holder.has(Role.CERTIFIER))
                .orElseThrow(() -> new UsageProblem(
                        "The trust list enrols no certifier with the key %s".formatted(key.thumbprint())));
    }
}
