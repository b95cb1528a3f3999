package dk.kantinekort.test.portal;

import dk.kantinekort.shared.database.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database keeps of subscriptions, and no page shows. */
final class SubscriptionRows {

    private SubscriptionRows() {}

    /** Of the subscription with that public id. @return the id of the latest payment for any of its charges */
    static long lastPayment(String subscription) throws SQLException {
        return Long.parseLong(list(
                        """
                        select max(p.payment_id) from subscription_payment p join subscription_charge c on c.id = p.charge_id
                          join subscription s on s.id = c.subscription_id where s.public_id = ?""",
                        query -> query.setString(1, subscription))
                .get(0));
    }

    /** Who has paid for subscriptions of the account with that id in the books, in order. */
    static List<String> payers(long ledgerAccount) throws SQLException {
        return list(
                """
                select e.actor from journal_entry e join posting p on p.entry_id = e.id
                where p.ledger_account_id = ? and e.kind = 'SUBSCRIPTION' and e.source_key like 'payment:%' order by e.id""",
                query -> query.setLong(1, ledgerAccount));
    }

    /** To the provider under test. @return by what that one keeps it */
    static String moveCard(String subscription) throws SQLException {
        String thing = "subscription:" + subscription;
        try (Connection connection = database().connection();
                PreparedStatement move =
                        connection.prepareStatement("update stored_payment_card set provider = ? where thing = ?")) {
            move.setString(1, ProviderUnderTest.NAME);
            move.setString(2, thing);
            move.executeUpdate();
        }
        return list("select token from stored_payment_card where thing = ?", query -> query.setString(1, thing))
                .get(0);
    }

    private interface Filling {
        void fill(PreparedStatement query) throws SQLException;
    }

    private static List<String> list(String sql, Filling filling) throws SQLException {
        try (Connection connection = database().connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            filling.fill(query);
            try (ResultSet rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private static Database database() {
        return CDI.current().select(Database.class).get();
    }
}
