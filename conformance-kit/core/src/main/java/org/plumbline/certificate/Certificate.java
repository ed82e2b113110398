package org.plumbline.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.trust.PinnedKey;

/**
 * An Interoperability Conformance Certificate: a certifier attests that a product conforms to a standard, after having
 * re-run the vendor's report to the same bytes. Written as a W3C Verifiable Credential 2.0 of the type
 * DigitalConformityCredential (UNTP 0.6).
 *
 * @param registry address of the registry, without a slash at its end, for example {@code https://registry.example}
 * @param number its number, for example {@code PLUMB-2026-000042}
 * @param issuer the certifier as enrolled
 * @param validFrom the first moment of its validity, whole seconds
 * @param validUntil the first moment after its validity, whole seconds
 * @param statusIndex its place in the two status lists, at random
 * @param vendor who makes the product
 * @param product the product in one version; the id ends with the version
 * @param standard the standard by URN and title
 * @param standardDigest the standard's {@code dirHash1}
 * @param assessed the day of the re-run
 * @param report what it rests on
 */
public record Certificate(
        String registry,
        String number,
        Party issuer,
        Instant validFrom,
        Instant validUntil,
        int statusIndex,
        Party vendor,
        Party product,
        Party standard,
        String standardDigest,
        LocalDate assessed,
        CertifiedReport report) {
    /** How long a certificate may be valid: three years, with their leap day. */
    public static final Duration LONGEST = Duration.ofDays(1096);

    public Certificate {
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
        validUntil = validUntil.truncatedTo(ChronoUnit.SECONDS);
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("A certificate begins before it ends");
        }
        if (validUntil.isAfter(validFrom.plus(LONGEST))) {
            throw new IllegalArgumentException("A certificate ends after %d days at the latest: from %s until %s"
                    .formatted(LONGEST.toDays(), validFrom, validFrom.plus(LONGEST)));
        }
        if (statusIndex < 0 || statusIndex >= StatusList.LENGTH) {
            throw new IllegalArgumentException("The status index must be from 0 to " + (StatusList.LENGTH - 1));
        }
    }

    /** The latest end of a certificate: nobody certifies beyond the day on which his own key ends. */
    public static Instant latestEnd(Instant validFrom, PinnedKey certifier) {
        Instant longest = validFrom.plus(LONGEST);
        return longest.isBefore(certifier.validUntil()) ? longest : certifier.validUntil();
    }

    /** Its address, which is its id: {@code <registry>/certificates/<number>}. */
    public String id() {
        return registry + "/certificates/" + number;
    }

    /** The address of the status list for one purpose. */
    public String statusList(StatusPurpose purpose) {
        return StatusList.address(registry, purpose);
    }

    /** The content as it is signed: canonical JSON. */
    public byte[] bytes() {
        return CertificateText.bytes(this);
    }

    /** The signed certificate, {@code application/vc+jwt}. */
    public byte[] issue(SigningKey certifier, Instant now) throws SignatureRefused {
        return Signer.sign(bytes(), SignedType.CREDENTIAL, certifier, now);
    }

    /** Reads the content of a certificate. It must be byte for byte what {@link #bytes()} writes of it. */
    static Certificate read(byte[] payload) throws CertificateRefused {
        return CertificateText.read(payload);
    }
}
