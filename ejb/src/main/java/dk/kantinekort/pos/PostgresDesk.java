package dk.kantinekort.pos;

import dk.kantinekort.ledger.SaleStatement;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One statement does it all. */
final class PostgresDesk implements SaleDesk {

    private static final String PURCHASE =
            """
            bought as (
              insert into purchase (id, public_id, till_id, idempotency_key, content_hash, status, card_number, account_id,
                entry_id, amount, balance_after, top_up_started, offline, overdrawn, sold_at, business_date, answered_at)
              select :entryId, :publicId, :till, :key, :contentHash, 'BOOKED', :card, d.account_id,
                :entryId, :amount, d.balance, false, false, false,
                cast(:soldAt as timestamp), cast(:today as date), cast(:bookedAt as timestamp)
              from debit d
            )""";
    private static final String LINES =
            """
            bought_lines as (
              insert into purchase_line (purchase_id, line_no, sku, name, quantity, unit_price, product_group)
              select :entryId, x.line_no, x.sku, x.name, x.quantity, x.unit_price, x.product_group
              from debit d, unnest(:skus, :names, :quantities, :prices, :groups)
                with ordinality as x (sku, name, quantity, unit_price, product_group, line_no)
            )""";
    private static final SaleStatement SALE = new SaleStatement(BUYER, PURCHASE, LINES);

    @Override
    public Optional<SoldAtOnce> sell(Connection connection, SaleDraft draft) throws SQLException {
        try (PreparedStatement statement = SALE.prepare(connection, draft.sale(), values(draft));
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new SoldAtOnce(row.getLong("account_id"), Money.ofOere(row.getLong("balance"))))
                    : Optional.empty();
        }
    }

    private static Map<String, Object> values(SaleDraft draft) {
        List<SoldLine> lines = draft.request().lines();
        Map<String, Object> values = draft.values();
        values.put("skus", texts(lines, SoldLine::sku));
        values.put("names", texts(lines, SoldLine::name));
        values.put("quantities", numbers(lines, line -> (long) line.quantity()));
        values.put("prices", numbers(lines, line -> line.unitPrice().oere()));
        values.put("groups", texts(lines, line -> line.productGroup().isEmpty() ? null : line.productGroup()));
        return values;
    }

    private static String[] texts(List<SoldLine> lines, Function<SoldLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static Long[] numbers(List<SoldLine> lines, Function<SoldLine, Long> part) {
        return lines.stream().map(part).toArray(Long[]::new);
    }
}
