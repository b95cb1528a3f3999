package dk.kantinekort.report;

import dk.kantinekort.account.Account;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was bought on an account, some at a time, for whoever may use it (rule 23). A purchase that its till has undone is none; what
 * was paid for beforehand is one that costs nothing, and has no entry in the books.
 */
@Stateless
public class Consumption {

    private static final String BOUGHT =
            " where p.accountId = :account and p.status = dk.kantinekort.pos.PurchaseStatus.BOOKED"
                    + " and p.businessDate between :first and :last";
    private static final String ROWS =
            "select p.businessDate, u.name, l.sku, l.name, sum(l.quantity), sum(l.quantity * l.unitPrice)"
                    + " from Purchase p join p.lines l, Till t, Unit u" + BOUGHT
                    + " and t.id = p.tillId and u.id = t.unitId group by p.businessDate, u.name, l.sku, l.name"
                    + " order by p.businessDate, u.name, l.name, l.sku";
    private static final String DATES = "select p.businessDate from Purchase p" + BOUGHT + " order by p.businessDate";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    /**
     * The months of the period from the first day on which anything was bought to the last; none when nothing was.
     *
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public List<Period> months(long personId, String accountPublicId, Period period) {
        Account account = access.require(personId, accountPublicId);
        return edge(account, period, "")
                .map(first -> new Period(first, edge(account, period, " desc").orElse(first)))
                .map(Period::months)
                .orElse(List.of());
    }

    /**
     * By day, place and product, in that order. All are in memory at once: a month is enough for one call.
     *
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public List<ConsumptionRow> rows(long personId, String accountPublicId, Period period) {
        return rows(access.require(personId, accountPublicId), period);
    }

    private Optional<LocalDate> edge(Account account, Period period, String direction) {
        return em.createQuery(DATES + direction, LocalDate.class)
                .setParameter("account", account.id())
                .setParameter("first", period.first())
                .setParameter("last", period.last())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<ConsumptionRow> rows(Account account, Period period) {
        return em.createQuery(ROWS, Object[].class)
                .setParameter("account", account.id())
                .setParameter("first", period.first())
                .setParameter("last", period.last())
                .getResultStream()
                .map(Consumption::row)
                .toList();
    }

    private static ConsumptionRow row(Object[] row) {
        return new ConsumptionRow(
                (LocalDate) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                Money.ofOere(((Number) row[5]).longValue()));
    }
}
