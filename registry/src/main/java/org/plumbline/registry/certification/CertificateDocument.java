package org.plumbline.registry.certification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The signed certificate exactly as the certifier sent it. */
@Entity
@Table(name = "certificate_document")
class CertificateDocument {
    @Id
    private String number = "";

    private byte[] document = {};

    /** For JPA. */
    protected CertificateDocument() {}

    CertificateDocument(String number, byte[] document) {
        this.number = number;
        this.document = document;
    }

    byte[] document() {
        return document;
    }
}
