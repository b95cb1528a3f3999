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

/** Consumption on an account, for whoever may use it (rule 23). A purchase that its till has undone is none. */
@Stateless
public class ConsumptionReports {

    private static final String BOUGHT =
            " where p.accountId = :account and p.status = dk.kantinekort.pos.PurchaseStatus.BOOKED"
                    + " and p.businessDate between :first and :last";
    private static final String ROWS =
            "select p.businessDate, e.place, l.name, sum(l.quantity), sum(l.quantity * l.unitPrice)"
                    + " from Purchase p join p.lines l, JournalEntry e" + BOUGHT
                    + " and e.id = p.entryId group by p.businessDate, e.place, l.name"
                    + " order by p.businessDate, e.place, l.name";
    private static final String DATES = "select p.businessDate from Purchase p" + BOUGHT + " order by p.businessDate";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    /** @throws NotFoundException when there is no such account or it is not the person's to use */
    public ConsumptionReport report(long personId, String accountPublicId, Period period) {
        Account account = access.require(personId, accountPublicId);
        Optional<Period> span = span(account, period);
        Period shown = span.filter(of -> period.days() > Period.LONGEST_BY_DAY).orElse(period);
        Tally tally = new Tally(shown);
        span.stream().flatMap(of -> of.months().stream()).forEach(month -> rows(account, month)
                .forEach(tally::add));
        return tally.report();
    }

    /**
     * Where in the period anything was bought: from the first such day to the last.
     *
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public Optional<Period> span(long personId, String accountPublicId, Period period) {
        return span(access.require(personId, accountPublicId), period);
    }

    /**
     * By day, place and product, in that order. All are in memory at once: a month is enough for one call.
     *
     * @throws NotFoundException when there is no such account or it is not the person's to use
     */
    public List<ConsumptionRow> rows(long personId, String accountPublicId, Period period) {
        return rows(access.require(personId, accountPublicId), period);
    }

    private Optional<Period> span(Account account, Period period) {
        return edge(account, period, "")
                .map(first -> new Period(first, edge(account, period, " desc").orElse(first)));
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
                .map(ConsumptionReports::row)
                .toList();
    }

    private static ConsumptionRow row(Object[] row) {
        return new ConsumptionRow(
                (LocalDate) row[0],
                row[1] == null ? "" : (String) row[1],
                (String) row[2],
                ((Number) row[3]).longValue(),
                Money.ofOere(((Number) row[4]).longValue()));
    }
}
