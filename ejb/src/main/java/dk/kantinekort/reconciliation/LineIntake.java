package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes providers' lines in: each once, however often it comes, with the item that it is about and the entry that books it. */
@Stateless
public class LineIntake {

    /** As many lines as are best taken in together. */
    public static final int CHUNK = 500;

    private static final String CURRENCY = "DKK";
    private static final int LONGEST_ID = 80;

    /** So that two who take lines in at once hold their items in one order. */
    private static final Comparator<SettlementLine> ORDER =
            Comparator.comparing(SettlementLine::reference).thenComparing(SettlementLine::lineId);

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private ClearingItems items;

    @Inject
    private PayoutBooking booking;

    @Inject
    private Clock clock;

    /**
     * Takes in no more than {@value #CHUNK} lines, in one transaction.
     *
     * @return those that cannot be: of another currency than kroner, without an id, or unlike the same line when it came before
     */
    public List<SettlementLine> take(String provider, List<SettlementLine> lines) {
        Map<String, ReceivedLine> known = known(provider, lines);
        List<SettlementLine> refused = new ArrayList<>();
        List<ReceivedLine> paidOut = new ArrayList<>();
        for (SettlementLine line : lines.stream().sorted(ORDER).toList()) {
            ReceivedLine before = known.get(line.lineId());
            if (!isSound(line) || (before != null && !before.agreesWith(line))) {
                refused.add(line);
            } else if (before == null) {
                known.put(line.lineId(), receive(provider, line, paidOut));
            } else if (before.learnPayout(line.payoutId())) {
                payOut(provider, line, before, paidOut);
            }
        }
        booking.book(provider, paidOut);
        em.flush();
        return refused;
    }

    /** Held, so that of two who bring the same payout one books it. */
    private Map<String, ReceivedLine> known(String provider, List<SettlementLine> lines) {
        return em.createQuery(
                        "select l from ReceivedLine l where l.provider = :provider and l.lineId in :ids",
                        ReceivedLine.class)
                .setParameter("provider", provider)
                .setParameter(
                        "ids",
                        lines.stream().map(SettlementLine::lineId).distinct().toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(ReceivedLine::lineId, Function.identity()));
    }

    private static boolean isSound(SettlementLine line) {
        return line.currency().equals(CURRENCY)
                && !line.lineId().isBlank()
                && line.lineId().length() <= LONGEST_ID
                && line.payoutId().length() <= LONGEST_ID
                && line.reference().length() <= LONGEST_ID;
    }

    private ReceivedLine receive(String provider, SettlementLine line, List<ReceivedLine> paidOut) {
        ReceivedLine received = new ReceivedLine(provider, line, clock.instant());
        if (line.kind() != SettlementLine.Kind.FEE) {
            ClearingItem item = items.hold(provider, line);
            item.settle(line.amount(), line.date());
            received.isAbout(item);
        }
        if (received.isPaidOut()) {
            payOut(provider, line, received, paidOut);
        }
        em.persist(received);
        return received;
    }

    private void payOut(String provider, SettlementLine line, ReceivedLine received, List<ReceivedLine> paidOut) {
        paidOut.add(received);
        if (line.kind() != SettlementLine.Kind.FEE) {
            items.hold(provider, line).payOut(line.amount());
        }
    }
}
