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
 * The guesses of late of one person, from one address, or at one CPR number. Grows up to the limit, and begins anew when its
 * quiet time has passed without another; so no such time sees one more than the limit.
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

    private int used;

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

    /** Takes one of those left. @return false when there is none, which is counted too */
    boolean take(Limit limit, Instant now) {
        if (lastAt.plus(limit.quietTime()).isBefore(now)) {
            used = 0;
            refused = 0;
        }
        if (used >= limit.most()) {
            refused++;
            return false;
        }
        used++;
        lastAt = now;
        return true;
    }

    /** It was no guess. */
    void giveBack() {
        used = Math.max(0, used - 1);
    }

    /** The first refusal, the tenth, the hundredth: more often than that it tells nothing new. */
    boolean isRefusalToTell() {
        long rest = refused;
        while (rest > 0 && rest % TEN == 0) {
            rest /= TEN;
        }
        return rest == 1;
    }

    long refused() {
        return refused;
    }
}
