package org.plumbline.registry.certification;

import java.util.List;

/** All certificates, the newest first. */
public record CertificateList(List<CertificateSummary> certificates) {
    public CertificateList {
        certificates = List.copyOf(certificates);
    }
}
