package dk.kantinekort.ledger;

import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.id.JournalIds;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Books entries, always within the transaction of the use case that asks. Customers' accounts are locked in the order of their
 * ids, so that two entries over the same accounts wait for each other instead of deadlocking.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {

    private static final int OPENING_TRIES = 5;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private InternalAccounts internalAccounts;

    @Inject
    private JournalIds ids;

    @Inject
    private Clock clock;

    /** Opens a customer's account with balance zero. @return its id in the books */
    public long openCustomerAccount(String code) {
        LedgerAccount account = new LedgerAccount(AccountKind.CUSTOMER, code);
        em.persist(account);
        em.flush();
        return account.id();
    }

    /**
     * The internal account of that code, opened the first time it is asked for.
     *
     * @param code unique over the books, such as {@code clearing:sandbox} or {@code sales:skolen}
     */
    public long internalAccount(AccountKind kind, String code) {
        return findAccount(code).orElseGet(() -> openInternal(kind, code)).id();
    }

    /** An opening that collides may have been beaten by another one, or, on Derby, be refused although there is none yet. */
    private LedgerAccount openInternal(AccountKind kind, String code) {
        for (int tries = 1; ; tries++) {
            try {
                internalAccounts.open(kind, code);
            } catch (EJBException e) {
                if (tries >= OPENING_TRIES || !CollisionException.isBehind(e)) {
                    throw e;
                }
            }
            Optional<LedgerAccount> opened = findAccount(code);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
    }

    private Optional<LedgerAccount> findAccount(String code) {
        return em.createQuery("select a from LedgerAccount a where a.code = :code", LedgerAccount.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * Books the draft as one entry.
     *
     * @return the entry's id
     * @throws InsufficientBalanceException when a customer's account lacks the money and the draft may not overdraw
     */
    public long book(EntryDraft draft) {
        return book(draft, null).id();
    }

    /**
     * Undoes an entry by one with the same transfers backwards. An entry is reversed at most once; the database refuses a second.
     *
     * @return the reversal's id
     */
    public long reverse(long entryId, String sourceKey, String text, String actor) {
        JournalEntry entry = em.find(JournalEntry.class, entryId);
        if (entry == null) {
            throw new NotFoundException("entry");
        }
        List<Transfer> transfers = backwards(entry);
        EntryDraft draft = new EntryDraft(EntryKind.REVERSAL, sourceKey, text, entry.place(), actor, transfers, true);
        return book(draft, entry).id();
    }

    /** The id of the entry with that source key. @throws NotFoundException when nothing was booked for it */
    public long requireEntry(String sourceKey) {
        return em.createQuery("select e from JournalEntry e where e.sourceKey = :key", JournalEntry.class)
                .setParameter("key", sourceKey)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("entry"))
                .id();
    }

    /** The stored balance of a customer's account, as last committed. */
    public Money balance(long ledgerAccountId) {
        return find(ledgerAccountId, LockModeType.NONE).balance();
    }

    /** What has been bought for on that business date, as last committed, less what was given back. */
    public Money spentOn(long ledgerAccountId, LocalDate date) {
        return find(ledgerAccountId, LockModeType.NONE).spentOn(date);
    }

    private JournalEntry book(EntryDraft draft, JournalEntry reversed) {
        Instant now = clock.instant();
        JournalEntry entry = new JournalEntry(
                ids.next(), draft, now, BusinessTime.dateOf(now), reversed == null ? null : reversed.id());
        SortedMap<Long, Money> sums = sums(draft.transfers());
        sums.values().removeIf(Money.ZERO::equals);
        for (Map.Entry<Long, Money> sum : sums.entrySet()) {
            entry.add(post(entry, sum.getKey(), sum.getValue(), draft.mayOverdraw(), reversed));
        }
        em.persist(entry);
        em.flush();
        return entry;
    }

    private Posting post(JournalEntry entry, long accountId, Money amount, boolean mayOverdraw, JournalEntry reversed) {
        LedgerAccount account = find(accountId, LockModeType.NONE);
        if (account.keepsBalance()) {
            em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
            account.post(amount, mayOverdraw);
            if (reversed != null && reversed.kind() == EntryKind.PURCHASE) {
                account.giveBackSpending(amount, reversed.businessDate());
            }
        }
        return new Posting(ids.next(), entry, account, amount);
    }

    private LedgerAccount find(long id, LockModeType lock) {
        LedgerAccount account = em.find(LedgerAccount.class, id, lock);
        if (account == null) {
            throw new NotFoundException("ledger account");
        }
        return account;
    }

    private static SortedMap<Long, Money> sums(List<Transfer> transfers) {
        SortedMap<Long, Money> sums = new TreeMap<>();
        for (Transfer transfer : transfers) {
            sums.merge(transfer.fromAccountId(), transfer.amount().negated(), Money::plus);
            sums.merge(transfer.toAccountId(), transfer.amount(), Money::plus);
        }
        return sums;
    }

    /** The transfers that would bring an entry's postings back: what came in goes out, in the order of the accounts. */
    private static List<Transfer> backwards(JournalEntry entry) {
        return Settlement.between(entry.postings().stream()
                .collect(Collectors.toMap(
                        posting -> posting.account().id(),
                        posting -> posting.amount().negated(),
                        Money::plus,
                        TreeMap::new)));
    }
}
