package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** [Identisk Transaktion], rule 8: the same payer, account and amount is refused for ten minutes, and nothing else is. */
interface IdenticalDepositTests extends InPortal {

    @Test
    default void the_same_deposit_is_refused_while_the_first_is_under_way_and_names_it() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(300));
        String first =
                bean(Payments.class).findByReference(reference).orElseThrow().publicId();

        assertThatThrownBy(() -> citizen.start(300))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.first())
                        .isEqualTo(Refusal.of("IDENTICAL_TRANSACTION", first)));

        assertThat(citizen.start(299).getPath()).startsWith("/sandbox/betaling/");
    }

    @Test
    default void the_same_deposit_is_taken_again_ten_minutes_after_the_first_was_paid() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(200, TestCard.ACCEPTED);
        assertThat(citizen.comesBack(reference).status()).isEqualTo(PaymentStatus.COMPLETED);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(9)));
        assertThatThrownBy(() -> citizen.start(200)).hasMessageContaining("IDENTICAL_TRANSACTION");
        sandbox().advanceTo(sandbox().now().plus(Duration.ofMinutes(1)));
        citizen.comesBack(citizen.pay(200, TestCard.ACCEPTED));

        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(400));
        assertThatThrownBy(() -> citizen.start(200)).hasMessageContaining("IDENTICAL_TRANSACTION");
    }

    @Test
    default void a_declined_and_an_abandoned_attempt_do_not_count() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        citizen.comesBack(citizen.pay(100, TestCard.NO_COVER));

        URI window = citizen.start(100);
        String reference = citizen.reference(window);
        bean(SandboxCompany.class).cancel(Depositor.checkoutId(window));
        citizen.comesBack(reference);

        assertThat(citizen.start(100).getPath()).startsWith("/sandbox/betaling/");
    }

    @Test
    default void a_sibling_may_have_the_same_amount() throws Exception {
        Depositor first = Depositor.with(sandbox(), 0);
        Depositor sibling = first.withAnotherAccount();
        first.start(250);

        assertThat(sibling.start(250).getPath()).startsWith("/sandbox/betaling/");
    }

    @Test
    default void of_eight_tabs_at_once_one_gets_a_window() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Queue<URI> windows = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> {
            try {
                windows.add(citizen.start(120));
            } catch (RefusedException e) {
                refused.add(e.first().code());
            }
        });

        assertThat(windows).hasSize(1);
        assertThat(refused).hasSize(7).containsOnly("IDENTICAL_TRANSACTION");
        assertThat(citizen.countDeposits()).isOne();
    }

    @Test
    default void of_eight_tabs_at_once_after_a_decline_one_gets_a_window() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        citizen.comesBack(citizen.pay(120, TestCard.EXPIRED));
        Queue<URI> windows = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> {
            try {
                windows.add(citizen.start(120));
            } catch (RefusedException e) {
                assertThat(e.first().code()).isEqualTo("IDENTICAL_TRANSACTION");
            }
        });

        assertThat(windows).hasSize(1);
        assertThat(citizen.countDeposits()).isEqualTo(2);
    }

    @Test
    default void what_is_under_way_counts_against_the_cap_until_it_is_declined() {
        Depositor citizen = Depositor.with(sandbox(), 450_000);
        URI window = citizen.start(300);

        assertThatThrownBy(() -> citizen.start(201)).hasMessageContaining("BALANCE_CAP_UNDER_WAY");
        assertThat(citizen.start(200).getPath()).startsWith("/sandbox/betaling/");

        String reference = citizen.reference(window);
        citizen.payAt(window, TestCard.BLOCKED);
        citizen.comesBack(reference);
        assertThat(citizen.start(299).getPath()).startsWith("/sandbox/betaling/");
    }
}
