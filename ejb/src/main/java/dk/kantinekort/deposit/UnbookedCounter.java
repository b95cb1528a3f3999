package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.ChargeCheck;
import dk.kantinekort.payment.refund.RefundCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of money that a provider has taken, or that a payment says it has, and that the books do not know. */
@ApplicationScoped
public class UnbookedCounter implements BooksCounter {

    @Inject
    private ChargeCheck check;

    @Inject
    private DepositEntries entries;

    @Inject
    private RefundCheck refundCheck;

    @Inject
    private RefundEntries refundEntries;

    @Override
    public String figure() {
        return "providerChargesUnbooked";
    }

    @Override
    public long count() {
        long payments = check.countUnbooked() + entries.countMissing();
        return payments + refundCheck.countUnknown() + refundEntries.countMissing();
    }
}
