package dk.kantinekort.due;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** How due work is claimed, which differs between the databases. */
interface DueClaims {

    /** What is claimed, and how long. */
    record Wish(Instant dueUntil, String kind, Instant now, Instant leaseUntil, int atMost) {}

    /**
     * Claims work that is due and free, the earliest first, so that no other node gets it before the lease ends.
     *
     * @param wish due by the portal's clock; now and lease by the clock on the wall; of a kind, or {@link DueItems#ANY_KIND}
     */
    List<DueTask> claim(EntityManager em, Wish wish);
}
