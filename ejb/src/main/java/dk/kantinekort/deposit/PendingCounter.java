package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.PaymentLists;
import dk.kantinekort.payment.refund.RefundRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of payments and refunds that are begun and still asked about. */
@ApplicationScoped
public class PendingCounter implements BooksCounter {

    @Inject
    private PaymentLists payments;

    @Inject
    private RefundRecords refunds;

    @Override
    public String figure() {
        return "pending";
    }

    @Override
    public long count() {
        return payments.countOpen() + refunds.countUnderWay();
    }
}
