package dk.kantinekort.link.allowance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Whose guesses are counted together: one person's, those from one address, or those at one CPR number. Locked while one more is
 * counted, so that many at once do not all see the same count. What was looked at of late are its {@link Attempt}s.
 */
@Entity
@Table(name = "link_allowance")
class Allowance {

    private static final int TEN = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AllowanceKind kind;

    private String subject;

    private long refused;

    @Column(name = "last_at")
    private Instant lastAt;

    protected Allowance() {}

    /** @param subject the person's id, the address, or the CPR number's keyed hash */
    Allowance(AllowanceKind kind, String subject, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.lastAt = now;
    }

    /**
     * Takes one of those left.
     *
     * @param used how many of the limit's time have been looked at
     * @return false when none is left, which is counted too
     */
    boolean take(long used, Limit limit, Instant now) {
        boolean left = used < limit.most();
        refused = left ? 0 : refused + 1;
        lastAt = left ? now : lastAt;
        return left;
    }

    /** The first refusal, the tenth, the hundredth: more often than that it tells nothing new. */
    boolean isRefusalToTell() {
        long rest = refused;
        while (rest > 0 && rest % TEN == 0) {
            rest /= TEN;
        }
        return rest == 1;
    }

    long id() {
        return id;
    }

    long refused() {
        return refused;
    }
}
