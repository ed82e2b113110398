package org.plumbline.registry.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.plumbline.registry.KeyFile;
import org.plumbline.registry.Settings;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SigningKey;

/**
 * The key that signs status lists: {@code status.p12} in the data folder, made at first use. It is delegated: the trust list
 * must name it in the role {@code status}. It can sign no certificate.
 */
@ApplicationScoped
public class StatusKey {
    private static final X500Principal SUBJECT = new X500Principal("CN=Registry status lists,O=Plumbline registry");
    private static final int VALID_DAYS = 3 * 365;
    private static final int PASSWORD_BYTES = 24;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    private @Nullable SigningKey key;

    synchronized SigningKey key() {
        if (key == null) {
            key = open(settings.data());
        }
        return key;
    }

    private static SigningKey open(Path folder) {
        Path store = folder.resolve("status.p12");
        Path password = folder.resolve("status.password");
        try {
            if (!KeyFile.exists(store)) {
                create(store, password);
            }
            return SigningKey.open(store, read(password));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the status lists cannot be kept in " + folder, e);
        } catch (SignatureRefused e) {
            throw new IllegalStateException("The key of the status lists cannot be opened", e);
        }
    }

    /** The store comes last, and as a whole: where there is one, its password is there too. */
    private static void create(Path store, Path password) throws IOException, SignatureRefused {
        KeyFile.write(password, random().getBytes(StandardCharsets.US_ASCII));
        Path half = Path.of(store + ".new");
        Files.deleteIfExists(half);
        SigningKey.create(half, read(password), SUBJECT, VALID_DAYS);
        KeyFile.write(store, Files.readAllBytes(half));
        Files.delete(half);
    }

    private static char[] read(Path password) throws IOException {
        return Files.readString(password, StandardCharsets.US_ASCII).toCharArray();
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
