package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Money PRICE = Money.ofKroner(200);
    private static final URI WINDOW = URI.create("https://provider.example/window/1");

    private final Payment payment =
            new Payment(new PaymentOrder(PaymentMethod.CARD, PRICE, "Indbetaling", "da"), "sandbox", NOON);

    @Test
    void has_a_reference_that_every_provider_takes_and_a_uuid_as_key() {
        assertThat(payment.reference()).matches("[A-Za-z0-9]{8,20}");
        assertThat(UUID.fromString(payment.idempotencyKey())).isNotNull();
        assertThat(payment.status()).isEqualTo(PaymentStatus.RESERVED);
    }

    @Test
    void pends_while_the_window_is_open() {
        payment.opened(Checkout.opened("c1", WINDOW), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(payment.window()).contains(WINDOW);
    }

    @Test
    void keeps_the_window_that_opened_first_and_what_the_provider_calls_that_one() {
        payment.opened(Checkout.opened("c1", WINDOW), NOON);
        payment.opened(Checkout.opened("c2", URI.create("https://provider.example/window/2")), NOON);
        assertThat(payment.window()).contains(WINDOW);
        assertThat(payment.providerReference()).isEqualTo("c1");
    }

    @Test
    void a_start_that_is_not_answered_leaves_it_unknown_and_a_later_report_decides() {
        payment.opened(Checkout.UNKNOWN, NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.UNKNOWN);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    @Test
    void completes_once_however_often_it_is_reported() {
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON.plusSeconds(1));
        payment.follow(ProviderReport.UNKNOWN, NOON.plusSeconds(2));
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.life().settledAt()).contains(NOON);
    }

    @Test
    void a_window_that_opens_after_the_payment_completed_changes_nothing() {
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        payment.opened(Checkout.opened("c1", WINDOW), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    @Test
    void keeps_the_reason_of_a_decline() {
        payment.follow(ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER)), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(payment.declineReason()).contains(DeclineReason.NO_COVER);
    }

    @Test
    void money_taken_after_it_was_given_up_is_credited_all_the_same() {
        payment.follow(ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)), NOON);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.declineReason()).isEmpty();
    }

    @Test
    void another_amount_is_a_discrepancy_and_never_completes() {
        payment.follow(ProviderReport.done(Money.ofKroner(199), "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DISCREPANCY);
        assertThat(payment.life().discrepancy()).contains("20000").contains("19900");
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DISCREPANCY);
    }

    @Test
    void another_currency_is_a_discrepancy() {
        payment.follow(ProviderReport.done(PRICE, "SEK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DISCREPANCY);
    }

    @Test
    void of_another_amount_staff_alone_decide_and_what_was_taken_is_what_it_was_for() {
        payment.follow(ProviderReport.done(Money.ofKroner(199), "DKK"), NOON);
        payment.follow(ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DISCREPANCY);
        assertThat(payment.rule(judged(Verdict.PAID), new Decision("staff:a", "seen"), false))
                .isTrue();
        payment.rulePaid(judged(Verdict.PAID, Money.ofKroner(199)), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.amount()).isEqualTo(Money.ofKroner(199));
    }

    @Test
    void two_must_say_the_same_and_be_two() {
        payment.handToStaff(NOON);
        assertThat(payment.rule(judged(Verdict.PAID), new Decision("staff:a", "seen"), true))
                .isFalse();
        assertThat(payment.rule(judged(Verdict.PAID), new Decision("staff:a", "seen"), true))
                .isFalse();
        assertThat(payment.rule(judged(Verdict.UNPAID), new Decision("staff:b", "not seen"), true))
                .isFalse();
        assertThat(payment.proposal().orElseThrow().verdict()).isEqualTo(Verdict.UNPAID);
        assertThat(payment.rule(judged(Verdict.UNPAID), new Decision("staff:a", "true"), true))
                .isTrue();
        payment.ruleUnpaid(NOON);
        assertThat(payment.decision()).contains(new Decision("staff:b, staff:a", "not seen"));
    }

    @Test
    void two_must_mean_the_same_sum() {
        payment.handToStaff(NOON);
        payment.rule(judged(Verdict.PAID), new Decision("staff:a", "seen"), true);
        Judged other = judged(Verdict.PAID, Money.ofKroner(199));
        assertThat(payment.rule(other, new Decision("staff:b", "seen"), true)).isFalse();
        assertThat(payment.proposal().orElseThrow().sum()).contains(Money.ofKroner(199));
        assertThat(payment.rule(other, new Decision("staff:a", "seen"), true)).isTrue();
    }

    @Test
    void an_event_has_its_answer_asked_for_in_a_week_and_a_decision_for_as_long_as_it_takes() {
        Instant week = NOON.plus(Duration.ofDays(7));
        payment.handToStaff(NOON);
        assertThat(payment.nextQuestion(NOON)).isEmpty();
        payment.times().questioned(NOON);
        assertThat(payment.nextQuestion(NOON)).contains(NOON.plusSeconds(60));
        assertThat(payment.nextQuestion(week.minusSeconds(1))).contains(week);
        assertThat(payment.nextQuestion(week)).isEmpty();
        payment.rule(judged(Verdict.PAID), new Decision("staff:a", "seen"), false);
        payment.rulePaid(judged(Verdict.PAID), NOON);
        assertThat(payment.nextQuestion(week)).contains(week.plus(Duration.ofDays(1)));
    }

    @Test
    void the_providers_word_outweighs_what_one_of_staff_has_proposed() {
        payment.handToStaff(NOON);
        payment.rule(judged(Verdict.UNPAID), new Decision("staff:a", "not seen"), true);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.decision()).isEmpty();
    }

    @Test
    void what_was_taken_and_paid_back_after_it_was_given_up_stays_given_up() {
        payment.follow(ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)), NOON);
        payment.follow(ProviderReport.done(PRICE, "DKK").withRefunded(PRICE), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DECLINED);
    }

    @Test
    void what_the_payer_approved_waits_to_be_taken_by_one_order_only() {
        payment.follow(ProviderReport.authorised(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(payment.status().takesApproved()).isTrue();
        assertThat(ApprovedMoney.capture(payment)).isEqualTo(ApprovedMoney.capture(payment));
        assertThat(ApprovedMoney.capture(payment).idempotencyKey()).isNotEqualTo(payment.idempotencyKey());
    }

    @Test
    void another_amount_approved_is_a_discrepancy_and_never_taken() {
        payment.follow(ProviderReport.authorised(Money.ofKroner(201), "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DISCREPANCY);
        assertThat(payment.life().discrepancy()).contains("20000").contains("approved 20100");
        assertThat(payment.status().takesApproved()).isFalse();
    }

    @Test
    void money_approved_after_it_was_given_up_is_left_alone() {
        payment.follow(ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)), NOON);
        payment.follow(ProviderReport.authorised(PRICE, "DKK"), NOON);
        payment.follow(ProviderReport.authorised(Money.ofKroner(201), "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(payment.status().takesApproved()).isFalse();
    }

    @Test
    void what_went_to_staff_still_completes_by_the_providers_word() {
        payment.follow(ProviderReport.UNKNOWN, NOON);
        payment.handToStaff(NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.FOR_STAFF);
        payment.follow(ProviderReport.without(Outcome.PENDING), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.FOR_STAFF);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
    }

    @Test
    void remembers_that_the_payer_was_left_waiting() {
        assertThat(payment.life().hasWaited()).isFalse();
        payment.follow(ProviderReport.UNKNOWN, NOON);
        payment.follow(ProviderReport.without(Outcome.PENDING), NOON);
        assertThat(payment.life().hasWaited()).isTrue();
    }

    @Test
    void keeps_the_name_that_the_provider_gives_it_first() {
        payment.opened(Checkout.UNKNOWN, NOON);
        payment.follow(ProviderReport.without(Outcome.PENDING).withProviderReference("p1"), NOON);
        payment.follow(ProviderReport.UNKNOWN, NOON);
        assertThat(payment.inquiry().providerReference()).isEqualTo("p1");
    }

    @Test
    void stores_a_card_for_nothing_once_the_provider_names_it_and_is_declined_when_it_names_none() {
        PaymentOrder order =
                new PaymentOrder(Inquiry.Kind.CHECKOUT_STORING, PaymentMethod.CARD, Money.ZERO, "Betalingskort", "da");
        ProviderReport done = ProviderReport.done(Money.ZERO, "DKK");
        Payment storing = new Payment(order, "sandbox", NOON);
        storing.follow(done.withStored(new StoredCard("t", "Visa", "0019", Optional.empty())), NOON);
        assertThat(storing.status()).isEqualTo(PaymentStatus.COMPLETED);
        Payment empty = new Payment(order, "sandbox", NOON);
        empty.follow(done, NOON);
        assertThat(empty.status()).isEqualTo(PaymentStatus.DECLINED);
    }

    private static Judged judged(Verdict verdict) {
        return judged(verdict, PRICE);
    }

    private static Judged judged(Verdict verdict, Money sum) {
        return new Judged(verdict, PaymentStatus.FOR_STAFF, ProviderReport.UNKNOWN, sum);
    }
}
