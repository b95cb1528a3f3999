package dk.kantinekort.deposit;

import dk.kantinekort.ledger.BooksCounter;
import dk.kantinekort.payment.ChargeCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of charges that a provider has made and the books do not know. */
@ApplicationScoped
public class UnbookedCounter implements BooksCounter {

    @Inject
    private ChargeCheck check;

    @Override
    public String figure() {
        return "providerChargesUnbooked";
    }

    @Override
    public long count() {
        return check.countUnbooked();
    }
}
