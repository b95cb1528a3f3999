package dk.kantinekort.ledger;

/**
 * What the books' check found. All but the first three are zero, always.
 *
 * @param pending what has begun and is still within its planned query or retry
 * @param sumOere by how much the journal's entries miss zero, in øre, added up without sign so that no two faults cancel out
 * @param accountsOutOfBalance customers' accounts whose stored balance is not the sum of their postings
 * @param providerChargesUnbooked charges that a provider has made and the books do not know
 * @param bookedTwice charges that stand in the books more than once
 * @param dueOverdue work that should have been done long ago
 */
public record BooksReport(
        long entries,
        long postings,
        long pending,
        long sumOere,
        long accountsOutOfBalance,
        long providerChargesUnbooked,
        long bookedTwice,
        long dueOverdue) {

    public boolean clean() {
        return sumOere == 0
                && accountsOutOfBalance == 0
                && providerChargesUnbooked == 0
                && bookedTwice == 0
                && dueOverdue == 0;
    }
}
