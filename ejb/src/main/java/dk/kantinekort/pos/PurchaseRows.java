package dk.kantinekort.pos;

import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a purchase that has just been booked, and its lines, by plain statements. */
final class PurchaseRows {

    private static final NamedSql PURCHASE = NamedSql.of(
            """
            insert into purchase (id, public_id, till_id, idempotency_key, content_hash, status, refusal_code, card_number,
              account_id, entry_id, amount, balance_after, top_up_started, offline, overdrawn, sold_at, business_date, answered_at)
            values (:entryId, :publicId, :till, :key, :contentHash, 'BOOKED', :refusal, :card, :account,
              (case when cast(:amount as bigint) = 0 then null else cast(:entryId as bigint) end), :amount, :balance, false, :offline, :overdrawn, :soldAt, :businessDate, :now)""");
    private static final NamedSql LINE = NamedSql.of(
            """
            insert into purchase_line (purchase_id, line_no, sku, name, quantity, unit_price, product_group, entitlement)
            values (:purchase, :lineNo, :sku, :name, :quantity, :price, :group, :entitlement)""");

    private PurchaseRows() {}

    /** One sold at once. */
    static void insert(Connection connection, SaleDraft draft, long accountId, Money balance) throws SQLException {
        Map<String, Object> values = draft.values();
        values.put("offline", false);
        values.put("businessDate", draft.today());
        insert(connection, draft, values, accountId, balance);
    }

    /** One sold before it was sent. @param wouldBe the rule that would have refused it */
    static void insertEarlier(
            Connection connection, SaleDraft draft, long accountId, Money balance, Optional<SaleRefusal> wouldBe)
            throws SQLException {
        Map<String, Object> values = draft.values();
        values.put("offline", true);
        values.put("businessDate", draft.soldOn());
        values.put("refusal", wouldBe.map(SaleRefusal::name).orElse(null));
        insert(connection, draft, values, accountId, balance);
    }

    private static void insert(
            Connection connection, SaleDraft draft, Map<String, Object> values, long accountId, Money balance)
            throws SQLException {
        values.put("account", accountId);
        values.put("balance", balance.oere());
        values.put("overdrawn", balance.isNegative());
        PURCHASE.update(connection, values);
        insertLines(connection, draft.id(), draft.request().lines());
    }

    static void insertLines(Connection connection, long purchaseId, List<SoldLine> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINE.sql())) {
            for (int i = 0; i < lines.size(); i++) {
                LINE.bind(statement, values(purchaseId, i + 1, lines.get(i)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<String, Object> values(long purchaseId, int lineNo, SoldLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("purchase", purchaseId);
        values.put("lineNo", lineNo);
        values.put("sku", line.sku());
        values.put("name", line.name());
        values.put("quantity", line.quantity());
        values.put("price", line.unitPrice().oere());
        values.put("group", line.productGroup().isEmpty() ? null : line.productGroup());
        values.put("entitlement", line.isEntitlement() ? line.entitlement() : null);
        return values;
    }
}
