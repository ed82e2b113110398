package org.plumbline.registry.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Issues a token of the local issuer and writes it to standard output. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Issues a token of the registry's local issuer, for trying out and for registries that stand alone.",
        footer = {
            "",
            "Example:",
            "  registry token --data data --role vendor --sub anna --vendor urn:plumbline:vendor:acme > anna.token"
        })
final class TokenCommand implements Callable<Integer> {
    /** The roles that a token may carry. */
    enum Role {
        vendor,
        certifier,
        director,
        admin,
        expert
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The registry's data folder.")
    @SuppressWarnings("NullAway.Init") // required
    private Path data;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "One of ${COMPLETION-CANDIDATES}; may be given again.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Role> roles;

    @Option(names = "--sub", required = true, paramLabel = "NAME", description = "Who acts; stands in the journal.")
    @SuppressWarnings("NullAway.Init") // required
    private String subject;

    @Option(
            names = "--vendor",
            paramLabel = "URN",
            description = "The vendor that a vendor acts for, for example urn:plumbline:vendor:acme.")
    private @Nullable String vendor;

    @Option(
            names = "--certifier",
            paramLabel = "URN",
            description = "The certifier that a certifier acts for, for example urn:plumbline:certifier:nato.")
    private @Nullable String certifier;

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            defaultValue = "8h",
            converter = Lifetime.class,
            description = "How long it holds: 30m, 8h; at most 24h. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration lifetime;

    @Override
    public Integer call() throws Exception {
        var organisations = new TreeMap<String, String>();
        bind(Role.vendor, vendor, organisations);
        bind(Role.certifier, certifier, organisations);
        LocalIssuer issuer = LocalIssuer.open(DataFolder.open(data).path(), Clock.systemUTC());
        spec.commandLine()
                .getOut()
                .println(issuer.issue(subject, roles.stream().map(Role::name).toList(), organisations, lifetime));
        return 0;
    }

    /** Vendors and certifiers act for an organisation, which the token names. */
    private void bind(Role role, @Nullable String organisation, Map<String, String> organisations) {
        if (roles.contains(role) == (organisation == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Role %1$s needs --%1$s, and --%1$s needs role %1$s".formatted(role));
        }
        if (organisation != null) {
            organisations.put(role.name(), organisation);
        }
    }

    /** Reads {@code 90s}, {@code 30m}, {@code 8h}. */
    static final class Lifetime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Duration read;
            try {
                read = Duration.parse("PT" + text);
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no time; write for example 30m or 8h");
            }
            if (read.isNegative() || read.isZero() || read.compareTo(LocalIssuer.LONGEST) > 0) {
                throw new TypeConversionException("a token lives more than nothing and at most 24h");
            }
            return read;
        }
    }
}
