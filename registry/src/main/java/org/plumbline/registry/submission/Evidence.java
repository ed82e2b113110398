package org.plumbline.registry.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The evidence bag that a report was made from. Private. */
@Entity
@Table(name = "evidence")
class Evidence {
    @Id
    private String digest = "";

    private byte[] bag = {};

    /** For JPA. */
    protected Evidence() {}

    Evidence(String digest, byte[] bag) {
        this.digest = digest;
        this.bag = bag;
    }

    byte[] bag() {
        return bag;
    }
}
