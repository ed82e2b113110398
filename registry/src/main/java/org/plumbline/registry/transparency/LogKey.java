package org.plumbline.registry.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.registry.KeyFile;
import org.plumbline.registry.Settings;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;

/**
 * The Ed25519 key that signs the log's checkpoints: {@code log.key} in the data folder, mode 0600, made at first use. It
 * carries the log's name, so a later change of the public address does not make another log of it.
 */
@ApplicationScoped
public class LogKey {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    private @Nullable NoteSigner signer;

    /** The key as verifiers need it, {@code name+id+key} (C2SP signed-note). */
    public String verifierKey() {
        return signer().verifier().toString();
    }

    synchronized NoteSigner signer() {
        if (signer == null) {
            signer = open(settings.data().resolve("log.key"));
        }
        return signer;
    }

    private NoteSigner open(Path file) {
        try {
            if (KeyFile.exists(file)) {
                return NoteSigner.read(Files.readString(file, StandardCharsets.US_ASCII));
            }
            NoteSigner created = NoteSigner.create(settings.address("/log").getAuthority() + "/log");
            KeyFile.write(file, created.secretText().getBytes(StandardCharsets.US_ASCII));
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException("The log's key cannot be kept in " + file, e);
        } catch (ProofRefused e) {
            throw new IllegalStateException("The log's key in " + file + " cannot be read", e);
        }
    }
}
