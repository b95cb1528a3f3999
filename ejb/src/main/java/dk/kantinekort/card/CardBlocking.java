package dk.kantinekort.card;

import dk.kantinekort.account.Account;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * [Spær kort] and [Aktiver kort] (rule 15), by whoever may use the account (rule 5). A purchase asks the database whether the
 * account is blocked, so either holds at every till from the moment it is done. Done already: nothing happens.
 */
@Stateless
public class CardBlocking {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    @Inject
    private AuditLog audit;

    /** @throws NotFoundException when there is no such account or it is not the person's to use */
    public void block(long personId, String accountPublicId, String actor) {
        Account account = requireLocked(personId, accountPublicId);
        if (!account.isBlocked()) {
            account.block();
            audit.recordChange(actor, "CARD_BLOCKED", accountPublicId, "");
        }
    }

    /** @throws NotFoundException when there is no such account or it is not the person's to use */
    public void activate(long personId, String accountPublicId, String actor) {
        Account account = requireLocked(personId, accountPublicId);
        if (account.isBlocked()) {
            account.activate();
            audit.recordChange(actor, "CARD_ACTIVATED", accountPublicId, "");
        }
    }

    /** Two who press at once wait for each other. */
    private Account requireLocked(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }
}
