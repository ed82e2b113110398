package org.plumbline.cli.registry;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.UsageProblem;
import picocli.CommandLine.Option;

/** Where the registry is. */
public final class RegistryAddress {
    @Option(
            names = "--registry",
            required = true,
            paramLabel = "URL",
            description = "The registry, for example https://registry.example/")
    private @Nullable URI registry;

    /** The address, ending with a slash. */
    URI uri() {
        URI base = Objects.requireNonNull(registry);
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || base.getHost() == null) {
            throw new UsageProblem(
                    "'%s' is no address of a registry; write for example https://registry.example/".formatted(base));
        }
        return base.toString().endsWith("/") ? base : URI.create(base + "/");
    }

    /** What everybody may read there. */
    public RegistryTrust trust() {
        return new RegistryTrust(uri());
    }
}
