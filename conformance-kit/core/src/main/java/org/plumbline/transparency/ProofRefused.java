package org.plumbline.transparency;

/** A note, checkpoint or proof is not in its form, or does not hold. */
public final class ProofRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ProofRefused(String message) {
        super(message);
    }

    public ProofRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
