package dk.kantinekort.payment;

import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;

/** What staff may say of a payment that waits for them, by what its provider says of it now. */
record ProvidersWord(Payment payment, ProviderReport report) {

    /**
     * @param status that staff judge by
     * @throws RefusedException that the provider says otherwise, or that it is no longer in that state
     */
    Judged require(Verdict verdict, PaymentStatus status) {
        Judged judged = new Judged(verdict, status, report, payment.amount());
        judged.requireUnchanged(payment);
        return switch (verdict) {
            case PAID -> new Judged(verdict, status, report, paid(judged));
            case UNPAID -> unpaid(judged);
        };
    }

    /** Staff are believed where the provider is silent, but not about a sum that only it can tell. */
    private Money paid(Judged judged) {
        if (payment.status() == PaymentStatus.FOR_STAFF && judged.isSilent()) {
            return payment.amount();
        }
        boolean taken = report.captured().isMoreThan(report.refunded());
        if (!taken || !report.currency().equals(Payment.CURRENCY)) {
            throw refused("PAYMENT_NOT_TAKEN");
        }
        return report.captured().minus(report.refunded());
    }

    private Judged unpaid(Judged judged) {
        if (payment.status() == PaymentStatus.DISCREPANCY && judged.isSilent()) {
            throw refused("PROVIDER_SILENT");
        }
        if (report.captured().isPositive() && !report.isPaidBack()) {
            throw refused("PAYMENT_TAKEN");
        }
        return judged;
    }

    private static RefusedException refused(String code) {
        return new RefusedException(Refusal.of(code));
    }
}
