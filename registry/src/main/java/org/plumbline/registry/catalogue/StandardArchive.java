package org.plumbline.registry.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The files of a promulgated standard, as one deterministic zip file. */
@Entity
@Table(name = "standard_archive")
class StandardArchive {
    @Id
    private String ref = "";

    @Column(name = "archive")
    private byte[] archive = {};

    /** For JPA. */
    protected StandardArchive() {}

    StandardArchive(String ref, byte[] archive) {
        this.ref = ref;
        this.archive = archive;
    }

    byte[] archive() {
        return archive;
    }
}
