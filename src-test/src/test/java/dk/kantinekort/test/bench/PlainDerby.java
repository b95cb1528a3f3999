package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.ServerDriver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The same purchase in plain JDBC statements on a copy of the portal's Derby database, in this process. */
final class PlainDerby {

    private static final AtomicLong IDS = new AtomicLong(1_000_000_000_000L);

    private final Driver driver;
    private final Path database;
    private final List<String> cards;
    private final List<Long> tills;

    PlainDerby(Path database, Market market) throws Exception {
        this.driver = ServerDriver.of("derby");
        this.database = database;
        this.cards = market.cards();
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement("select id from till where unthrottled = true");
                ResultSet rows = query.executeQuery()) {
            Stream.Builder<Long> found = Stream.builder();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            tills = found.build().toList();
            connection.rollback();
        }
    }

    private Connection connect() throws SQLException {
        Properties user = new Properties();
        user.put("user", "app");
        user.put("password", "app");
        Connection connection = driver.connect("jdbc:derby:" + database, user);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    Clients.Client client() throws SQLException {
        return new Buyer(connect());
    }

    private final class Buyer implements Clients.Client {

        private final Connection connection;
        private final PreparedStatement find;
        private final PreparedStatement debit;
        private final PreparedStatement after;
        private final PreparedStatement entry;
        private final PreparedStatement postings;
        private final PreparedStatement purchase;
        private final PreparedStatement line;

        Buyer(Connection connection) throws SQLException {
            this.connection = connection;
            find = connection.prepareStatement(
                    "select a.id, a.ledger_account_id, u.sales_account_id, u.name from till t"
                            + " join unit u on u.id = t.unit_id join card c on c.card_number = ? and c.status = 'ACTIVE'"
                            + " join account a on a.id = c.account_id where t.id = ? and t.revoked_at is null and a.blocked = false"
                            + " and (a.all_units = true or exists"
                            + " (select 1 from account_unit n where n.account_id = a.id and n.unit_id = t.unit_id))");
            debit = connection.prepareStatement("update ledger_account set balance = balance - 1000,"
                    + " movements = movements + 1, spent_on = current_date, spent_today ="
                    + " (case when spent_on = current_date then spent_today else 0 end) + 1000"
                    + " where id = ? and balance >= 1000");
            after = connection.prepareStatement("select balance, movements from ledger_account where id = ?");
            entry = connection.prepareStatement("insert into journal_entry (id, kind, source_key, text, place, actor,"
                    + " booked_at, business_date)"
                    + " values (?, 'PURCHASE', ?, 'Køb', ?, 'till:bench', current_timestamp, current_date)");
            postings = connection.prepareStatement("insert into posting (id, entry_id, ledger_account_id, amount,"
                    + " balance_after, movement, booked_at) values (?, ?, ?, -1000, ?, ?, current_timestamp),"
                    + " (?, ?, ?, 1000, null, null, current_timestamp)");
            purchase = connection.prepareStatement("insert into purchase (id, public_id, till_id, idempotency_key,"
                    + " content_hash, status, card_number, account_id, entry_id, amount, balance_after, top_up_started,"
                    + " offline, overdrawn, sold_at, business_date, answered_at) values (?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?,"
                    + " 1000, ?, false, false, false, current_timestamp, current_date, current_timestamp)");
            line = connection.prepareStatement("insert into purchase_line (purchase_id, line_no, sku, name, quantity,"
                    + " unit_price, product_group) values (?, 1, 'FROKOST', 'Frokost', 1, 1000, 'mad')");
        }

        @Override
        public void buy() throws SQLException {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String card = cards.get(random.nextInt(cards.size()));
            long till = tills.get(random.nextInt(tills.size()));
            long id = IDS.getAndAdd(3);
            bind(find, card, till);
            try (ResultSet buyer = find.executeQuery()) {
                buyer.next();
                bind(debit, buyer.getLong(2));
                debit.executeUpdate();
                bind(entry, id, "purchase:b" + id, buyer.getString(4));
                entry.executeUpdate();
                long balance = post(id, buyer.getLong(2), buyer.getLong(3));
                bind(purchase, id, "b" + id, till, "b" + id, "0".repeat(64), card, buyer.getLong(1), id, balance);
                purchase.executeUpdate();
            }
            bind(line, id);
            line.executeUpdate();
            connection.commit();
        }

        private long post(long id, long customer, long sales) throws SQLException {
            bind(after, customer);
            try (ResultSet row = after.executeQuery()) {
                row.next();
                bind(postings, id + 1, id, customer, row.getLong(1), row.getLong(2), id + 2, id, sales);
                postings.executeUpdate();
                return row.getLong(1);
            }
        }

        private static void bind(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
