package org.plumbline.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A key that signs notes: a name and an Ed25519 key pair. */
public final class NoteSigner {
    private final NoteVerifier verifier;
    private final PrivateKey privateKey;

    private NoteSigner(NoteVerifier verifier, PrivateKey privateKey) {
        this.verifier = verifier;
        this.privateKey = privateKey;
    }

    /** Makes a new key. */
    public static NoteSigner create(String name) throws ProofRefused {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(NoteVerifier.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a key as {@link #secretText()} writes it. */
    public static NoteSigner read(String secretText) throws ProofRefused {
        List<String> lines = secretText.lines().toList();
        if (lines.size() != 2) {
            throw new ProofRefused("A note key is kept as two lines: the public key, then the private key");
        }
        NoteVerifier verifier = NoteVerifier.parse(lines.get(0));
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(CanonicalText.base64(lines.get(1))));
            NoteSigner signer = new NoteSigner(verifier, key);
            if (!verifier.verify("", signer.signature(""))) {
                throw new ProofRefused("Public and private key of '%s' are no pair".formatted(verifier.name()));
            }
            return signer;
        } catch (GeneralSecurityException noKey) {
            throw new ProofRefused("The private key of '%s' cannot be read".formatted(verifier.name()), noKey);
        }
    }

    /** The key as text for a file that only its owner may read: {@code name+id+key}, then PKCS#8 in base64. */
    public String secretText() {
        return verifier + "\n" + Base64.getEncoder().encodeToString(privateKey.getEncoded()) + "\n";
    }

    /** The key that checks what this one signs. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** Signs a text, which must end with a line feed. */
    public SignedNote sign(String text) throws ProofRefused {
        byte[] signature = signature(text);
        byte[] id = verifier.id();
        byte[] identified = new byte[id.length + signature.length];
        System.arraycopy(id, 0, identified, 0, id.length);
        System.arraycopy(signature, 0, identified, id.length, signature.length);
        return new SignedNote(text, List.of(new SignedNote.Line(verifier.name(), identified)));
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
