package org.plumbline.signature;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** What a certificate must be to sign, and the thumbprint by which it is named. */
public final class SignerCertificate {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private SignerCertificate() {}

    /** The SHA-256 digest of the certificate in base64url without padding: the form of {@code x5t#S256} (RFC 7515 section 4.1.8). */
    public static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return CanonicalBase64.urlEncode(digest);
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads one certificate; bytes before or after it are refused. */
    static X509Certificate read(byte[] der) throws SignatureRefused {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(certificate.getEncoded(), der)) {
                throw new SignatureRefused(
                        SignatureRefused.Code.CERTIFICATE, "x5c holds more than a DER certificate in one entry");
            }
            return certificate;
        } catch (CertificateException unreadable) {
            throw new SignatureRefused(
                    SignatureRefused.Code.CERTIFICATE, "x5c holds what is not an X.509 certificate in DER", unreadable);
        }
    }

    /** Refuses a certificate whose key usage, when stated, is not for signing (RFC 5280 section 4.2.1.3). */
    static void requireForSigning(X509Certificate certificate) throws SignatureRefused {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new SignatureRefused(
                    SignatureRefused.Code.CERTIFICATE,
                    "The certificate of '%s' is not meant for signatures; its key usage must name digitalSignature or nonRepudiation"
                            .formatted(certificate.getSubjectX500Principal()));
        }
    }
}
