package org.plumbline.registry.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By which key the log in this database is signed: the one row that holds data folder and database together. */
@Entity
@Table(name = "log_name")
class LogName {
    static final int ID = 1;

    @Id
    private int id = ID;

    @Column(name = "verifier_key")
    private String verifierKey = "";

    /** For JPA. */
    protected LogName() {}

    LogName(String verifierKey) {
        this.verifierKey = verifierKey;
    }

    /** The key as verifiers need it (C2SP signed-note). */
    String verifierKey() {
        return verifierKey;
    }
}
