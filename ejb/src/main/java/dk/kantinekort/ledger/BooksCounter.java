package dk.kantinekort.ledger;

/** What a feature counts for the books' check. Every bean of this type is asked, and its count added to the figure it names. */
public interface BooksCounter {

    /** {@code pending}, {@code providerChargesUnbooked}, {@code bookedTwice} or {@code dueOverdue}. */
    String figure();

    /** How many there are now; for all figures but {@code pending} anything over zero is an error in the books. */
    long count();
}
