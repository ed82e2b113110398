package org.plumbline.cli.proving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.PasswordOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.signature.SignatureAlgorithm;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignerCertificate;
import org.plumbline.signature.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows whose key a file holds, or the certificate in the forms that enrolment needs. Never shows the key itself. */
@Command(
        name = "show",
        description = "Shows the certificate of a key (PKCS#12) or of a certificate file (PEM).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb key show acme.p12",
            "  plumb key show acme.p12 --pem > acme.pem",
            "  plumb key show acme.pem --trust-entry"
        })
public final class KeyShow implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;
    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A PKCS#12 key file, or a certificate in PEM.")
    private @Nullable GivenPath file;

    @Option(names = "--pem", description = "Print the certificate itself, in PEM.")
    private boolean pem;

    @Option(names = "--trust-entry", description = "Print the key as an entry of a trust list's 'keys', in JSON.")
    private boolean trustEntry;

    @Mixin
    private PasswordOption passwords = new PasswordOption();

    KeyShow(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        X509Certificate certificate = certificate(Objects.requireNonNull(file));
        PrintStream out = surroundings.out();
        if (pem) {
            out.println(PEM);
            out.println(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()));
            out.println("-----END CERTIFICATE-----");
        } else if (trustEntry) {
            out.println(trustEntry(certificate).toPrettyString());
        } else {
            out.println("Subject    " + certificate.getSubjectX500Principal().getName());
            out.println("x5t#S256   " + SignerCertificate.thumbprint(certificate));
            out.println("Algorithm  "
                    + SignatureAlgorithm.of(certificate.getPublicKey())
                            .map(Enum::name)
                            .orElse("none that counts"));
            out.println("Valid      " + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant());
        }
        return ExitCode.PASSED.number();
    }

    private X509Certificate certificate(GivenPath from) throws IOException, SignatureRefused {
        byte[] content = from.bytes(LARGEST);
        if (new String(content, StandardCharsets.ISO_8859_1).contains(PEM)) {
            return pemCertificate(content);
        }
        char[] password = passwords.password(surroundings, "Password of " + from);
        try {
            return SigningKey.open(from.path(), password).certificate();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private X509Certificate pemCertificate(byte[] content) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
        } catch (CertificateException e) {
            throw new UsageProblem("%s holds no certificate that can be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static ObjectNode trustEntry(X509Certificate certificate) throws CertificateEncodingException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("kind", "pinned");
        entry.put("x5t#S256", SignerCertificate.thumbprint(certificate));
        entry.putArray("x5c").add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        entry.put("validFrom", certificate.getNotBefore().toInstant().toString());
        entry.put("validUntil", certificate.getNotAfter().toInstant().toString());
        return entry;
    }
}
