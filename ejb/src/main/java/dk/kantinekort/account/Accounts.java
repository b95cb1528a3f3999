package dk.kantinekort.account;

import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.shared.id.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All accounts, with no regard to who asks: what a citizen may see goes through {@code link.AccountAccess}. */
@Stateless
public class Accounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** Opens an account with balance zero, together with its account in the books. */
    public Account open(long ownerId, String name, long unitId) {
        long ledgerAccountId = ledger.openCustomerAccount("customer:" + PublicId.next());
        Account account = new Account(ownerId, name, unitId, ledgerAccountId, clock.instant());
        em.persist(account);
        em.flush();
        return account;
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public List<Account> listOwnedBy(long personId) {
        return em.createQuery("select a from Account a where a.ownerId = :owner order by a.id", Account.class)
                .setParameter("owner", personId)
                .getResultList();
    }
}
