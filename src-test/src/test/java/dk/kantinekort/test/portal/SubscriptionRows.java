package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.Outcome;
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

    /** How many payments there were for any of its charges. */
    static int payments(String subscription) throws SQLException {
        return Integer.parseInt(list(
                        """
                        select count(*) from subscription_payment p join subscription_charge c on c.id = p.charge_id
                          join subscription s on s.id = c.subscription_id where s.public_id = ?""",
                        query -> query.setString(1, subscription))
                .get(0));
    }

    /** From now on it can never be charged: what came before it is missing. */
    static void poison(String subscription) throws SQLException {
        String charges =
                "(select c.id from subscription_charge c join subscription s on s.id = c.subscription_id where s.public_id = ?)";
        change("delete from subscription_payment where charge_id in " + charges, subscription);
        change("delete from subscription_charge where id in " + charges, subscription);
    }

    /** How often in a row its work has failed. */
    static int faults(String subscription) throws SQLException {
        return Integer.parseInt(list(
                        "select faults from due_item where kind = 'subscription' and subject = ?",
                        query -> query.setString(1, subscription))
                .get(0));
    }

    /** Runs SQL about it: its one parameter is its public id. */
    private static void change(String sql, String subscription) throws SQLException {
        try (Connection connection = database().connection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, subscription);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    /** To the provider under test. @return by what that one keeps it */
    static String moveCard(String subscription) throws SQLException {
        return moveCard(subscription, ProviderUnderTest.NAME);
    }

    /** @return by what that provider keeps it */
    static String moveCard(String subscription, String provider) throws SQLException {
        String thing = "subscription:" + subscription;
        try (Connection connection = database().connection();
                PreparedStatement move =
                        connection.prepareStatement("update stored_payment_card set provider = ? where thing = ?")) {
            move.setString(1, provider);
            move.setString(2, thing);
            move.executeUpdate();
        }
        return list("select token from stored_payment_card where thing = ?", query -> query.setString(1, thing))
                .get(0);
    }

    /** To the provider under test, which forgets it when it is told to. */
    static void giveBack(String token) throws SQLException {
        CDI.current().select(ProviderUnderTest.class).get().sayOfRevocations(token, Outcome.DONE);
        try (Connection connection = database().connection();
                PreparedStatement move =
                        connection.prepareStatement("update stored_payment_card set provider = ? where token = ?")) {
            move.setString(1, ProviderUnderTest.NAME);
            move.setString(2, token);
            assertThat(move.executeUpdate()).isEqualTo(1);
        }
    }

    /** How often that charge was sent. */
    static int sendings(long payment) throws SQLException {
        return Integer.parseInt(list("select sendings from payment where id = ?", query -> query.setLong(1, payment))
                .get(0));
    }

    /** Whether the card of that charge is not forgotten. */
    static boolean hasToken(long payment) throws SQLException {
        return !list(
                        "select k.token from stored_payment_card k join stored_charge c on c.card_id = k.id"
                                + " where c.payment_id = ? and k.token is not null",
                        query -> query.setLong(1, payment))
                .isEmpty();
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
