package dk.kantinekort.payment;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks providers how payments stand, and records it: by plan, after a webhook, and when the payer comes back. */
@ApplicationScoped
public class PaymentQueries implements DueHandler {

    static final String KIND = "payment-query";

    private static final Duration DAY = Duration.ofDays(1);

    private static final Logger LOG = System.getLogger(PaymentQueries.class.getName());

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
        try {
            Payment payment = ask(task.subject());
            return payment.status().isOpen() ? again(payment, now) : Optional.empty();
        } catch (RuntimeException e) {
            handOverAfterFault(task.subject(), now, e);
            return Optional.empty();
        }
    }

    /** A payment is asked about every day in spite of faults, for money may have been taken. */
    @Override
    public Optional<Instant> afterFaults(Instant now) {
        return Optional.of(now.plus(DAY));
    }

    private void handOverAfterFault(String reference, Instant now, RuntimeException fault) {
        Payment payment = payments.findByReference(reference).orElseThrow(() -> fault);
        if (!AskAgain.isOver(payment.createdAt(), now)) {
            throw fault;
        }
        LOG.log(Level.ERROR, "payment " + reference + " goes to staff: asking about it fails", fault);
        payments.handToStaff(reference);
    }

    private Optional<Instant> again(Payment payment, Instant now) {
        if (AskAgain.isOver(payment.createdAt(), now)) {
            payments.handToStaff(payment.reference());
            return Optional.empty();
        }
        return Optional.of(AskAgain.after(payment.createdAt(), now));
    }

    /**
     * Asks now, and takes what the payer has approved. With all lines to the provider taken nobody is asked, and the payment stays
     * as it is. Must not be called within a transaction.
     *
     * @return the payment as it then stands
     */
    public Payment ask(String reference) {
        Payment payment = payments.findByReference(reference).orElseThrow();
        try {
            return ask(payment);
        } catch (BulkheadException full) {
            return payment;
        }
    }

    /**
     * Asks on a citizen's behalf, unless it is settled or was asked about just now: pages that wait and pages in many tabs must not
     * take up the lines to the provider.
     *
     * @param pause the least time between two questions
     * @return the payment as it then stands
     */
    public Payment askUnlessJustAsked(Payment payment, Duration pause) {
        Instant since = clock.instant().minus(pause);
        boolean ask = payment.status().isOpen() && payments.takeQuestion(payment.reference(), since);
        return ask ? ask(payment.reference()) : payment;
    }

    private Payment ask(Payment payment) {
        String reference = payment.reference();
        ProviderReport report = report(payment);
        Payment told = payments.apply(reference, report);
        if (!report.isToBeCaptured() || !told.isToBeCaptured()) {
            return told;
        }
        capture(told);
        return payments.apply(reference, report(told));
    }

    /** What came of it is asked for, whatever the answer; an answer that never came is then no worse than any other. */
    private void capture(Payment payment) {
        try {
            provider.ask(payment.provider(), p -> p.capture(payment.captureOrder()));
        } catch (BulkheadException | NotFoundException unreachable) {
            LOG.log(
                    Level.INFO,
                    "no line to take payment {0} by; it is taken when it is asked about again",
                    payment.reference());
        }
    }

    /** From a provider that the settings have put out of use the answer is as unknown as from one whose line is dead. */
    private ProviderReport report(Payment payment) {
        try {
            return provider.ask(payment.provider(), p -> p.query(payment.inquiry()));
        } catch (NotFoundException unreachable) {
            return ProviderReport.UNKNOWN;
        }
    }
}
