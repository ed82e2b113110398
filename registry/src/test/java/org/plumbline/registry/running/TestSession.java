package org.plumbline.registry.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.plumbline.registry.launch.LocalIssuer;
import org.plumbline.registry.launch.ServerSettings;

/**
 * Prepares what the registry under test needs, before Arquillian reads its configuration: a data folder, a database, the
 * local issuer's key. The property {@code registry.test.database} names the database; without it this is a unit test run and
 * nothing is prepared.
 */
public final class TestSession implements LauncherSessionListener {
    private static @Nullable ServerSettings settings;

    private @Nullable EmbeddedPostgres postgres;

    /** The settings of the registry under test. */
    static ServerSettings settings() {
        if (settings == null) {
            throw new IllegalStateException("These tests run in 'mvn verify', which names a database");
        }
        return settings;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("registry.test.database");
        if (database != null) {
            try {
                prepare(database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void prepare(String name) throws IOException, GeneralSecurityException {
        Path target = Path.of("target").toAbsolutePath();
        Path data = Files.createTempDirectory(Files.createDirectories(target.resolve("it")), name + "-");
        int port = freePort();
        LocalIssuer issuer = LocalIssuer.open(data, Clock.systemUTC());
        settings = new ServerSettings(
                data,
                "http://127.0.0.1:" + port,
                data.resolve("trust-roots.json"),
                "standalone",
                database(name, data),
                ServerSettings.Tokens.local(issuer.publicKey()));

        Path preBoot = Files.writeString(data.resolve("pre-boot"), ServerSettings.PRE_BOOT_COMMANDS);
        System.setProperty(
                "registry.test.payara",
                target.resolve("registry/lib/payara-micro.jar").toString());
        System.setProperty(
                "registry.test.jvm",
                settings.properties().entrySet().stream()
                        .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" ", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ", "")));
        System.setProperty(
                "registry.test.server",
                String.join(
                        " ",
                        List.of(
                                "--nohazelcast --disablephonehome --port " + port,
                                "--prebootcommandfile " + preBoot,
                                "--logproperties " + target.resolve("registry/conf/logging.properties"))));
    }

    private ServerSettings.Database database(String name, Path data) throws IOException {
        if (name.equals("h2")) {
            return ServerSettings.Database.embedded(data.resolve("registry"));
        }
        postgres = EmbeddedPostgres.start();
        return ServerSettings.Database.postgresql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
