package org.plumbline.cli.options;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The key to sign with: a PKCS#12 file, or a token through PKCS#11. */
public final class KeyOption {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Signing key, a PKCS#12 file as 'plumb key new' makes it.")
    private @Nullable GivenPath file;

    @Option(
            names = "--pkcs11",
            paramLabel = "FILE",
            description = "Signing key on a token: a SunPKCS11 configuration with name, library and slot.")
    private @Nullable GivenPath token;

    @Mixin
    private PasswordOption passwords = new PasswordOption();

    /** The key, or empty when none was named. */
    public Optional<SigningKey> key(Surroundings surroundings) throws IOException, SignatureRefused {
        if (file != null && token != null) {
            throw new UsageProblem("Name one key: --key or --pkcs11");
        }
        GivenPath named = file == null ? token : file;
        if (named == null) {
            return Optional.empty();
        }
        named.open().close();
        char[] password = passwords.password(surroundings, "Password of " + named);
        try {
            return Optional.of(
                    token == null
                            ? SigningKey.open(named.path(), password)
                            : SigningKey.pkcs11(named.path(), password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The key; a problem when none was named. */
    public SigningKey required(Surroundings surroundings) throws IOException, SignatureRefused {
        return key(surroundings)
                .orElseThrow(() -> new UsageProblem("Name the key to sign with: --key FILE or --pkcs11 FILE"));
    }
}
