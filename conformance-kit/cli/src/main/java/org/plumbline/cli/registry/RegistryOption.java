package org.plumbline.cli.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.PlainHttp;
import org.plumbline.cli.shell.UsageProblem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The registry to talk to, and the token that says who talks. */
public final class RegistryOption {
    private static final int LONGEST_TOKEN = 16 << 10;

    @Mixin
    private RegistryAddress address = new RegistryAddress();

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "File with the access token that the registry's identity provider gave you.")
    private @Nullable GivenPath token;

    @Mixin
    private PlainHttp plain = new PlainHttp();

    /** A connection to the registry; nothing is sent yet. */
    public RegistryClient client() throws IOException {
        URI base = address.uri();
        plain.require(base.getScheme(), base.getHost(), "The token");
        byte[] content = Objects.requireNonNull(token).bytes(LONGEST_TOKEN);
        String bearer = new String(content, StandardCharsets.US_ASCII).strip();
        if (!bearer.matches("[\\x21-\\x7e]+")) {
            throw new UsageProblem(token + " holds no token: one line of visible characters is wanted");
        }
        return new RegistryClient(base, bearer);
    }
}
