package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.ChargeCheck;
import dk.kantinekort.payment.refund.RefundCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of payments that stand booked or completed although no provider took money for them. */
@ApplicationScoped
public class BookedTwiceCounter implements BooksCounter {

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
        return "bookedTwice";
    }

    @Override
    public long count() {
        long payments = entries.countUnfounded() + check.countUncharged();
        return payments + refundCheck.countUnmade() + refundEntries.countUnfounded();
    }
}
