package org.plumbline.registry.launch;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the registry in the foreground, and fails loudly when it does not become ready. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts the registry in the foreground; it listens on 127.0.0.1 only.",
        footer = {
            "",
            "Examples:",
            "  registry start --port 8080 --data data",
            "  registry start --port 8080 --data data --public-url https://registry.example \\",
            "      --db-url jdbc:postgresql://db/registry --db-user registry --db-password-file db.password"
        })
final class StartCommand implements Callable<Integer> {
    /** The server is up and keeps the process alive: not an exit code. */
    static final int RUNNING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder for database and keys.")
    @SuppressWarnings("NullAway.Init") // required
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "HTTP port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address by which the world knows it. Default: http://127.0.0.1:PORT.")
    private @Nullable String publicUrl;

    @Option(
            names = "--trust-roots",
            paramLabel = "FILE",
            description = "The roots of the trust list, as a trust kit has them. Default: DIR/trust-roots.json.")
    private @Nullable Path trustRoots;

    @Option(
            names = "--profile",
            defaultValue = "standalone",
            paramLabel = "NAME",
            description = "standalone or prod; prod refuses the local issuer. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String profile;

    @Option(
            names = "--ready-within",
            defaultValue = "180",
            paramLabel = "SECONDS",
            description = "Give up when it is not ready by then. Default: ${DEFAULT-VALUE}.")
    private int readyWithin;

    @ArgGroup(exclusive = false)
    private @Nullable PostgreSql postgreSql;

    @ArgGroup(exclusive = false)
    private @Nullable OpenIdConnect openIdConnect;

    /** A database server in place of the embedded database. */
    static final class PostgreSql {
        @Option(names = "--db-url", required = true, paramLabel = "URL", description = "jdbc:postgresql://…")
        @SuppressWarnings("NullAway.Init") // required
        private String url;

        @Option(names = "--db-user", required = true, paramLabel = "NAME", description = "Who connects.")
        @SuppressWarnings("NullAway.Init") // required
        private String user;

        @Option(
                names = "--db-password-file",
                required = true,
                paramLabel = "FILE",
                description = "File whose first line is the password.")
        @SuppressWarnings("NullAway.Init") // required
        private Path passwordFile;
    }

    /** An OpenID Connect provider in place of the local issuer. */
    static final class OpenIdConnect {
        @Option(names = "--issuer", required = true, paramLabel = "URL", description = "Its issuer name (iss).")
        @SuppressWarnings("NullAway.Init") // required
        private String issuer;

        @Option(names = "--issuer-keys", required = true, paramLabel = "URL", description = "Its JWK set.")
        @SuppressWarnings("NullAway.Init") // required
        private String keys;

        @Option(
                names = "--audience",
                defaultValue = LocalIssuer.AUDIENCE,
                paramLabel = "NAME",
                description = "Required aud. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String audience;

        @Option(
                names = "--issuer-algorithm",
                defaultValue = "RS256",
                paramLabel = "NAME",
                description = "RS256 or ES256. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String algorithm;
    }

    @Override
    public Integer call() throws Exception {
        if (!List.of("standalone", "prod").contains(profile)) {
            throw new ParameterException(spec.commandLine(), "--profile is standalone or prod, not " + profile);
        }
        requirePortIsFree();
        DataFolder folder = DataFolder.open(data);
        folder.lock();
        settings(folder).properties().forEach(System::setProperty);

        if (openIdConnect == null) {
            spec.commandLine()
                    .getErr()
                    .println("LOCAL ISSUER: this registry issues its own tokens. For trying out, not for production.");
        }
        var readiness = new Readiness(port, Duration.ofSeconds(readyWithin));
        readiness.watch(
                () -> spec.commandLine().getOut().println("Registry ready at " + publicUrl() + "/"), problem -> {
                    spec.commandLine().getErr().println("registry: " + problem);
                    Runtime.getRuntime().halt(Main.FAILED);
                });
        PayaraMicro.main(serverArguments(folder));
        readiness.deployed();
        return RUNNING;
    }

    private String publicUrl() {
        String url = publicUrl == null ? "http://127.0.0.1:" + port : publicUrl;
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private void requirePortIsFree() throws LaunchFailed {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchFailed("Port " + port + " is taken; stop what listens there, or name another --port");
        }
    }

    private ServerSettings settings(DataFolder folder) throws IOException, GeneralSecurityException, LaunchFailed {
        return new ServerSettings(
                folder.path(),
                publicUrl(),
                trustRoots == null ? folder.trustRoots() : trustRoots.toAbsolutePath(),
                profile,
                database(folder),
                tokens(folder));
    }

    private ServerSettings.Database database(DataFolder folder) throws IOException, LaunchFailed {
        if (postgreSql == null) {
            return ServerSettings.Database.embedded(folder.database());
        }
        String password =
                Files.readString(postgreSql.passwordFile).lines().findFirst().orElse("");
        if (password.isBlank()) {
            throw new LaunchFailed("The first line of " + postgreSql.passwordFile + " must be the password");
        }
        return ServerSettings.Database.postgresql(postgreSql.url, postgreSql.user, password);
    }

    private ServerSettings.Tokens tokens(DataFolder folder) throws IOException, GeneralSecurityException, LaunchFailed {
        if (openIdConnect != null) {
            return ServerSettings.Tokens.oidc(
                    openIdConnect.issuer, openIdConnect.audience, openIdConnect.keys, openIdConnect.algorithm);
        }
        if (profile.equals("prod")) {
            throw new LaunchFailed(
                    "In production an OpenID Connect provider issues the tokens: name --issuer and --issuer-keys");
        }
        return ServerSettings.Tokens.local(
                LocalIssuer.open(folder.path(), Clock.systemUTC()).publicKey());
    }

    private String[] serverArguments(DataFolder folder) throws IOException {
        Path home = Path.of(System.getProperty("registry.home"));
        Path server = folder.emptyServerFolder();
        Path preBoot = Files.writeString(server.resolve("pre-boot"), ServerSettings.PRE_BOOT_COMMANDS);
        return new String[] {
            "--rootdir",
            server.toString(),
            "--port",
            Integer.toString(port),
            "--prebootcommandfile",
            preBoot.toString(),
            "--logproperties",
            home.resolve("conf/logging.properties").toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--deploy",
            home.resolve("lib/registry.war").toString()
        };
    }
}
