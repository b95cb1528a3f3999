package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Who may use which account: its owner, and whoever is linked to it and approved (rules 2 to 5). */
@Stateless
public class AccountAccess {

    private static final String ACCESSIBLE =
            "(a.ownerId = :person or exists (select l from Link l where l.accountId = a.id"
                    + " and l.personId = :person and l.status = dk.kantinekort.link.LinkStatus.APPROVED))";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Event<AccessEnded> ended;

    @Inject
    private Clock clock;

    /**
     * The account, if the person may use it.
     *
     * @throws NotFoundException when there is none or it is not theirs, which must look the same
     */
    public Account require(long personId, String accountPublicId) {
        return em.createQuery("select a from Account a where a.publicId = :publicId and " + ACCESSIBLE, Account.class)
                .setParameter("publicId", accountPublicId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /** Whether the person may use the account still. */
    public boolean isAllowed(long personId, Account account) {
        return list(personId).stream().anyMatch(one -> one.id() == account.id());
    }

    /** Own accounts first, then linked ones in the order they were opened. */
    public List<Account> list(long personId) {
        return em.createQuery(
                        "select a from Account a where " + ACCESSIBLE
                                + " order by case when a.ownerId = :person then 0 else 1 end, a.id",
                        Account.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Lets the person use the account from now on. Standing already: nothing happens. */
    public void grant(long personId, long accountId) {
        if (findStanding(personId, accountId).isEmpty()) {
            em.persist(Link.approved(personId, accountId, clock.instant()));
        }
    }

    /** Ends the link, if one stands (rule 5). */
    public void revoke(long personId, long accountId) {
        findStanding(personId, accountId).forEach(link -> {
            link.end(clock.instant());
            ended.fire(new AccessEnded(personId, accountId));
        });
    }

    private List<Link> findStanding(long personId, long accountId) {
        return em.createQuery("select l from Link l where l.standingFor = :standing", Link.class)
                .setParameter("standing", personId + ":" + accountId)
                .getResultList();
    }
}
