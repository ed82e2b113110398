package org.plumbline.registry.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The size of the log: the one row that whoever appends must lock. */
@Entity
@Table(name = "log_head")
class LogHead {
    static final int ID = 1;

    @Id
    private int id = ID;

    @Column(name = "log_size")
    private long size;

    /** For JPA. */
    protected LogHead() {}

    /** Takes the next index. */
    long next() {
        return size++;
    }

    long size() {
        return size;
    }
}
