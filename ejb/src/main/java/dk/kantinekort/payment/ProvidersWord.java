package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;

/** What staff may say of a payment that waits for them, by what its provider says of it now. */
record ProvidersWord(Payment payment, ProviderReport report) {

    /**
     * @return the sum at stake: what is booked if it was paid
     * @throws RefusedException that the provider says otherwise
     */
    Money require(Verdict verdict) {
        if (!payment.status().waitsForStaff()) {
            throw refused("PAYMENT_DECIDED");
        }
        return switch (verdict) {
            case PAID -> paid();
            case UNPAID -> unpaid();
        };
    }

    /** Staff are believed where the provider is silent, but not about a sum that only it can tell. */
    private Money paid() {
        if (payment.status() == PaymentStatus.FOR_STAFF && isSilent()) {
            return payment.amount();
        }
        boolean taken = report.captured().isPositive() && report.refunded().equals(Money.ZERO);
        if (!taken || !report.currency().equals(Payment.CURRENCY)) {
            throw refused("PAYMENT_NOT_TAKEN");
        }
        return report.captured();
    }

    private Money unpaid() {
        if (payment.status() == PaymentStatus.DISCREPANCY && isSilent()) {
            throw refused("PROVIDER_SILENT");
        }
        if (report.captured().isPositive() && !report.isPaidBack()) {
            throw refused("PAYMENT_TAKEN");
        }
        return payment.amount();
    }

    private boolean isSilent() {
        return report.outcome().kind() == Outcome.Kind.UNKNOWN;
    }

    private static RefusedException refused(String code) {
        return new RefusedException(Refusal.of(code));
    }
}
