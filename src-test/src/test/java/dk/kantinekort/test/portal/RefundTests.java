package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.refund.RefundRecord;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.payment.refund.Refunds;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money back to the card that it came from: never more than was paid, never twice, and in the books at every step. */
interface RefundTests extends InPortal {

    @Test
    default void part_of_a_payment_is_paid_back_and_then_the_rest_and_nothing_after_that() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 300, TestCard.ACCEPTED);

        assertThat(paid.request("100,50").status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofOere(19_950));
        assertThat(paid.refusal("200")).isEqualTo("refused:REFUND_TOO_MUCH");
        assertThat(paid.request("199,50").status()).isEqualTo(RefundStatus.COMPLETED);

        assertThat(paid.refusal("0,01")).isEqualTo("refused:REFUND_TOO_MUCH");
        assertThat(paid.citizen().balance()).isEqualTo(Money.ZERO);
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofKroner(300));
    }

    @Test
    default void of_twenty_who_ask_at_once_never_more_than_was_paid_is_paid_back() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 310, TestCard.ACCEPTED);
        Queue<String> refused = new ConcurrentLinkedQueue<>();

        AtOnce.run(20, () -> Stream.of(paid.refusal("100"))
                .filter(answer -> answer.startsWith(RefundServlet.REFUSED))
                .forEach(refused::add));

        assertThat(refused)
                .isSubsetOf("refused:REFUND_TOO_MUCH", "refused:REFUND_UNDER_WAY", "refused:REFUND_NOT_POSSIBLE");
        int done = 20 - refused.size();
        assertThat(done).isBetween(1, 3);
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofKroner(100L * done));
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(310 - 100L * done));
    }

    @Test
    default void the_same_click_many_times_is_one_refund() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 320, TestCard.ACCEPTED);
        String token = PublicId.next();
        Queue<String> references = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> references.add(paid.ask("20", token)));

        assertThat(references).hasSize(8).containsOnly(references.peek());
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofKroner(20));
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(300));
    }

    @Test
    default void what_is_spent_meanwhile_cannot_be_paid_back_however_many_ask() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 331, TestCard.ACCEPTED);
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        Queue<Boolean> lunches = new ConcurrentLinkedQueue<>();

        List<Future<?>> buyers = AtOnce.begin(8, () -> lunches.add(paid.affords(100)));
        AtOnce.run(8, () -> answers.add(paid.refusal("100")));
        AtOnce.finish(buyers);

        assertThat(answers.stream().filter(answer -> answer.startsWith(RefundServlet.REFUSED)))
                .isSubsetOf(
                        "refused:REFUND_TOO_MUCH",
                        "refused:REFUND_NOT_COVERED",
                        "refused:REFUND_UNDER_WAY",
                        "refused:REFUND_NOT_POSSIBLE");
        long paidBack = answers.stream()
                .filter(answer -> !answer.startsWith(RefundServlet.REFUSED))
                .count();
        long bought = lunches.stream().filter(Boolean::booleanValue).count();
        assertThat(paidBack + bought).isEqualTo(3);
        assertThat(paid.refundedByTheProvider()).isEqualTo(Money.ofKroner(100 * paidBack));
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(31));
    }

    @Test
    default void what_has_been_spent_cannot_be_paid_back() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 330, TestCard.ACCEPTED);
        paid.spend(200);

        assertThat(paid.refusal("130,01")).isEqualTo("refused:REFUND_NOT_COVERED");
        assertThat(paid.request("130").status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_refund_whose_answer_is_lost_is_sent_again_with_its_own_key_until_it_is_known() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 340);
        Instant began = sandbox().now();
        provider().sayOfRefunds(paid.reference(), Outcome.UNKNOWN);

        RefundRecord refund = paid.request("340");
        assertThat(refund.status()).isEqualTo(RefundStatus.UNKNOWN);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ZERO);
        assertThat(paid.refusal("1")).isEqualTo("refused:REFUND_UNDER_WAY");
        sandbox().advanceTo(began.plus(Duration.ofMinutes(61)));
        provider().sayOfRefunds(paid.reference(), Outcome.DONE);
        sandbox().advanceTo(began.plus(Duration.ofDays(2)));

        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(provider().refunds(paid.reference())).hasSize(6);
        assertThat(provider().refunds(paid.reference()).stream()
                        .map(MoneyOrder::idempotencyKey)
                        .distinct())
                .hasSize(1);
    }

    @Test
    default void a_refund_that_is_declined_puts_the_money_back_and_can_be_tried_again() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 350);
        provider().sayOfRefunds(paid.reference(), Outcome.declined(DeclineReason.BLOCKED));

        RefundRecord refund = paid.request("350");

        assertThat(refund.status()).isEqualTo(RefundStatus.DECLINED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(350));
        provider().sayOfRefunds(paid.reference(), Outcome.DONE);
        assertThat(paid.request("350").status()).isEqualTo(RefundStatus.COMPLETED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ZERO);
        assertThat(paid.entries("Tilbagebetaling")).isEqualTo(2);
        assertThat(paid.entries("Tilbagebetaling ikke gennemført")).isOne();
    }

    @Test
    default void what_nobody_knows_after_seven_days_staff_decide() throws Exception {
        Refunder paid = Refunder.ofProviderUnderTest(sandbox(), 360);
        Instant began = sandbox().now();
        RefundRecord refund = paid.request("60");

        sandbox().advanceTo(began.plus(Duration.ofDays(7)).plusSeconds(60));

        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.FOR_STAFF);
        assertThat(paid.act("not-done", refund.reference(), "staff:inge")).isEqualTo(refund.reference());
        assertThat(paid.find(refund.reference()).status()).isEqualTo(RefundStatus.DECLINED);
        assertThat(paid.citizen().balance()).isEqualTo(Money.ofKroner(360));
    }

    @Test
    default void the_database_refuses_more_paid_back_than_was_paid() throws Exception {
        Refunder paid = Refunder.ofPaid(sandbox(), 370, TestCard.ACCEPTED);

        try (Connection connection = bean(Database.class).connection();
                var update = connection.prepareStatement("update payment set refunded = 37001 where reference = ?")) {
            update.setString(1, paid.reference());
            assertThatThrownBy(update::executeUpdate).isInstanceOf(SQLException.class);
        }
    }

    @Test
    default void a_payment_that_was_not_paid_is_not_paid_back() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 100_00);
        String declined = citizen.pay(380, TestCard.NO_COVER);
        citizen.comesBack(declined);
        assertThat(citizen.status(declined)).isEqualTo(PaymentStatus.DECLINED);

        assertThat(Refunder.of(citizen, declined).refusal("1")).isEqualTo("refused:REFUND_NOT_PAID");
        assertThat(bean(SandboxCompany.class).refunds())
                .noneMatch(one -> one.reference().equals(declined));
    }

    @Test
    default void whoever_is_not_finance_staff_pays_nothing_back() {
        assertThatThrownBy(() -> bean(Refunds.class).ask("A", "system")).isInstanceOf(EJBAccessException.class);
    }

    private ProviderUnderTest provider() {
        return bean(ProviderUnderTest.class);
    }
}
