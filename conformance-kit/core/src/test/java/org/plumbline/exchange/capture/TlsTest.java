package org.plumbline.exchange.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Interruption;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.TestScenario;
import org.plumbline.judges.Judge;

/** A service over TLS, whose certificate is for the name {@code localhost} only. */
@Timeout(60)
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private static SSLContext context;

    @SuppressWarnings("NullAway.Init") // set before all
    private static HttpsServer server;

    @BeforeAll
    static void start() throws Exception {
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aServiceWithATrustedCertificateForItsNameIsAsked() {
        Recording recording = record("localhost", context.getSocketFactory());
        assertEquals(404, recording.exchanges().get(0).answer().status());
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() {
        assertEquals(Interruption.Cause.NOT_TRUSTED, cause(record("127.0.0.1", context.getSocketFactory())));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertEquals(Interruption.Cause.NOT_TRUSTED, cause(record("localhost", usual)));
    }

    private static Recording record(String host, SSLSocketFactory tls) {
        URI base = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        Endpoint endpoint = new Endpoint("things", base, List.of(host), 9, 30);
        return new Capture(
                        endpoint,
                        Secrets.none(),
                        exchange -> {},
                        new Addresses(InetAddress::getAllByName, Set.of(host)),
                        tls)
                .record(List.of(TestScenario.read()));
    }

    private static Interruption.Cause cause(Recording recording) {
        return recording.interruption().orElseThrow().cause();
    }

    private static SSLContext context() throws Exception {
        Path file = folder.resolve("server.p12");
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "P",
                "-keystore",
                file.toString());
        Judge.Answer answer = Judge.ask(folder, Map.of("P", new String(PASSWORD)), keytool);
        assertEquals(0, answer.exitCode(), answer.words());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
