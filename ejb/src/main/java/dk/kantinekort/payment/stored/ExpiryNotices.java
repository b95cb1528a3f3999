package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.shared.database.Collisions;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Every morning at 07:00 in Denmark: tells of the cards that work only 30 days more, and again 7 days before their end. */
@ApplicationScoped
public class ExpiryNotices implements DueHandler {

    static final String KIND = "card-expiry";

    private static final Logger LOG = System.getLogger(ExpiryNotices.class.getName());
    private static final LocalTime TIME = LocalTime.of(7, 0);
    private static final List<Integer> DAYS_BEFORE = List.of(7, 30);

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Instant now = task.reckonFrom(clock.instant());
        LocalDate today = BusinessTime.dateOf(now);
        for (int days : DAYS_BEFORE) {
            cards.listExpiring(today.plusDays(days), days).forEach(card -> tell(card, days));
        }
        return afterFaults(now);
    }

    /** One card that fails keeps nobody from hearing of theirs; it is tried again the next morning. */
    private void tell(long card, int days) {
        try {
            // those who hear of it may be changing the card at the same moment, in the other order
            Collisions.outlast(() -> cards.tellExpiry(card, days));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the end of stored card " + card + " could not be told", e);
        }
    }

    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(BusinessTime.next(TIME, now));
    }
}
