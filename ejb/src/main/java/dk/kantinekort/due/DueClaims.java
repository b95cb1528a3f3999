package dk.kantinekort.due;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** How due work is locked for a claim, which differs between the databases. */
interface DueClaims {

    /**
     * Work that is due and free, the earliest first, locked so that no other node gets it before this transaction ends.
     *
     * @param dueUntil by the portal's clock
     * @param kind of the work, or {@link DueItems#ANY_KIND}
     * @param now by the clock on the wall, which leases run by
     */
    List<DueItem> lock(EntityManager em, Instant dueUntil, String kind, Instant now, int atMost);
}
