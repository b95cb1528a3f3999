package dk.kantinekort.link.allowance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One guess that was looked at, and counts against the allowance until it is too old. */
@Entity
@Table(name = "link_attempt")
class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "allowance_id")
    private long allowanceId;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Attempt() {}

    Attempt(long allowanceId, Instant madeAt) {
        this.allowanceId = allowanceId;
        this.madeAt = madeAt;
    }
}
