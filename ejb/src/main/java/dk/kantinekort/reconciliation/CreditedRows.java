package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import dk.kantinekort.shared.id.PublicId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items of payments by the hundred, in one PostgreSQL statement. */
final class CreditedRows {

    private static final NamedSql BEGIN = NamedSql.of(
            """
            insert into clearing_item (public_id, provider, kind, reference, credited, settled, paid_out, credited_on, since, state, version)
            select t.public_id, t.provider, 'CHARGE', t.reference, t.amount, 0, 0, :today, :today, 'NOT_SETTLED', 1
            from unnest(:publicIds, :providers, :references, :amounts) as t (public_id, provider, reference, amount)
            on conflict (provider, kind, reference) do nothing
            returning reference""");

    private CreditedRows() {}

    /** Begins the items of payments that no provider's line has begun before. @return the references of those */
    static Set<String> begin(Connection connection, List<PaymentCompleted> payments, LocalDate today)
            throws SQLException {
        RowArrays<PaymentCompleted> rows = RowArrays.of(payments)
                .texts("publicIds", payment -> PublicId.next())
                .texts("providers", PaymentCompleted::provider)
                .texts("references", ClearingItems::reference)
                .numbers("amounts", payment -> payment.amount().oere())
                .all("today", today);
        Set<String> begun = new HashSet<>();
        try (PreparedStatement statement = BEGIN.prepare(connection, rows.values());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                begun.add(row.getString(1));
            }
        }
        return begun;
    }
}
