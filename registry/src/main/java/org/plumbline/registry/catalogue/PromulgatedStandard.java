package org.plumbline.registry.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;

/** One version of one edition of a standard, as promulgated. Never changes. */
@Entity
@Table(name = "standard")
@SuppressWarnings("UnusedVariable") // queries order by edition and version
class PromulgatedStandard {
    @Id
    private String ref = "";

    @Column(name = "standard_id")
    private String standardId = "";

    private String edition = "";

    private int version;

    private String title = "";

    private String digest = "";

    @Column(name = "promulgated_at")
    private Instant promulgatedAt = Instant.EPOCH;

    @Column(name = "entry_index")
    private long entryIndex;

    /** For JPA. */
    protected PromulgatedStandard() {}

    PromulgatedStandard(StandardPackage standard, Instant promulgatedAt, long entryIndex) {
        StandardRef name = standard.ref();
        this.ref = name.toString();
        this.standardId = name.id();
        this.edition = String.valueOf(name.edition());
        this.version = name.version();
        this.title = standard.title();
        this.digest = standard.digest();
        this.promulgatedAt = promulgatedAt;
        this.entryIndex = entryIndex;
    }

    StandardRef ref() {
        return StandardRef.parse(ref);
    }

    String title() {
        return title;
    }

    String digest() {
        return digest;
    }

    Instant promulgatedAt() {
        return promulgatedAt;
    }

    long entryIndex() {
        return entryIndex;
    }
}
