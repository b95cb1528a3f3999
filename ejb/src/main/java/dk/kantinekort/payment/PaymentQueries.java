package dk.kantinekort.payment;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks providers how payments stand, and records it: by plan, after a webhook, and when the payer comes back. */
@ApplicationScoped
public class PaymentQueries implements DueHandler {

    static final String KIND = "payment-query";

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
        Payment payment = ask(task.subject());
        if (!payment.status().isOpen()) {
            return Optional.empty();
        }
        return again(payment, task.reckonFrom(clock.instant()));
    }

    private Optional<Instant> again(Payment payment, Instant now) {
        if (AskAgain.isOver(payment.createdAt(), now)) {
            payments.handToStaff(payment.reference());
            return Optional.empty();
        }
        return Optional.of(AskAgain.after(payment.createdAt(), now));
    }

    /**
     * Asks now, and takes what the payer has approved. Must not be called within a transaction.
     *
     * @return the payment as it then stands
     */
    public Payment ask(String reference) {
        Payment payment = payments.findByReference(reference).orElseThrow();
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
        } catch (BulkheadException full) {
            LOG.log(
                    Level.INFO,
                    "no line free to take payment {0}; it is taken when it is asked about again",
                    payment.reference());
        }
    }

    /** With all lines to the provider taken, the answer is as unknown as with a line that is dead. */
    private ProviderReport report(Payment payment) {
        try {
            return provider.ask(payment.provider(), p -> p.query(payment.inquiry()));
        } catch (BulkheadException full) {
            return ProviderReport.UNKNOWN;
        }
    }
}
