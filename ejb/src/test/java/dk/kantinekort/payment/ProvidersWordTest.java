package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProvidersWordTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Money PRICE = Money.ofKroner(200);
    private static final Money OTHER = Money.ofKroner(199);
    private static final ProviderReport TAKEN = ProviderReport.done(OTHER, "DKK");
    private static final ProviderReport SILENT = ProviderReport.UNKNOWN;

    private final Payment payment =
            new Payment(new PaymentOrder(PaymentMethod.CARD, PRICE, "Indbetaling", "da"), "sandbox", NOON);

    @Test
    void staff_are_believed_where_the_provider_is_silent() {
        payment.handToStaff(NOON);
        assertThat(sum(SILENT, Verdict.PAID)).isEqualTo(PRICE);
        assertThat(sum(SILENT, Verdict.UNPAID)).isEqualTo(PRICE);
    }

    @Test
    void what_the_provider_has_not_taken_is_not_paid() {
        payment.handToStaff(NOON);
        expectRefusal(ProviderReport.authorised(PRICE, "DKK"), Verdict.PAID, "PAYMENT_NOT_TAKEN");
        expectRefusal(ProviderReport.without(Outcome.PENDING), Verdict.PAID, "PAYMENT_NOT_TAKEN");
    }

    @Test
    void of_another_amount_only_the_provider_tells_how_much() {
        payment.follow(TAKEN, NOON);
        assertThat(sum(TAKEN, Verdict.PAID)).isEqualTo(OTHER);
        expectRefusal(SILENT, Verdict.PAID, "PAYMENT_NOT_TAKEN");
        expectRefusal(ProviderReport.done(OTHER, "SEK"), Verdict.PAID, "PAYMENT_NOT_TAKEN");
        expectRefusal(TAKEN.withRefunded(OTHER), Verdict.PAID, "PAYMENT_NOT_TAKEN");
    }

    @Test
    void money_that_the_provider_has_is_not_given_up() {
        payment.follow(TAKEN, NOON);
        expectRefusal(SILENT, Verdict.UNPAID, "PROVIDER_SILENT");
        expectRefusal(TAKEN, Verdict.UNPAID, "PAYMENT_TAKEN");
        assertThat(sum(TAKEN.withRefunded(OTHER), Verdict.UNPAID)).isEqualTo(PRICE);
    }

    @Test
    void of_what_is_partly_paid_back_the_rest_is_booked() {
        payment.follow(TAKEN, NOON);
        Judged judged = judge(TAKEN.withRefunded(Money.ofKroner(150)), Verdict.PAID);
        assertThat(judged.sum()).isEqualTo(Money.ofKroner(49));
        assertThat(judged.paidBack()).isEqualTo(Money.ofKroner(150));
    }

    @Test
    void what_staff_have_judged_must_be_what_it_still_is() {
        payment.follow(TAKEN, NOON);
        ProvidersWord word = new ProvidersWord(payment, TAKEN);
        assertThatThrownBy(() -> word.require(Verdict.PAID, PaymentStatus.FOR_STAFF))
                .hasMessageContaining("PAYMENT_CHANGED");
    }

    @Test
    void what_is_decided_stays_so() {
        payment.follow(ProviderReport.done(PRICE, "DKK"), NOON);
        expectRefusal(TAKEN, Verdict.UNPAID, "PAYMENT_DECIDED");
    }

    private void expectRefusal(ProviderReport report, Verdict verdict, String code) {
        assertThatThrownBy(() -> judge(report, verdict)).hasMessageContaining(code);
    }

    private Money sum(ProviderReport report, Verdict verdict) {
        return judge(report, verdict).sum();
    }

    private Judged judge(ProviderReport report, Verdict verdict) {
        return new ProvidersWord(payment, report).require(verdict, payment.status());
    }
}
