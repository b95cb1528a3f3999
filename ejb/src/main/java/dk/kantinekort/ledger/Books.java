package dk.kantinekort.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Checks the invariants of the books: that all balances, and that nothing is missing or stands there twice. Counters may ask
 * providers over the wire, so each figure is read in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Books {

    @Inject
    private JournalSums journal;

    @Inject
    @Any
    private Instance<BooksCounter> counters;

    public BooksReport check() {
        return new BooksReport(
                journal.entries(),
                journal.postings(),
                count("pending"),
                journal.unbalancedOere(),
                journal.accountsOutOfBalance(),
                count("providerChargesUnbooked"),
                count("bookedTwice"),
                count("dueOverdue"));
    }

    private long count(String figure) {
        return counters.stream()
                .filter(counter -> counter.figure().equals(figure))
                .mapToLong(BooksCounter::count)
                .sum();
    }
}
