package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;

/**
 * What one of staff says of a payment, and how it stood when they said so.
 *
 * @param report how it stood with the provider
 * @param sum what is booked if it was paid
 */
public record Judged(Verdict verdict, PaymentStatus status, ProviderReport report, Money sum) {

    /** @throws RefusedException {@code PAYMENT_DECIDED} or {@code PAYMENT_CHANGED} when the payment is no longer what was judged */
    void requireUnchanged(Payment payment) {
        if (!payment.status().waitsForStaff()) {
            throw new RefusedException(Refusal.of("PAYMENT_DECIDED"));
        }
        if (payment.status() != status) {
            throw new RefusedException(Refusal.of("PAYMENT_CHANGED"));
        }
    }

    /** What the provider has paid back already, so that it is not booked. */
    Money paidBack() {
        return report.refunded();
    }

    boolean isSilent() {
        return report.outcome().kind() == Outcome.Kind.UNKNOWN;
    }

    /** Whether the provider has yet to hear of it: to take what is approved, or to let go of it. */
    boolean leavesQuestion() {
        return isSilent() || verdict == Verdict.UNPAID;
    }
}
