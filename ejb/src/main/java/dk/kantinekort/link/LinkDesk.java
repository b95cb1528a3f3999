package dk.kantinekort.link;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.link.allowance.Guesses;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.person.SecretNumbers;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The municipality's side of links (rule 5). That staff looked, and what they ended and why, stands in the audit log. */
@Stateless
@RolesAllowed("support")
public class LinkDesk {

    private static final int LONGEST_REASON = 300;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private OwnersCards cards;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private LinkLists lists;

    @Inject
    private Endings endings;

    @Inject
    private Guesses guesses;

    @Inject
    private AuditLog audit;

    /**
     * Public id of the account that the card draws on.
     *
     * @throws RefusedException {@code LINK_CARD_UNKNOWN}
     */
    public String find(String cardNumber) {
        return cards.findAccount(cardNumber)
                .flatMap(accounts::find)
                .map(Account::publicId)
                .orElseThrow(() -> new RefusedException(Refusal.atField("card", "LINK_CARD_UNKNOWN")));
    }

    /** @throws NotFoundException when there is no such account */
    public LinkedAccount require(String accountId, String actor) {
        Account account = require(accountId);
        audit.record(actor, "LINKS_READ", accountId, "");
        String owner = persons.find(account.ownerId()).map(Person::name).orElseThrow();
        return new LinkedAccount(
                accountId,
                account.name(),
                owner,
                lists.listOnAccount(account.id()),
                guesses.countAt(account.ownerId()));
    }

    private Account require(String accountId) {
        return em.createQuery("select a from Account a where a.publicId = :id", Account.class)
                .setParameter("id", accountId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /**
     * [Nulstil forsøg]: whoever has the card may add the account again, though strangers have guessed at its owner's number.
     *
     * @throws NotFoundException when there is no such account
     */
    public void forgetGuesses(String accountId, String actor) {
        Account account = require(accountId);
        guesses.forgetAt(account.ownerId());
        audit.recordChange(actor, "LINK_GUESSES_FORGOTTEN", accountId, "");
    }

    /**
     * Ends a link. Ended already: nothing happens.
     *
     * @throws RefusedException {@code LINK_REASON_MISSING}, {@code TEXT_TOO_LONG}
     * @throws NotFoundException when there is no such link
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void end(String linkId, String reason, String actor) {
        if (reason.isBlank()) {
            throw new RefusedException(Refusal.atField("reason", "LINK_REASON_MISSING"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new RefusedException(Refusal.atField("reason", "TEXT_TOO_LONG", LONGEST_REASON));
        }
        String kept = SecretNumbers.masked(reason.strip());
        Again.run(() -> endings.endByStaff(linkId, kept, actor));
    }
}
