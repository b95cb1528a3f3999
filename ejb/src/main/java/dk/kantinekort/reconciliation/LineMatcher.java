package dk.kantinekort.reconciliation;

import dk.kantinekort.due.DueTask;
import dk.kantinekort.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Matches some lines of a provider, and books those that are paid out, in one short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LineMatcher {

    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private LineItems items;

    @Inject
    private PayoutBooking booking;

    @Inject
    private DueWork due;

    /** @return whether there was something to do, and may be more */
    public boolean matchSome(DueTask task) {
        due.confirm(task);
        List<Long> open = listOpen(task.subject());
        List<ReceivedLine> lines = hold(open);
        Map<ItemKey, ClearingItem> held = items.hold(
                task.subject(), lines.stream().filter(line -> !line.isFee()).toList());
        lines.stream().filter(line -> !line.isFee()).forEach(line -> match(line, held.get(line.key())));
        booking.book(
                task.subject(), lines.stream().filter(ReceivedLine::isPaidOut).toList());
        lines.forEach(ReceivedLine::isDone);
        em.flush();
        return !open.isEmpty();
    }

    private static void match(ReceivedLine line, ClearingItem item) {
        if (line.isNew()) {
            item.settle(line.amount(), line.date());
            line.isAbout(item);
        }
        if (line.isPaidOut()) {
            item.payOut(line.amount());
        }
    }

    private List<Long> listOpen(String provider) {
        return em.createQuery(
                        "select l.id from ReceivedLine l where l.stage in :open and l.provider = :provider order by l.id",
                        Long.class)
                .setParameter("open", LineStage.open())
                .setParameter("provider", provider)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** As they are now: one may have learned of its payout meanwhile. */
    private List<ReceivedLine> hold(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select l from ReceivedLine l where l.id in :ids", ReceivedLine.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(ReceivedLine::isOpen)
                .sorted(Comparator.comparing(ReceivedLine::lineId))
                .toList();
    }
}
