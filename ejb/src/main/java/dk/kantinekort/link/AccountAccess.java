package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

    /**
     * Lets the person use the account from now on.
     *
     * @return public id of the new link; empty when they could use it already
     */
    public Optional<String> grant(long personId, long accountId) {
        if (findStanding(personId, accountId).isPresent()) {
            return Optional.empty();
        }
        Link link = Link.approved(personId, accountId, clock.instant());
        em.persist(link);
        em.flush();
        return Optional.of(link.publicId());
    }

    /**
     * Whether the person may use the account still, and will until this transaction has ended: a link waits with its end until then.
     */
    public boolean isAllowedMeanwhile(long personId, Account account) {
        return account.ownerId() == personId
                || findStanding(personId, account.id())
                        .filter(link -> lock(link).status() == LinkStatus.APPROVED)
                        .isPresent();
    }

    /**
     * Ends the link, if one stands (rule 5). Whoever observes that comes first, for a top-up has its agreement before it looks at
     * who may use the account; and once more when nobody can begin anything by the link any longer.
     *
     * @return whether this has ended it
     */
    public boolean revoke(long personId, long accountId) {
        return findStanding(personId, accountId).filter(this::end).isPresent();
    }

    private boolean end(Link link) {
        AccessEnded over = new AccessEnded(link.personId(), link.accountId().orElseThrow());
        ended.fire(over);
        if (lock(link).status() != LinkStatus.APPROVED) {
            return false;
        }
        ended.fire(over);
        link.end(clock.instant());
        em.flush();
        return true;
    }

    private Link lock(Link link) {
        em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        return link;
    }

    private Optional<Link> findStanding(long personId, long accountId) {
        return em.createQuery("select l from Link l where l.standingFor = :standing", Link.class)
                .setParameter("standing", Link.standing(personId, accountId))
                .getResultStream()
                .findFirst();
    }
}
