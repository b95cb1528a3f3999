package dk.kantinekort.deposit;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rule 8 [Identisk Transaktion]. The database decides it, so that it holds for any number of clicks, tabs and nodes at once. */
@Stateless
public class DepositGuards {

    /** As long as the guide tells people to wait. */
    static final Duration HOLD = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    /**
     * The guard to take over; empty when there has been no such deposit yet. Other payments are read here, before anything is
     * written: Derby would have the reader wait for one that completes just now, and that one perhaps for the reader.
     *
     * @throws RefusedException {@code IDENTICAL_TRANSACTION} with the public id of the other payment
     */
    public Optional<DepositGuard> requireFree(SameDeposit same) {
        Optional<DepositGuard> guard = find(same);
        guard.ifPresent(this::refuseHeld);
        return guard;
    }

    private void refuseHeld(DepositGuard guard) {
        Payment other = payments.find(guard.paymentId()).orElseThrow();
        if (guard.isHeld(other.status(), clock.instant())) {
            throw new RefusedException(Refusal.of("IDENTICAL_TRANSACTION", other.publicId()));
        }
    }

    /** Holds for the new payment. @throws CollisionException when another one has taken over what was found free */
    public void hold(Optional<DepositGuard> free, SameDeposit same, long paymentId) {
        Instant until = clock.instant().plus(HOLD);
        if (free.isEmpty()) {
            em.persist(new DepositGuard(same, paymentId, until));
            em.flush();
        } else if (takeOver(free.get(), paymentId, until) == 0) {
            throw new CollisionException("the same deposit was begun at the same time");
        }
    }

    private int takeOver(DepositGuard free, long paymentId, Instant until) {
        return em.createQuery("update DepositGuard g set g.paymentId = :payment, g.heldUntil = :until"
                        + " where g.id = :id and g.paymentId = :before")
                .setParameter("payment", paymentId)
                .setParameter("until", until)
                .setParameter("id", free.id())
                .setParameter("before", free.paymentId())
                .executeUpdate();
    }

    /** From the moment that money was taken, the time to wait begins anew. */
    public void completed(long paymentId) {
        em.createQuery("update DepositGuard g set g.heldUntil = :until where g.paymentId = :payment")
                .setParameter("until", clock.instant().plus(HOLD))
                .setParameter("payment", paymentId)
                .executeUpdate();
    }

    private Optional<DepositGuard> find(SameDeposit same) {
        return em.createQuery(
                        "select g from DepositGuard g where g.payerId = :payer and g.accountId = :account"
                                + " and g.amount = :amount",
                        DepositGuard.class)
                .setParameter("payer", same.payerId())
                .setParameter("account", same.accountId())
                .setParameter("amount", same.amount().oere())
                .getResultStream()
                .findFirst();
    }
}
