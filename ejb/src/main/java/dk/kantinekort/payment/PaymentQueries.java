package dk.kantinekort.payment;

import dk.kantinekort.due.DueHandler;
import dk.kantinekort.due.DueTask;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks providers how payments stand, and records it: by plan, after a webhook, and when the payer comes back. */
@ApplicationScoped
public class PaymentQueries implements DueHandler {

    static final String KIND = "payment-query";

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
        return Optional.of(AskAgain.after(payment.createdAt(), task.reckonFrom(clock.instant())));
    }

    /** Asks now. Must not be called within a transaction. @return the payment as it then stands */
    public Payment ask(String reference) {
        Payment payment = payments.findByReference(reference).orElseThrow();
        return payments.apply(reference, report(payment));
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
