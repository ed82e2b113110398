package org.plumbline.registry.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.security.auth.x500.X500Principal;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SigningKey;

/** Those who sign, each with a key of its own. */
public enum Actors {
    ROOT_ONE,
    ROOT_TWO,
    ROOT_THREE,
    ACME,
    CERTIFIER,
    STRANGER;

    /** The enrolled vendor. */
    public static final String VENDOR = "urn:plumbline:vendor:acme";
    /** The enrolled certifier. */
    public static final String NATO = "urn:plumbline:certifier:nato-1";

    private static final int VALID_DAYS = 3650;

    /** Its key; made once, for a key pair takes its time. */
    public SigningKey key() {
        Path file = Path.of("target", "it", "keys", name() + ".p12");
        char[] password = "for tests only".toCharArray();
        try {
            if (Files.exists(file)) {
                return SigningKey.open(file, password);
            }
            Files.createDirectories(file.getParent());
            return SigningKey.create(file, password, new X500Principal("CN=" + name() + ",O=Test"), VALID_DAYS);
        } catch (IOException | SignatureRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /** How trust lists name its key. */
    public String thumbprint() {
        return key().thumbprint();
    }
}
