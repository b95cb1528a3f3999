package dk.kantinekort.importer;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;

/**
 * What a file brings, or would bring.
 *
 * @param rows lines with a person, read without a fault
 * @param changedPersons persons known already whose details are different in the list
 * @param movedAccounts accounts that come with another unit than before
 * @param newCards cards for new accounts, and new cards that replace the card of an account known already
 * @param openingBalances sum of the balances to be booked; those booked by an earlier run do not count
 */
public record ImportCounts(
        long rows,
        long newPersons,
        long changedPersons,
        long newAccounts,
        long movedAccounts,
        long newCards,
        Money openingBalances)
        implements Serializable {

    public static final ImportCounts NOTHING = new ImportCounts(0, 0, 0, 0, 0, 0, Money.ZERO);
}
