package dk.kantinekort.payment.refund;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.AskAgain;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Sends refunds to their providers and records the answer: at once, and by plan while it is not known. A refund is always sent with
 * its own key, so that it is paid back once however often it is sent.
 */
@ApplicationScoped
public class RefundSending implements DueHandler {

    static final String KIND = "refund";

    private static final Logger LOG = System.getLogger(RefundSending.class.getName());

    @Inject
    private RefundRegister refunds;

    @Inject
    private Payments payments;

    @Inject
    private ProviderCalls provider;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> handle(DueTask task) {
        Instant now = task.reckonFrom(clock.instant());
        Refund refund = refunds.find(task.subject()).orElseThrow();
        if (!refund.status().isUnderWay()) {
            return Optional.empty();
        }
        try {
            return again(send(refund), now);
        } catch (RuntimeException e) {
            handOverAfterFault(refund, now, e);
            return Optional.empty();
        }
    }

    /** A refund is sent every day in spite of faults, for its money is set aside. */
    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(AskAgain.afterFaults(now));
    }

    private void handOverAfterFault(Refund refund, Instant now, RuntimeException fault) {
        if (AskAgain.next(began(refund), now).isPresent()) {
            throw fault;
        }
        LOG.log(Level.ERROR, "refund " + refund.reference() + " goes to staff: sending it fails", fault);
        refunds.handToStaff(refund.reference());
    }

    private Optional<Instant> again(Refund refund, Instant now) {
        if (!refund.status().isOpen()) {
            return Optional.empty();
        }
        Optional<Instant> next = AskAgain.next(began(refund), now);
        if (next.isEmpty()) {
            refunds.handToStaff(refund.reference());
        }
        return next;
    }

    private static Instant began(Refund refund) {
        return refund.reservedAt().orElseThrow();
    }

    /**
     * Sends it now, unless it has ended. Without a free line to the provider it stays as it is, and is sent by plan. Must not be
     * called within a transaction.
     *
     * @return the refund as it then stands
     */
    Refund send(Refund refund) {
        if (!refund.status().isUnderWay()) {
            return refund;
        }
        try {
            return refunds.apply(refund.reference(), outcome(refund));
        } catch (BulkheadException full) {
            return refund;
        }
    }

    /**
     * As {@link #send}, for staff who are to decide.
     *
     * @return whether the provider has taken it on, and does it later
     * @throws BulkheadException when all lines are taken
     */
    boolean isTakenOn(Refund refund) {
        if (!refund.status().isUnderWay()) {
            return false;
        }
        Outcome outcome = outcome(refund);
        refunds.apply(refund.reference(), outcome);
        return outcome.kind() == Outcome.Kind.PENDING;
    }

    /** From a provider that the settings have put out of use the answer is as unknown as from one whose line is dead. */
    private Outcome outcome(Refund refund) {
        Payment payment = payments.find(refund.paymentId()).orElseThrow();
        try {
            return provider.ask(payment.provider(), p -> p.refund(refund.order(payment)));
        } catch (NotFoundException unreachable) {
            return Outcome.UNKNOWN;
        }
    }
}
