package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of payments that are begun and still asked about. */
@ApplicationScoped
public class PendingCounter implements BooksCounter {

    @Inject
    private Payments payments;

    @Override
    public String figure() {
        return "pending";
    }

    @Override
    public long count() {
        return payments.countOpen();
    }
}
