package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentChargeTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant DAYS_LATER = NOON.plus(Duration.ofDays(9));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Money PRICE = Money.ofKroner(200);

    private final Payment charge = charge();

    private static Payment charge() {
        return new Payment(
                new PaymentOrder(Inquiry.Kind.STORED_CHARGE, PaymentMethod.CARD, PRICE, "Optankning", "da"),
                "nexi",
                NOON);
    }

    @Test
    void what_was_never_sent_may_be_sent_at_any_age() {
        assertThat(charge.isUnsent()).isTrue();
        assertThat(charge.isToBeSent(DAYS_LATER)).isTrue();
        charge.follow(ProviderReport.UNKNOWN, NOON);
        assertThat(charge.isToBeSent(DAYS_LATER)).isTrue();
    }

    @Test
    void what_was_sent_is_sent_again_for_an_hour_from_its_first_sending() {
        assertThat(charge.sendings().count(DAYS_LATER)).isTrue();
        assertThat(charge.sendings().count(DAYS_LATER.plusSeconds(60))).isFalse();
        assertThat(charge.isUnsent()).isFalse();
        assertThat(charge.isToBeSent(DAYS_LATER.plus(HOUR).minusSeconds(1))).isTrue();
        assertThat(charge.isToBeSent(DAYS_LATER.plus(HOUR))).isFalse();
    }

    @Test
    void what_its_provider_has_named_is_asked_about_and_not_sent() {
        charge.sendings().count(NOON);
        charge.follow(ProviderReport.without(Outcome.PENDING).withProviderReference("bulk-1"), NOON);
        assertThat(charge.isToBeSent(NOON)).isFalse();
    }

    @Test
    void what_is_settled_is_not_sent() {
        charge.sendings().count(NOON);
        charge.follow(ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER)), NOON);
        assertThat(charge.isToBeSent(NOON)).isFalse();
    }

    @Test
    void only_what_was_never_sent_is_given_up_with_its_card() {
        Payment sent = charge();
        sent.sendings().count(NOON);
        sent.giveUpUnsent(NOON);
        assertThat(sent.status()).isEqualTo(PaymentStatus.RESERVED);
        charge.giveUpUnsent(NOON);
        assertThat(charge.declineReason()).contains(DeclineReason.ABANDONED);
        assertThat(charge.isNeverSent()).isTrue();
        assertThat(charge.isUnsent()).isFalse();
        assertThat(charge.isToBeSent(NOON)).isFalse();
    }

    @Test
    void of_what_is_said_late_only_what_is_not_known_yet_is_news() {
        ProviderReport taken = ProviderReport.done(PRICE, "DKK");
        ProviderReport declined = ProviderReport.without(Outcome.declined(DeclineReason.NO_COVER));
        assertThat(charge.isNews(ProviderReport.UNKNOWN)).isFalse();
        assertThat(charge.isNews(taken)).isTrue();
        assertThat(charge.isNews(declined)).isTrue();
        charge.follow(declined, NOON);
        assertThat(charge.isNews(declined)).isFalse();
        assertThat(charge.isNews(taken)).isTrue();
        charge.follow(taken, NOON);
        assertThat(charge.isNews(taken)).isFalse();
    }

    @Test
    void no_payment_in_a_window_is_sent() {
        Payment checkout = new Payment(new PaymentOrder(PaymentMethod.CARD, PRICE, "Indbetaling", "da"), "nexi", NOON);
        assertThat(checkout.isUnsent()).isFalse();
        assertThat(checkout.isToBeSent(NOON)).isFalse();
    }

    @Test
    void what_was_never_sent_is_tried_every_hour_for_ever() {
        assertThat(charge.nextByPlan(NOON)).contains(NOON.plusSeconds(60));
        assertThat(charge.nextByPlan(NOON.plus(HOUR))).contains(NOON.plus(HOUR).plus(HOUR));
        assertThat(charge.nextByPlan(DAYS_LATER)).contains(DAYS_LATER.plus(HOUR));
    }

    @Test
    void what_was_sent_late_is_asked_about_for_a_week_from_then() {
        charge.sendings().count(DAYS_LATER);
        assertThat(charge.nextByPlan(DAYS_LATER)).contains(DAYS_LATER.plusSeconds(60));
        assertThat(charge.nextByPlan(DAYS_LATER.plus(Duration.ofDays(7)))).isEmpty();
    }
}
