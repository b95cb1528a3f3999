package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Sells in the fewest steps that the database can do it in: checks and books at once. */
interface SaleDesk {

    /**
     * The row that pays, if nothing but money could stand against the sale: till not revoked, card working, account not blocked,
     * unit allowed. An account with a rule that blocks products is left to the slower way, which reads the lines.
     */
    String BUYER =
            """
            select a.id as account_id, a.ledger_account_id, a.daily_limit, u.sales_account_id, u.name as place
            from till t
              join unit u on u.id = t.unit_id
              join card c on c.card_number = :card and c.status = 'ACTIVE'
              join account a on a.id = c.account_id
            where t.id = :till and t.revoked_at is null and a.blocked = false
              and (a.all_units = true
                or exists (select 1 from account_unit n where n.account_id = a.id and n.unit_id = t.unit_id))
              and not exists (select 1 from account_product_rule r where r.account_id = a.id and r.effect = 'BLOCK')""";

    /** @return the balance that the sale leaves; empty when it has booked nothing, for whatever reason */
    Optional<SoldAtOnce> sell(Connection connection, SaleDraft draft) throws SQLException;

    /** @param accountId who bought */
    record SoldAtOnce(long accountId, Money balance) {}
}
