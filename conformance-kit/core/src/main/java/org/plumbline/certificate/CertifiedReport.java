package org.plumbline.certificate;

/**
 * What a certificate rests on: the vendor's report and the certifier's re-run of it.
 *
 * @param payloadDigest SHA-256 of the report's payload: the identity of the verdict
 * @param envelopeDigest SHA-256 of the vendor's signed report
 * @param rerunDigest SHA-256 of the same payload as signed by the certifier who re-ran it
 * @param kit the kit that judged, a package URL
 * @param logIndex where the receipt of the report stands in the log
 */
public record CertifiedReport(
        String payloadDigest, String envelopeDigest, String rerunDigest, String kit, long logIndex) {}
