package dk.kantinekort.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody's own links: whom they let in, where they were let in, and what waits. */
@Stateless
public class LinkLists {

    private static final int MOST = 100;

    /** Of whoever may use all of the owner's accounts already, the owner is not bothered. */
    private static final String REQUESTS =
            "select l.publicId, p.name, p.nameProtected, l.requestedAt, l.personId from Link l, Person p, Person o where o.id = :owner"
                    + " and l.targetLookup = o.cprLookup and l.status = :pending and l.requestedAt > :lapsed and p.id = l.personId"
                    + " and exists (select a from Account a where a.ownerId = :owner and not exists (select s from Link s"
                    + " where s.accountId = a.id and s.personId = l.personId and s.status = :approved))"
                    + " order by l.requestedAt, l.id";

    private static final String OPEN =
            "select l.personId, a.publicId from Link l, Account a where a.ownerId = :owner and l.accountId = a.id"
                    + " and l.status = :approved";

    private static final String GUARDIANS =
            "select l.publicId, p.name, p.nameProtected, a.name, l.decidedAt from Link l, Person p, Account a"
                    + " where a.ownerId = :person and l.accountId = a.id and l.status = :approved and p.id = l.personId"
                    + " order by p.name, l.id";
    private static final String OWN =
            "select l.publicId, p.name, p.nameProtected, a.name, l.decidedAt from Link l, Person p, Account a"
                    + " where l.personId = :person and a.id = l.accountId and l.status = :approved and p.id = a.ownerId"
                    + " order by p.name, l.id";
    private static final String ON_ACCOUNT =
            "select l.publicId, p.name, p.nameProtected, a.name, l.decidedAt from Link l, Person p, Account a"
                    + " where a.id = :person and l.accountId = a.id and l.status = :approved and p.id = l.personId"
                    + " order by p.name, l.id";
    private static final String PENDING =
            "select l from Link l where l.personId = :person and l.status in :looking and l.requestedAt > :lapsed"
                    + " order by l.requestedAt desc, l.id desc";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private LinkSettings settings;

    @Inject
    private Clock clock;

    /** What waits for the person's approval, the oldest first. */
    public List<LinkRequest> listRequests(long ownerId) {
        Map<Object, Set<String>> open = mapOpen(ownerId);
        return em.createQuery(REQUESTS, Object[].class)
                .setParameter("owner", ownerId)
                .setParameter("pending", LinkStatus.PENDING_APPROVAL)
                .setParameter("approved", LinkStatus.APPROVED)
                .setParameter("lapsed", settings.lapsed(clock.instant()))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> request(row, open.getOrDefault(row[4], Set.of())))
                .toList();
    }

    /** Public ids of the owner's accounts that each of the others may use. */
    private Map<Object, Set<String>> mapOpen(long ownerId) {
        return em.createQuery(OPEN, Object[].class)
                .setParameter("owner", ownerId)
                .setParameter("approved", LinkStatus.APPROVED)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** Whoever may use the person's accounts. */
    public List<StandingLink> listGuardians(long ownerId) {
        return listStanding(GUARDIANS, ownerId, LinkLists::shownName);
    }

    /** The accounts of others that the person may use. */
    public List<StandingLink> listOwn(long personId) {
        return listStanding(OWN, personId, LinkLists::shownName);
    }

    /** Whoever besides the owner may use the account, by name for staff. */
    @RolesAllowed("support")
    public List<StandingLink> listOnAccount(long accountId) {
        return listStanding(ON_ACCOUNT, accountId, row -> (String) row[1]);
    }

    /** What the person has asked for and waits for, the newest first; the hundred newest at most. */
    public List<PendingLink> listPending(long personId) {
        return em.createQuery(PENDING, Link.class)
                .setParameter("person", personId)
                .setParameter(
                        "looking",
                        Stream.of(LinkStatus.values())
                                .filter(LinkStatus::looksPending)
                                .toList())
                .setParameter("lapsed", settings.lapsed(clock.instant()))
                .setMaxResults(MOST)
                .getResultStream()
                .map(link ->
                        new PendingLink(link.publicId(), link.requestedAt(), settings.expiryOf(link.requestedAt())))
                .toList();
    }

    private List<StandingLink> listStanding(String query, long id, Function<Object[], String> name) {
        return em.createQuery(query, Object[].class)
                .setParameter("person", id)
                .setParameter("approved", LinkStatus.APPROVED)
                .getResultStream()
                .map(row -> new StandingLink((String) row[0], name.apply(row), (String) row[3], (Instant) row[4]))
                .toList();
    }

    private LinkRequest request(Object[] row, Set<String> open) {
        Instant requestedAt = (Instant) row[3];
        return new LinkRequest((String) row[0], shownName(row), requestedAt, settings.expiryOf(requestedAt), open);
    }

    private static String shownName(Object[] row) {
        return (Boolean) row[2] ? "" : (String) row[1];
    }
}
