package dk.kantinekort.topup;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tops up one account: reserves the charge, sends it, and has it recorded; all the rest is told by the payment. */
@ApplicationScoped
public class TopUpWork implements DueHandler {

    static final String KIND = "topup";

    /** Of a purchase that came while the account was looked at: it found a top-up planned already. */
    private static final Duration AFTER_PURCHASE = Duration.ofMinutes(1);

    private static final Duration AFTER_FAULTS = Duration.ofHours(1);

    @Inject
    private TopUps topUps;

    @Inject
    private StoredCharges charges;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        long account = Long.parseLong(task.subject());
        Money before = topUps.balance(account);
        Optional<Payment> reserved = reserve(task);
        reserved.ifPresent(charges::send);
        boolean missed = reserved.isEmpty() && !topUps.balance(account).equals(before);
        return missed ? Optional.of(task.reckonFrom(clock.instant()).plus(AFTER_PURCHASE)) : Optional.empty();
    }

    /** Of two that are the first to pay onto an account the database refuses one, whose turn it is then. */
    private Optional<Payment> reserve(DueTask task) {
        try {
            return topUps.reserve(task);
        } catch (EJBException | CollisionException e) {
            if (!CollisionException.isBehind(e)) {
                throw e;
            }
            return topUps.reserve(task);
        }
    }

    /** An account must not stay without top-ups because one went wrong. */
    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(AFTER_FAULTS));
    }
}
