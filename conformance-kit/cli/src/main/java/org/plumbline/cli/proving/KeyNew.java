package org.plumbline.cli.proving;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.PasswordOption;
import org.plumbline.cli.options.Validity;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.signature.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a signing key with its own certificate. */
@Command(
        name = "new",
        description =
                "Makes a signing key (ES384) with a self-signed certificate, in a PKCS#12 file that only you can read.",
        footerHeading = "%nExample:%n",
        footer = "  plumb key new --out acme.p12 --subject 'CN=Acme conformance,O=Acme Space SARL,C=FR'")
public final class KeyNew implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; never an existing one.")
    private @Nullable GivenPath out;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NAME",
            description = "Who signs, a distinguished name: CN=Acme conformance,O=Acme Space SARL,C=FR")
    private String subject = "";

    @Mixin
    private Validity validity = new Validity();

    @Mixin
    private PasswordOption passwords = new PasswordOption();

    KeyNew(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath file = Objects.requireNonNull(out);
        if (Files.exists(file.path())) {
            throw new UsageProblem(file + " is there already; a key is never overwritten: name another file");
        }
        X500Principal name = name();
        int days = validity.days();
        char[] password = passwords.password(surroundings, "Password for the new key");
        try {
            SigningKey key = SigningKey.create(file.path(), password, name, days);
            surroundings.out().println("x5t#S256 " + key.thumbprint());
        } finally {
            Arrays.fill(password, '\0');
        }
        surroundings
                .err()
                .printf(
                        "%s holds the key. Next: 'plumb key show %s --pem' prints the certificate to be enrolled; the thumbprint above proves it by another way.%n",
                        file, file);
        return ExitCode.PASSED.number();
    }

    private X500Principal name() {
        try {
            return new X500Principal(subject);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(
                    "'%s' is not a distinguished name; write for example 'CN=Acme conformance,O=Acme Space SARL,C=FR'"
                            .formatted(subject));
        }
    }
}
