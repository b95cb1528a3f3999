package dk.kantinekort.reconciliation;

import dk.kantinekort.ledger.BooksCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the books' check of money that providers say they have taken and the books do not know, and of clearing accounts that do not add up. */
@ApplicationScoped
public class UnreconciledCounter implements BooksCounter {

    @Inject
    private ClearingCheck check;

    @Override
    public String figure() {
        return "providerChargesUnbooked";
    }

    @Override
    public long count() {
        return check.countUncredited() + check.countUnexplained();
    }
}
