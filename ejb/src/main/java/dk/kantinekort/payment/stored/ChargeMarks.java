package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.payment.AskAgain;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the sendings of many charges at once, on PostgreSQL, in a transaction that ends before the first of them is sent. */
@Stateless
public class ChargeMarks {

    private static final NamedSql MARK = NamedSql.of(
            """
            with free as (
              select p.id from payment p join stored_charge c on c.payment_id = p.id
                join stored_payment_card k on k.id = c.card_id and k.state = 'ACTIVE'
              where p.id = any(:ids) and p.status = 'RESERVED' and p.sendings = 0
              order by p.id for update of p skip locked for share of k skip locked
            )
            update payment p set sendings = 1, sent_at = cast(:now as timestamp), version = p.version + 1
            from free where p.id = free.id returning p.id""");
    private static final NamedSql TAKE_BACK = NamedSql.of(
            """
            update payment set sendings = 0, sent_at = null, version = version + 1
            where id = any(:ids) and status = 'RESERVED' and sendings = 1""");

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * Counts that they are about to be sent, and plans to ask what came of it.
     *
     * @return those to be sent: not what was sent before, is in somebody else's hands, or has a card that is over
     */
    public List<ReservedCharge> mark(List<ReservedCharge> charges) {
        Instant now = clock.instant();
        try (Connection connection = database.connection()) {
            Set<Long> marked = mark(connection, charges, now);
            List<ReservedCharge> sent = charges.stream()
                    .filter(charge -> marked.contains(charge.paymentId()))
                    .toList();
            DueRows.plan(
                    connection,
                    PaymentQueries.KIND,
                    sent.stream().map(ReservedCharge::reference).toList(),
                    AskAgain.first(now));
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("charges not counted", e);
        }
    }

    private static Set<Long> mark(Connection connection, List<ReservedCharge> charges, Instant now)
            throws SQLException {
        Map<String, Object> values = ids(charges).all("now", now).values();
        Set<Long> marked = new HashSet<>();
        try (PreparedStatement statement = MARK.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                marked.add(rows.getLong(1));
            }
        }
        return marked;
    }

    private static RowArrays<ReservedCharge> ids(List<ReservedCharge> charges) {
        return RowArrays.of(charges).numbers("ids", ReservedCharge::paymentId);
    }

    /** They were not sent after all. What somebody else has sent meanwhile was counted again, and stays so. */
    public void takeBack(List<ReservedCharge> charges) {
        try (Connection connection = database.connection()) {
            TAKE_BACK.update(connection, ids(charges).values());
        } catch (SQLException e) {
            throw new IllegalStateException("charges stay counted", e);
        }
    }
}
