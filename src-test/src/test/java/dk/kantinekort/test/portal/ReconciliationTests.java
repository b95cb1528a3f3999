package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What providers say they have settled, against the books. */
interface ReconciliationTests extends InPortal {

    String OPEN_BEFORE =
            """
            select coalesce(sum(credited - paid_out), 0) from clearing_item
            where provider = 'sandbox' and state <> 'SETTLED' and since < ?""";
    String UNEXPLAINED =
            "select count(*) from clearing_item where provider = 'sandbox' and state in ('NOT_CREDITED', 'DIFFERS')";
    String ITEM = "select state from clearing_item where kind = ? and reference = ?";
    String PAID_OUT = "select coalesce(sum(amount), 0) from settlement_line where payout_id <> ''";
    String FEES = PAID_OUT + " and kind = 'FEE' and provider = 'sandbox'";
    String POSTED =
            """
            select coalesce(sum(p.amount), 0) from posting p join ledger_account a on a.id = p.ledger_account_id
            where a.code = ?""";

    @Test
    default void what_was_paid_on_three_days_is_settled_and_in_the_bank_to_the_oere() throws Exception {
        List<String> references = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            Refunder paid = Refunder.ofPaid(sandbox(), 210 + day, TestCard.ACCEPTED);
            assertThat(paid.request("10,50").status()).isEqualTo(RefundStatus.COMPLETED);
            references.add(paid.reference());
            sandbox().advanceTo(noonAfter(sandbox().now()));
        }

        LocalDate today = BusinessTime.dateOf(sandbox().now());
        assertThat(references).allSatisfy(reference -> {
            assertThat(text(ITEM, "CHARGE", reference)).isEqualTo("SETTLED");
            assertThat(text(ITEM, "REFUND", reference)).isEqualTo("SETTLED");
        });
        assertThat(number(OPEN_BEFORE, Date.valueOf(today))).isZero();
        assertThat(number(UNEXPLAINED)).isZero();
        assertThat(number(POSTED, "bank")).isEqualTo(-number(PAID_OUT)).isNegative();
        assertThat(number(POSTED, "fees:sandbox")).isEqualTo(number(FEES)).isLessThanOrEqualTo(-3 * 75);
    }

    @Test
    default void a_line_that_comes_again_changes_nothing_and_one_that_comes_changed_is_refused() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(220);
        SettlementLine line = lines.charge(reference, 220, "");

        assertThat(lines.take(line, line)).isEmpty();
        assertThat(text(ITEM, "CHARGE", reference)).isEqualTo("AWAITING_PAYOUT");
        SettlementLine paidOut = paidOut(line, "P-" + reference, 220);
        long bank = number(POSTED, "bank");
        assertThat(lines.take(paidOut)).isEmpty();
        assertThat(lines.take(paidOut)).isEmpty();

        assertThat(text(ITEM, "CHARGE", reference)).isEqualTo("SETTLED");
        assertThat(number(POSTED, "bank")).isEqualTo(bank - 22_000);
        SettlementLine changed = paidOut(line, "P-" + reference, 230);
        assertThat(lines.take(changed)).containsExactly(changed);
        assertThat(text(ITEM, "CHARGE", reference)).isEqualTo("SETTLED");
    }

    private static SettlementLine paidOut(SettlementLine line, String payout, int kroner) {
        return new SettlementLine(
                line.lineId(),
                payout,
                line.kind(),
                line.reference(),
                Money.ofKroner(kroner),
                line.currency(),
                line.date());
    }

    private static Instant noonAfter(Instant now) {
        return BusinessTime.startOf(BusinessTime.dateOf(now).plusDays(1)).plus(Duration.ofHours(12));
    }

    private long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    private String text(String sql, Object... parameters) {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
