package dk.kantinekort.ledger;

import dk.kantinekort.shared.database.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A sale as one PostgreSQL statement: whoever sells says which row pays and what else is written, and the ledger's part stands
 * between the two. All of it happens, or nothing.
 */
public final class SaleStatement {

    private static final String LEDGER =
            """
            , debit as (
              update ledger_account l set balance = l.balance - :amount, movements = l.movements + 1,
                spent_on = cast(:today as date),
                spent_today = (case when l.spent_on = cast(:today as date) then l.spent_today else 0 end) + :counted
              from buyer b
              where l.id = b.ledger_account_id and l.balance >= :amount
                and (b.daily_limit is null
                  or (case when l.spent_on = cast(:today as date) then l.spent_today else 0 end) + :amount <= b.daily_limit)
              returning l.id, l.balance, l.movements, b.account_id, b.sales_account_id, b.place
            ), entry as (
              insert into journal_entry (id, kind, source_key, text, place, actor, booked_at, business_date)
              select :entryId, 'PURCHASE', :sourceKey, :entryText, d.place, :actor,
                cast(:bookedAt as timestamp), cast(:today as date)
              from debit d
            ), postings as (
              insert into posting (id, entry_id, ledger_account_id, amount, balance_after, movement, booked_at)
              select :debitId, :entryId, d.id, - :amount, d.balance, d.movements, cast(:bookedAt as timestamp) from debit d
              union all
              select :creditId, :entryId, d.sales_account_id, :amount, null, null, cast(:bookedAt as timestamp) from debit d
            )""";

    private final NamedSql sql;

    /**
     * @param buyer a query of at most one row with ledger_account_id, account_id, sales_account_id, place and daily_limit
     * @param records further parts, each {@code name as (insert … select … from debit d)}; debit has account_id and balance
     */
    public SaleStatement(String buyer, String... records) {
        sql = NamedSql.of("with buyer as (" + buyer + ")" + LEDGER + ", " + String.join(", ", records)
                + " select account_id, balance from debit");
    }

    /**
     * The statement, whose result is the account_id and the balance that the sale leaves, or no row when nothing was booked.
     *
     * @param values of the parameters that are not the ledger's
     */
    public PreparedStatement prepare(Connection connection, Sale sale, Map<String, Object> values) throws SQLException {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(sale.values());
        return sql.prepare(connection, all);
    }
}
