package dk.kantinekort.ledger;

import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Books a sale by a few plain statements, within the transaction of whoever asks. The account's balance is taken in one
 * conditional update, so that no number of tills can take more than there is; no internal account is touched.
 */
public final class SaleBooking {

    static final String DEBIT =
            """
            set balance = balance - :amount, movements = movements + 1, spent_on = :today,
                spent_today = (case when spent_on = :today then spent_today else 0 end) + :counted""";

    /** Of the account's row, when {@code daily_limit} is at hand. */
    static final String WITHIN_LIMIT = "(case when spent_on = :today then spent_today else 0 end) + :amount <= ";

    private static final NamedSql CAREFUL = NamedSql.of("update ledger_account " + DEBIT
            + " where id = :customer and balance >= :amount and " + WITHIN_LIMIT + ":dailyLimit");
    private static final NamedSql FORCED = NamedSql.of("update ledger_account " + DEBIT
            + ", overdrawn = (case when balance < :amount then true else false end) where id = :customer");
    private static final NamedSql AFTER =
            NamedSql.of("select balance, movements from ledger_account where id = :customer");
    private static final NamedSql ENTRY = NamedSql.of(
            """
            insert into journal_entry (id, kind, source_key, text, place, actor, booked_at, business_date)
            values (:entryId, 'PURCHASE', :sourceKey, :entryText, :place, :actor, :bookedAt, :today)""");
    private static final NamedSql POSTINGS = NamedSql.of(
            """
            insert into posting (id, entry_id, ledger_account_id, amount, balance_after, movement, booked_at) values
            (:debitId, :entryId, :customer, :drawn, :balance, :movements, :bookedAt),
            (:creditId, :entryId, :sales, :amount, null, null, :bookedAt)""");

    private SaleBooking() {}

    /** @return the balance it leaves; empty when the account lacks the money or the day's limit does not allow it */
    public static Optional<Money> book(Connection connection, Sale sale, SaleAccounts accounts) throws SQLException {
        return book(connection, sale, accounts, CAREFUL);
    }

    /** Books what has already happened, whatever the balance and the limit. @return the balance it leaves, of either sign */
    public static Money bookAfterwards(Connection connection, Sale sale, SaleAccounts accounts) throws SQLException {
        return book(connection, sale, accounts, FORCED).orElseThrow();
    }

    private static Optional<Money> book(Connection connection, Sale sale, SaleAccounts accounts, NamedSql debit)
            throws SQLException {
        Map<String, Object> values = sale.values();
        values.put("customer", accounts.customerAccountId());
        values.put("sales", accounts.salesAccountId());
        values.put("place", accounts.place());
        values.put("dailyLimit", accounts.dailyLimit().map(Money::oere).orElse(Long.MAX_VALUE));
        values.put("drawn", sale.amount().negated().oere());
        if (debit.update(connection, values) == 0) {
            return Optional.empty();
        }
        readAfter(connection, values);
        ENTRY.update(connection, values);
        POSTINGS.update(connection, values);
        return Optional.of(Money.ofOere((Long) values.get("balance")));
    }

    private static void readAfter(Connection connection, Map<String, Object> values) throws SQLException {
        try (PreparedStatement statement = AFTER.prepare(connection, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            values.put("balance", row.getLong(1));
            values.put("movements", row.getLong(2));
        }
    }
}
