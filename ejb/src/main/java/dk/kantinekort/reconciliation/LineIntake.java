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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores providers' lines, each once, however often it comes. They are matched and booked afterwards, by {@link LineMatching}. */
@Stateless
public class LineIntake {

    /** As many lines as are best taken in together. */
    public static final int CHUNK = 500;

    private static final String CURRENCY = "DKK";
    private static final int LONGEST_ID = 80;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private DateSources sources;

    @Inject
    private Clock clock;

    /**
     * Takes in no more than {@value #CHUNK} lines, in one transaction. Whoever has taken in all of them has them matched.
     *
     * @return those that cannot be, and why
     */
    public List<RefusedLine> take(String provider, LineSource source, List<SettlementLine> lines) {
        Map<String, ReceivedLine> known = known(provider, lines);
        Set<LocalDate> others = sources.take(provider, source, dates(lines));
        List<RefusedLine> refused = new ArrayList<>();
        for (SettlementLine line : lines) {
            ReceivedLine before = known.get(line.lineId());
            Optional<RefusedLine> refusal = refuse(line, before, others);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (before == null) {
                known.put(line.lineId(), store(provider, source, line));
            } else {
                before.learnPayout(line.payoutId());
            }
        }
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

    /** Held, for it may be about to be matched. */
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

    private ReceivedLine store(String provider, LineSource source, SettlementLine line) {
        ReceivedLine received = new ReceivedLine(provider, source, line, clock.instant());
        em.persist(received);
        return received;
    }
}
