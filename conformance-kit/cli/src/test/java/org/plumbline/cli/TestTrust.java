package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardRef;

/**
 * The trust list of {@code src/test/common}, signed by both roots when first asked for: it names the digest of the standard as it
 * is now, so that a better standard does not need a new list.
 */
final class TestTrust {
    private static final Path COMMON = Path.of("src/test/common").toAbsolutePath();
    private static final StandardRef STANDARD = StandardRef.parse("ssa.conjunction-data-message/A.1");

    private TestTrust() {}

    private static final class Signed {
        static final byte[] LIST = list();
    }

    /** Writes the signed list into a folder of trust. */
    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(COMMON.resolve("trust/trust-roots.json"), folder.resolve("trust-roots.json"));
        Files.write(folder.resolve("trust-list.jws.json"), Signed.LIST);
    }

    private static byte[] list() {
        try {
            String digest = StandardLibrary.bundled(TestTrust.class.getClassLoader())
                    .find(STANDARD)
                    .digest();
            String list =
                    Files.readString(COMMON.resolve("trust/trust-list.json")).replace("DIGEST", digest);
            Instant signed = Instant.parse("2026-12-01T00:00:00Z");
            byte[] once = Signer.sign(
                    list.getBytes(StandardCharsets.UTF_8), SignedType.TRUST_LIST, key("root-1.p12"), signed);
            return Signer.addSignature(once, SignedType.TRUST_LIST, key("root-2.p12"), signed);
        } catch (IOException | SignatureRefused | PackageRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey key(String name) throws IOException, SignatureRefused {
        return SigningKey.open(COMMON.resolve(name), "a password for tests".toCharArray());
    }
}
