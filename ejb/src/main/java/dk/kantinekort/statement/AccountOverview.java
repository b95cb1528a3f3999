package dk.kantinekort.statement;

import dk.kantinekort.account.Account;
import dk.kantinekort.card.CardStatus;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts that a person may use, in as few queries as there are kinds of things shown, however many accounts. */
@Stateless
public class AccountOverview {

    private static final String SUMMARIES =
            "select a.id, a.publicId, a.name, p.id, p.name, l.balance, a.blocked, u.name,"
                    + " p.nameProtected from Account a, Person p, LedgerAccount l, Unit u"
                    + " where a.id in :ids and p.id = a.ownerId and l.id = a.ledgerAccountId and u.id = a.unitId";
    private static final String CARDS =
            "select c.accountId, c.cardNumber, c.status from Card c where c.accountId in :ids order by c.id desc";
    private static final String UNITS =
            "select u.name from Unit u where exists (select a from Account a join a.units used where a.id = :account and used = u.id)"
                    + " order by u.name";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    /** Own accounts first, then linked ones in the order they were opened (rule 2). */
    public List<AccountSummary> list(long personId) {
        List<Long> ids = access.list(personId).stream().map(Account::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, AccountSummary> found = em.createQuery(SUMMARIES, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> summary(row, personId))
                .collect(Collectors.toMap(AccountSummary::id, summary -> summary));
        return ids.stream().map(found::get).toList();
    }

    /** The same by person, with the cards of each account: what [Mine konti] folds out. */
    public List<PersonAccounts> listByPerson(long personId) {
        List<AccountSummary> accounts = list(personId);
        Map<Long, List<CardSummary>> cards =
                cards(accounts.stream().map(AccountSummary::id).toList());
        Map<Long, List<AccountCards>> byOwner = new LinkedHashMap<>();
        for (AccountSummary account : accounts) {
            byOwner.computeIfAbsent(account.ownerId(), owner -> new ArrayList<>())
                    .add(new AccountCards(account, cards.getOrDefault(account.id(), List.of())));
        }
        return byOwner.values().stream().map(of -> person(of, personId)).toList();
    }

    /**
     * Everything about one account.
     *
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public AccountDetails details(long personId, String accountPublicId) {
        Account account = access.require(personId, accountPublicId);
        AccountSummary summary = list(personId).stream()
                .filter(one -> one.id() == account.id())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account"));
        List<CardSummary> cards = cards(List.of(account.id())).getOrDefault(account.id(), List.of());
        boolean own = account.ownerId() == personId;
        List<String> units = em.createQuery(UNITS, String.class)
                .setParameter("account", account.id())
                .getResultList();
        return new AccountDetails(
                new AccountCards(summary, cards), own, owner(summary, own), account.isAllowedEverywhere(), units);
    }

    /** Address and e-mail are for the owner's own eyes. */
    private PersonDetails owner(AccountSummary account, boolean own) {
        return own
                ? em.find(Person.class, account.ownerId()).details()
                : new PersonDetails(account.ownerName(), "", "", "", "");
    }

    private Map<Long, List<CardSummary>> cards(List<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(CARDS, Object[].class)
                .setParameter("ids", accountIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(AccountOverview::card, Collectors.toList())));
    }

    private static PersonAccounts person(List<AccountCards> accounts, long viewerId) {
        AccountSummary first = accounts.get(0).account();
        return new PersonAccounts(first.ownerName(), first.ownerId() == viewerId, accounts);
    }

    private static AccountSummary summary(Object[] row, long viewerId) {
        Money balance = Money.ofOere(((Number) row[5]).longValue());
        return new AccountSummary(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Long) row[3],
                        (String) row[4],
                        balance,
                        (Boolean) row[6],
                        (String) row[7])
                .seenBy(viewerId, (Boolean) row[8]);
    }

    private static CardSummary card(Object[] row) {
        return new CardSummary((String) row[1], (CardStatus) row[2]);
    }
}
