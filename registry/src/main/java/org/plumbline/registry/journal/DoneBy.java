package org.plumbline.registry.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which person's token did an act. Not public: the log names offices, not people. */
@Entity
@Table(name = "act")
@SuppressWarnings("UnusedVariable") // written for auditors, who read the table
class DoneBy {
    @Id
    @Column(name = "entry_index")
    private long entryIndex;

    @Column(name = "done_at")
    private Instant doneAt = Instant.EPOCH;

    @Column(name = "subject")
    private String subject = "";

    @Column(name = "token_id")
    private String tokenId = "";

    /** For JPA. */
    protected DoneBy() {}

    DoneBy(long entryIndex, Instant doneAt, String subject, String tokenId) {
        this.entryIndex = entryIndex;
        this.doneAt = doneAt;
        this.subject = subject;
        this.tokenId = tokenId;
    }
}
