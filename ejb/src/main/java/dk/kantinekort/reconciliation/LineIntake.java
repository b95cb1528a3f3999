package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private DateSources sources;

    @Inject
    private ClearingItems items;

    @Inject
    private PayoutBooking booking;

    @Inject
    private Clock clock;

    /**
     * Takes in no more than {@value #CHUNK} lines, in one transaction.
     *
     * @return those that cannot be, and why
     */
    public List<RefusedLine> take(String provider, LineSource source, List<SettlementLine> lines) {
        Map<String, ReceivedLine> known = known(provider, lines);
        Set<LocalDate> others = sources.take(provider, source, dates(lines));
        List<RefusedLine> refused = new ArrayList<>();
        List<ReceivedLine> paidOut = new ArrayList<>();
        for (SettlementLine line : lines.stream().sorted(ORDER).toList()) {
            ReceivedLine before = known.get(line.lineId());
            Optional<RefusedLine> refusal = refuse(line, before, others);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (before == null) {
                known.put(line.lineId(), receive(provider, source, line, paidOut));
            } else if (before.learnPayout(line.payoutId())) {
                payOut(provider, line, before, paidOut);
            }
        }
        booking.book(provider, paidOut);
        em.flush();
        return refused;
    }

    /** A line that is not sound takes no date. */
    private static Set<LocalDate> dates(List<SettlementLine> lines) {
        return lines.stream()
                .filter(LineIntake::isSound)
                .map(SettlementLine::date)
                .collect(Collectors.toSet());
    }

    private static Optional<RefusedLine> refuse(SettlementLine line, ReceivedLine before, Set<LocalDate> others) {
        return Optional.ofNullable(fault(line, before, others)).map(why -> new RefusedLine(line, why));
    }

    private static RefusedLine.Why fault(SettlementLine line, ReceivedLine before, Set<LocalDate> others) {
        if (!isSound(line)) {
            return RefusedLine.Why.UNSOUND;
        }
        if (others.contains(line.date())) {
            return RefusedLine.Why.OTHER_SOURCE;
        }
        return before == null || before.agreesWith(line) ? null : RefusedLine.Why.CHANGED;
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

    private ReceivedLine receive(String provider, LineSource source, SettlementLine line, List<ReceivedLine> paidOut) {
        ReceivedLine received = new ReceivedLine(provider, source, line, clock.instant());
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
