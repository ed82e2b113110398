package org.plumbline.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key that checks signatures of notes: a name and an Ed25519 public key, written {@code name+id+key} (C2SP signed-note).
 */
public final class NoteVerifier {
    static final byte ED25519 = 1;

    /** A name has neither blanks nor a plus sign. */
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]{1,255}");

    private static final int ID_LENGTH = 4;
    private static final int KEY_LENGTH = 32;

    /** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
    private static final byte[] PUBLIC_KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] rawKey;
    private final PublicKey key;

    private NoteVerifier(String name, byte[] rawKey) throws ProofRefused {
        if (!NAME.matcher(name).matches()) {
            throw new ProofRefused("'%s' is no name of a key: blanks and + may not stand in it".formatted(name));
        }
        this.name = name;
        this.rawKey = rawKey;
        byte[] info = Arrays.copyOf(PUBLIC_KEY_INFO, PUBLIC_KEY_INFO.length + KEY_LENGTH);
        System.arraycopy(rawKey, 0, info, PUBLIC_KEY_INFO.length, KEY_LENGTH);
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        } catch (GeneralSecurityException noKey) {
            throw new ProofRefused("The key of '%s' is no Ed25519 public key".formatted(name), noKey);
        }
    }

    static NoteVerifier of(String name, PublicKey key) throws ProofRefused {
        byte[] info = key.getEncoded();
        return new NoteVerifier(name, Arrays.copyOfRange(info, info.length - KEY_LENGTH, info.length));
    }

    /** Reads the form {@code name+id+key}; the id must be that of the key. */
    public static NoteVerifier parse(String text) throws ProofRefused {
        String[] parts = text.split("\\+", 3);
        if (parts.length == 3) {
            byte[] typed = CanonicalText.base64(parts[2]);
            if (typed.length == 1 + KEY_LENGTH && typed[0] == ED25519) {
                NoteVerifier verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (verifier.toString().equals(text)) {
                    return verifier;
                }
            }
        }
        throw new ProofRefused("'%s' is no Ed25519 note key, name+id+key".formatted(text));
    }

    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256 over the name, a line feed, the signature type and the key. */
    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(rawKey), ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verify(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form {@code name+id+key}. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(rawKey, 0, typed, 1, KEY_LENGTH);
        return String.format(
                Locale.ROOT,
                "%s+%s+%s",
                name,
                HexFormat.of().formatHex(id()),
                Base64.getEncoder().encodeToString(typed));
    }
}
