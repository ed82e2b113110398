package org.plumbline.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.judges.Judge;

/** Keys for tests, made once for each kind and name. */
public final class TestKeys {
    public static final String PASSWORD = "correct horse";

    private static final Map<String, SigningKey> MADE = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** The default kind of key, on P-384, of a signer of that name. */
    public static SigningKey of(String name) {
        return of(name, "EC", "-groupname", "secp384r1");
    }

    /** A key of another kind, as keytool's options describe it. */
    public static SigningKey of(String name, String algorithm, String... options) {
        return MADE.computeIfAbsent(name + algorithm + List.of(options), any -> {
            try {
                return make(name, algorithm, options);
            } catch (IOException | InterruptedException | SignatureRefused broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    static SigningKey make(String name, String algorithm, String... options)
            throws IOException, InterruptedException, SignatureRefused {
        Path folder = Files.createTempDirectory("keys");
        Path file = folder.resolve("key.p12");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "a"));
            command.addAll(List.of("-dname", "CN=" + name, "-startdate", "-1d", "-validity", "3650"));
            command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", "P", "-keystore", file.toString()));
            command.addAll(List.of("-keyalg", algorithm));
            command.addAll(List.of(options));
            Judge.Answer answer = Judge.ask(folder, Map.of("P", PASSWORD), command);
            if (answer.exitCode() != 0) {
                throw new IllegalStateException(answer.words());
            }
            return SigningKey.open(file, PASSWORD.toCharArray());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
