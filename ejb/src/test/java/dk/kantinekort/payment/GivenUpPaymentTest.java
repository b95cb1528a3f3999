package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivenUpPaymentTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Money PRICE = Money.ofKroner(90);
    private static final ProviderReport STILL_OPEN = ProviderReport.without(Outcome.PENDING);

    private final Payment payment =
            new Payment(new PaymentOrder(PaymentMethod.CARD, PRICE, "Abonnement", "da"), "sandbox", NOON);

    @BeforeEach
    void open() {
        payment.opened(Checkout.opened("c1", URI.create("https://provider.example/window/1")), NOON);
    }

    @Test
    void is_declined_once_and_asked_about() {
        assertThat(payment.giveUp(NOON)).isTrue();
        assertThat(payment.giveUp(NOON)).isFalse();
        assertThat(payment.declineReason()).contains(DeclineReason.ABANDONED);
        assertThat(payment.times().question()).contains(NOON);
    }

    @Test
    void its_window_is_to_be_closed_while_the_provider_has_it_open() {
        assertThat(payment.isToBeClosed(STILL_OPEN)).isFalse();
        payment.giveUp(NOON);
        assertThat(payment.isToBeClosed(STILL_OPEN)).isTrue();
        assertThat(payment.isToBeClosed(ProviderReport.UNKNOWN)).isFalse();
    }

    @Test
    void is_paid_when_money_was_taken_all_the_same_and_then_nobody_gives_it_up() {
        payment.giveUp(NOON);
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.giveUp(NOON)).isFalse();
    }
}
