package dk.kantinekort.link;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Whom owners have turned away: by a rejection, or by an end to the link, which the municipality may have made for them. */
@Stateless
public class TurnedAway {

    /** Whoever was let in again since is linked, and needs no card. */
    private static final String BARRED = "select count(l) from Link l, Account a where a.id = :account"
            + " and l.personId = :person and l.refusedBy = a.ownerId and l.refusedAt >= :issued"
            + " and (l.accountId is null or l.accountId = a.id) and not exists (select s from Link s"
            + " where s.personId = :person and s.accountId = a.id and s.status = dk.kantinekort.link.LinkStatus.APPROVED)";

    private static final String OWNER = "select max(p.id) from Person p where p.cprLookup = :lookup";
    private static final String REJECTED = "select count(l) from Link l where l.refusedBy = :owner"
            + " and l.personId = :person and l.accountId is null and l.refusedAt > :since";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** Whether the card was issued before the person was turned away: they may know its number from then. */
    public boolean isBarred(long personId, OwnersCard card) {
        return em.createQuery(BARRED, Long.class)
                        .setParameter("account", card.accountId())
                        .setParameter("person", personId)
                        .setParameter("issued", card.issuedAt())
                        .getSingleResult()
                > 0;
    }

    /**
     * Whether whoever has the CPR number has rejected the person since then. Two statements always, so that a number that nobody
     * has costs the same.
     *
     * @param ownerLookup keyed hash of the CPR number
     */
    public boolean isRejectedSince(Instant since, long personId, String ownerLookup) {
        Number owner = em.createQuery(OWNER, Number.class)
                .setParameter("lookup", ownerLookup)
                .getResultList()
                .get(0);
        return em.createQuery(REJECTED, Long.class)
                        .setParameter("owner", owner == null ? 0L : owner.longValue())
                        .setParameter("person", personId)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }
}
