package org.plumbline.certificate;

import java.time.Instant;
import org.plumbline.report.ReportRefused;
import org.plumbline.report.TestReport;
import org.plumbline.signature.Envelope;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignatureVerifier;
import org.plumbline.signature.SignedType;
import org.plumbline.trust.TrustList;
import org.plumbline.trust.TrustRefused;

/**
 * Decides whether content may be signed as what it is said to be. Whoever signs answers for it, so nothing is signed that every
 * verifier would refuse, or take for something else.
 */
public final class SignableContent {
    private SignableContent() {}

    /** Requires that content is a report, a trust list, or a certificate or status list, in order in itself. */
    public static void require(SignedType type, byte[] content) throws NotSignable {
        try {
            switch (type) {
                case REPORT -> TestReport.read(content);
                case TRUST_LIST -> TrustList.requireWellFormed(content);
                case CREDENTIAL -> requireCredential(content);
            }
        } catch (ReportRefused refused) {
            throw new NotSignable("This is no report as the kit writes it: " + refused.getMessage(), refused);
        } catch (TrustRefused refused) {
            throw new NotSignable("This is no trust list: " + refused.getMessage(), refused);
        } catch (CertificateRefused refused) {
            throw new NotSignable("This is neither a certificate nor a status list: " + refused.getMessage(), refused);
        }
    }

    /**
     * Requires the same of the content of a document that is signed already and shall get a further signature.
     *
     * @return the content
     */
    public static byte[] requireSigned(SignedType type, byte[] document, Instant now)
            throws SignatureRefused, NotSignable {
        byte[] content =
                SignatureVerifier.verify(Envelope.read(document, type), now).payload();
        require(type, content);
        return content;
    }

    private static void requireCredential(byte[] content) throws CertificateRefused {
        if (CertificateText.isCertificate(CredentialText.read(content))) {
            Certificate.read(content);
        } else {
            StatusList.read(content);
        }
    }
}
