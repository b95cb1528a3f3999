package dk.kantinekort.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The wrong CPR numbers that one identity has typed of late (rule 1). Begins with the first, grows up to five, and begins anew
 * when an hour has passed without another; so no hour sees a sixth.
 */
@Entity
@Table(name = "cpr_attempt")
class CprAttempt {

    static final int ALLOWED = 5;
    static final Duration QUIET_TIME = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String issuer;

    private String subject;

    private int wrong;

    @Column(name = "last_wrong_at")
    private Instant lastWrongAt;

    protected CprAttempt() {}

    /** The identity's first attempt. */
    CprAttempt(EidIdentity identity, Instant now) {
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.wrong = 1;
        this.lastWrongAt = now;
    }

    /** Counts one more attempt as wrong until it proves right. False when there is none left. */
    boolean take(Instant now) {
        if (lastWrongAt.plus(QUIET_TIME).isBefore(now)) {
            wrong = 0;
        }
        if (wrong >= ALLOWED) {
            return false;
        }
        wrong++;
        lastWrongAt = now;
        return true;
    }
}
