package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.account.Accounts;
import dk.kantinekort.deposit.DepositState;
import dk.kantinekort.deposit.Deposits;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;

/** Deposits through the sandbox provider over real HTTP: credited once, whoever says so first (rules 6 to 9). */
interface DepositTests extends InPortal {

    @Test
    default void a_citizen_who_never_comes_back_is_credited_by_the_webhook() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(200, TestCard.ACCEPTED);

        Eventually.holds(() -> citizen.status(reference) == PaymentStatus.COMPLETED);

        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(200));
    }

    @Test
    default void a_lost_answer_is_unknown_until_the_plan_asks_again() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(150, TestCard.LOST_ANSWER);
        assertThat(citizen.comesBack(reference).status()).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofSeconds(61)));

        assertThat(citizen.comesBack(reference).status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(150));
    }

    @Test
    default void eight_who_ask_at_once_credit_it_once() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(70, TestCard.LOST_ANSWER);

        AtOnce.run(8, () -> bean(PaymentQueries.class).ask(reference));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(citizen.balance()).isEqualTo(Money.ofKroner(70));
    }

    @Test
    default void a_decline_says_why_and_credits_nothing() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(100, TestCard.NO_COVER);

        DepositState state = citizen.comesBack(reference);

        assertThat(state.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(state.declineReason()).contains(DeclineReason.NO_COVER);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_payment_that_the_provider_never_heard_of_is_given_up() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = InTransaction.call(() -> bean(Deposits.class)
                        .reserve(citizen.personId(), citizen.form(50, PublicId.next()), "Indbetaling"))
                .reference();

        sandbox().advanceTo(sandbox().now().plus(Duration.ofSeconds(61)));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
    }

    @Test
    default void a_window_that_is_left_lapses_and_takes_nothing() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        URI window = citizen.start(50);
        String reference = citizen.reference(window);
        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.PENDING);

        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(2)));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void another_amount_than_was_asked_for_is_kept_for_staff_and_not_booked() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(50));

        bean(Payments.class).apply(reference, ProviderReport.done(Money.ofKroner(49), "DKK"));

        assertThat(citizen.status(reference)).isEqualTo(PaymentStatus.DISCREPANCY);
        assertThat(citizen.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    default void the_same_form_sent_five_times_at_once_starts_one_payment() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String token = PublicId.next();

        AtOnce.run(5, () -> citizen.start(40, token));

        Payment payment =
                bean(Deposits.class).findStarted(citizen.personId(), token).orElseThrow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(citizen.countDeposits()).isOne();
    }

    @Test
    default void citizens_who_begin_at_once_all_get_a_window() throws Exception {
        for (int round = 0; round < 8; round++) {
            Queue<Depositor> citizens = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 5; i++) {
                citizens.add(Depositor.with(sandbox(), 0));
            }
            AtOnce.run(
                    5, () -> assertThat(citizens.remove().start(20).getPath()).startsWith("/sandbox/betaling/"));
        }
    }

    @Test
    default void somebody_elses_account_does_not_exist() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Depositor stranger = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(30));

        assertThatThrownBy(() -> bean(Deposits.class).check(stranger.personId(), citizen.form(30, PublicId.next())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.comesBack(reference)).isInstanceOf(NotFoundException.class);
    }

    @Test
    default void a_blocked_account_takes_no_deposit_but_one_begun_before_is_credited() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        URI window = citizen.start(60);
        InTransaction.call(() -> {
            bean(Accounts.class).find(citizen.accountId()).orElseThrow().block();
            return null;
        });

        assertThatThrownBy(() -> citizen.start(60))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().code()).isEqualTo("ACCOUNT_BLOCKED"));
        citizen.payAt(window, TestCard.ACCEPTED);

        Eventually.holds(() -> citizen.balance().equals(Money.ofKroner(60)));
    }

    @Test
    default void of_eight_deposits_at_once_only_those_are_begun_that_the_cap_has_room_for() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 400_000);
        AtomicInteger kroner = new AtomicInteger(600);
        Queue<String> refused = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> {
            try {
                citizen.start(kroner.incrementAndGet());
            } catch (RefusedException e) {
                refused.add(e.first().code());
            }
        });

        assertThat(citizen.countDeposits()).isOne();
        assertThat(refused).hasSize(7).containsOnly("BALANCE_CAP_UNDER_WAY");
    }

    @Test
    default void the_balance_never_passes_its_cap_by_a_deposit() {
        Depositor citizen = Depositor.with(sandbox(), 495_000);

        assertThatThrownBy(() -> citizen.start(51)).isInstanceOf(RefusedException.class);

        assertThat(citizen.start(50).getPath()).startsWith("/sandbox/betaling/");
    }

    @Test
    default void a_citizen_who_regrets_in_the_window_pays_nothing() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        URI window = citizen.start(80);
        String reference = citizen.reference(window);

        bean(SandboxCompany.class).cancel(Depositor.checkoutId(window));

        assertThat(citizen.comesBack(reference).declineReason()).contains(DeclineReason.ABANDONED);
    }

    @Test
    default void no_more_than_ten_calls_to_providers_are_under_way_and_the_rest_are_refused_at_once() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger calling = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> callers = AtOnce.begin(25, () -> {
            try {
                bean(ProviderCalls.class).ask("sandbox", provider -> {
                    calling.incrementAndGet();
                    return await(answer);
                });
            } catch (BulkheadException full) {
                refused.incrementAndGet();
            }
        });

        Eventually.holds(() -> calling.get() + refused.get() == 25);
        answer.countDown();
        AtOnce.finish(callers);

        assertThat(calling).hasValueLessThanOrEqualTo(10);
        assertThat(refused).hasValueGreaterThanOrEqualTo(15);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
