package dk.kantinekort.ledger;

import dk.kantinekort.shared.database.UtcTimestamp;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Books the balances that come along from the system before this one, however many, with a few statements: one entry from
 * the opening account for each row of a batch in the table {@code opening_draft}.
 */
@ApplicationScoped
public class OpeningBalances {

    private static final String TEXT = "Startsaldo";

    private static final String OPEN_ACCOUNT =
            """
            insert into ledger_account (code, kind)
            select 'opening', 'OPENING' from (values (1)) as once (n)
            where not exists (select 1 from ledger_account a where a.code = 'opening')""";
    private static final String RAISE_BALANCES =
            """
            update ledger_account l set movements = l.movements + 1,
              balance = l.balance + (select d.amount from opening_draft d where d.batch = ? and d.ledger_account_id = l.id)
            where l.id in (select d.ledger_account_id from opening_draft d where d.batch = ?)""";
    private static final String MARK_OVERDRAWN =
            """
            update ledger_account l set overdrawn = false where l.overdrawn and l.balance >= 0
              and l.id in (select d.ledger_account_id from opening_draft d where d.batch = ?)""";
    private static final String WRITE_ENTRIES =
            """
            insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date)
            select d.first_journal_id, 'OPENING', d.source_key, cast(? as varchar(200)), cast(? as varchar(120)),
              cast(? as timestamp), cast(? as date)
            from opening_draft d where d.batch = ?""";
    private static final String CREDIT_CUSTOMERS =
            """
            insert into posting (id, entry_id, ledger_account_id, amount, balance_after, movement, booked_at)
            select d.first_journal_id + 1, d.first_journal_id, l.id, d.amount, l.balance, l.movements, cast(? as timestamp)
            from opening_draft d join ledger_account l on l.id = d.ledger_account_id where d.batch = ?""";
    private static final String DEBIT_OPENING =
            """
            insert into posting (id, entry_id, ledger_account_id, amount, booked_at)
            select d.first_journal_id + 2, d.first_journal_id, l.id, -d.amount, cast(? as timestamp)
            from opening_draft d cross join ledger_account l where d.batch = ? and l.code = 'opening'""";
    private static final String DROP_DRAFTS = "delete from opening_draft where batch = ?";

    /** Books the batch within the transaction of the connection, and empties it. */
    public void book(Connection connection, String batch, String actor, Instant now) throws SQLException {
        Timestamp time = UtcTimestamp.of(now);
        run(connection, OPEN_ACCOUNT);
        run(connection, RAISE_BALANCES, batch, batch);
        run(connection, MARK_OVERDRAWN, batch);
        run(connection, WRITE_ENTRIES, TEXT, actor, time, Date.valueOf(BusinessTime.dateOf(now)), batch);
        run(connection, CREDIT_CUSTOMERS, time, batch);
        run(connection, DEBIT_OPENING, time, batch);
        run(connection, DROP_DRAFTS, batch);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
