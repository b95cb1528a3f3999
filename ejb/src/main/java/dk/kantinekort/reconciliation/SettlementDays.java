package dk.kantinekort.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which business dates have been fetched from which provider, without a hole between the first one and yesterday. */
@Stateless
public class SettlementDays {

    /** How long a date is asked for again because some of its lines are not paid out. */
    private static final int PAYOUT_DAYS = 30;

    /** What staff have loaded from a file is not asked for. */
    private static final String NOT_BY_FILE =
            " and d.date not in (select s.date from DateSource s where s.provider = d.provider and s.source = :file)";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Opens all dates up to that one which are not open yet; of a provider that has none, only that one. */
    public void open(String provider, LocalDate until) {
        LocalDate first = last(provider).map(last -> last.plusDays(1)).orElse(until);
        first.datesUntil(until.plusDays(1)).forEach(date -> em.persist(new SettlementDay(provider, date)));
    }

    private Optional<LocalDate> last(String provider) {
        return em.createQuery(
                        "select d.date from SettlementDay d where d.provider = :provider order by d.date desc",
                        LocalDate.class)
                .setParameter("provider", provider)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The dates that the provider is to be asked for, the oldest first. Of more than can be asked for those that have waited longest,
     * so that dates which never come keep no other waiting.
     */
    public List<LocalDate> listWanting(String provider, LocalDate today, int most) {
        return em.createQuery(
                        "select d.date from SettlementDay d where d.provider = :provider and (d.fetchedAt is null"
                                + " or (d.awaitingPayout = :awaiting and d.date >= :recent))" + NOT_BY_FILE
                                + " order by d.askedAt nulls first, d.date",
                        LocalDate.class)
                .setParameter("provider", provider)
                .setParameter("awaiting", true)
                .setParameter("recent", today.minusDays(PAYOUT_DAYS))
                .setParameter("file", LineSource.FILE)
                .setMaxResults(most)
                .getResultStream()
                .sorted()
                .toList();
    }

    /** Dates that nobody has told of, and those with lines that could not be taken in; the newest first. */
    public List<SettlementDay> listGaps(int most) {
        return em.createQuery(
                        "select d from SettlementDay d where (d.fetchedAt is null or d.refused > 0)" + NOT_BY_FILE
                                + " order by d.date desc, d.provider",
                        SettlementDay.class)
                .setParameter("file", LineSource.FILE)
                .setMaxResults(most)
                .getResultList();
    }

    public void asked(String provider, LocalDate date) {
        change(provider, date, SettlementDay::asked);
    }

    /** Records what came of a date's lines. */
    public void fetched(String provider, LocalDate date, long lines, long refused, boolean awaitingPayout) {
        change(provider, date, (day, now) -> day.fetched(lines, refused, awaitingPayout, now));
    }

    private void change(String provider, LocalDate date, BiConsumer<SettlementDay, Instant> act) {
        em.createQuery(
                        "select d from SettlementDay d where d.provider = :provider and d.date = :date",
                        SettlementDay.class)
                .setParameter("provider", provider)
                .setParameter("date", date)
                .getResultStream()
                .forEach(day -> act.accept(day, clock.instant()));
    }
}
