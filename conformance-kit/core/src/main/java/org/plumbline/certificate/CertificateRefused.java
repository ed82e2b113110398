package org.plumbline.certificate;

/** The content of a certificate or status list is not in order. */
public final class CertificateRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public CertificateRefused(String message) {
        super(message);
    }

    public CertificateRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
