package dk.kantinekort.pos;

import dk.kantinekort.ledger.SaleAccounts;
import dk.kantinekort.ledger.SaleBooking;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Derby cannot write within a query, so it takes a handful of statements. */
final class DerbyDesk implements SaleDesk {

    private static final NamedSql FIND_BUYER = NamedSql.of(BUYER);

    @Override
    public Optional<SoldAtOnce> sell(Connection connection, SaleDraft draft) throws SQLException {
        Optional<Buyer> buyer = findBuyer(connection, draft);
        return buyer.isEmpty() ? Optional.empty() : sell(connection, draft, buyer.get());
    }

    private static Optional<SoldAtOnce> sell(Connection connection, SaleDraft draft, Buyer buyer) throws SQLException {
        Optional<Money> balance = SaleBooking.book(connection, draft.sale(), buyer.accounts());
        if (balance.isEmpty()) {
            return Optional.empty();
        }
        PurchaseRows.insert(connection, draft, buyer.accountId(), balance.get());
        return Optional.of(new SoldAtOnce(buyer.accountId(), balance.get()));
    }

    private static Optional<Buyer> findBuyer(Connection connection, SaleDraft draft) throws SQLException {
        try (PreparedStatement statement = FIND_BUYER.prepare(connection, draft.values());
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Buyer.of(row)) : Optional.empty();
        }
    }

    private record Buyer(long accountId, SaleAccounts accounts) {

        static Buyer of(ResultSet row) throws SQLException {
            Optional<Money> limit = Optional.ofNullable(row.getObject("daily_limit", Long.class))
                    .map(Money::ofOere);
            return new Buyer(
                    row.getLong("account_id"),
                    new SaleAccounts(
                            row.getLong("ledger_account_id"),
                            row.getLong("sales_account_id"),
                            row.getString("place"),
                            limit));
        }
    }
}
