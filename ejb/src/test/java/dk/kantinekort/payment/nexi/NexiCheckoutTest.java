package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payer's window: how it is opened, and what is said of it when it is asked about. */
class NexiCheckoutTest extends NexiStub {

    private static final Outcome ABANDONED = Outcome.declined(DeclineReason.ABANDONED);

    @Test
    void a_window_is_opened_over_the_amount_and_charged_at_once() {
        NEXI.stubFor(post("/v1/payments")
                .withHeader("Authorization", equalTo("secret-key"))
                .withRequestBody(matchingJsonPath("$.order.amount", equalTo("30000")))
                .withRequestBody(matchingJsonPath("$.order.currency", equalTo("DKK")))
                .withRequestBody(matchingJsonPath("$.order.items[0].grossTotalAmount", equalTo("30000")))
                .withRequestBody(matchingJsonPath("$.checkout.integrationType", equalTo("HostedPaymentPage")))
                .withRequestBody(matchingJsonPath("$.checkout.charge", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.myReference", equalTo(REFERENCE)))
                .withRequestBody(matchingJsonPath(
                        "$.notifications.webHooks[0].url",
                        equalTo("https://kantine.test/api/payments/v1/webhooks/nexi?ref=" + REFERENCE)))
                .withRequestBody(matchingJsonPath("$.notifications.webHooks[?(@.authorization =~ /[0-9a-f]{32}/)]"))
                .willReturn(opened()));
        Checkout checkout = nexi.startCheckout(order(AMOUNT, CardKeeping.FORGET));
        assertThat(checkout.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(checkout.providerReference()).isEqualTo(PAYMENT);
        assertThat(checkout.window())
                .contains(URI.create("https://pay.test/?paymentId=" + PAYMENT + "&language=da-DK"));
    }

    @Test
    void a_card_is_stored_over_nothing() {
        NEXI.stubFor(post("/v1/payments")
                .withRequestBody(matchingJsonPath("$.order.amount", equalTo("0")))
                .withRequestBody(matchingJsonPath("$.checkout.charge", equalTo("false")))
                .withRequestBody(matchingJsonPath("$.unscheduledSubscription.create", equalTo("true")))
                .willReturn(opened()));
        assertThat(nexi.startCheckout(order(Money.ZERO, CardKeeping.STORE)).outcome())
                .isEqualTo(Outcome.PENDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 404, 429})
    void a_window_that_nexi_refuses_to_open_takes_nothing(int status) {
        NEXI.stubFor(post("/v1/payments")
                .willReturn(aResponse().withStatus(status).withBody("{\"errors\":{\"order\":[\"wrong\"]}}")));
        assertThat(nexi.startCheckout(order(AMOUNT, CardKeeping.FORGET)).outcome())
                .isEqualTo(TECHNICAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_fault_of_nexis_leaves_the_window_unknown(int status) {
        NEXI.stubFor(post("/v1/payments").willReturn(aResponse().withStatus(status)));
        assertThat(nexi.startCheckout(order(AMOUNT, CardKeeping.FORGET)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void what_nexi_has_charged_is_paid() {
        paymentIs("\"chargedAmount\":30000,\"reservedAmount\":30000,\"refundedAmount\":5000", "");
        ProviderReport report = nexi.query(checkout(PAYMENT));
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.refunded()).isEqualTo(Money.ofKroner(50));
        assertThat(report.currency()).isEqualTo("DKK");
        assertThat(report.providerReference()).isEqualTo(PAYMENT);
    }

    @Test
    void what_is_reserved_waits_to_be_taken() {
        paymentIs("\"reservedAmount\":30000", "");
        assertThat(nexi.query(checkout(PAYMENT)).isToBeCaptured()).isTrue();
    }

    @Test
    void a_window_without_money_is_open_until_its_time_is_up_and_then_closed() {
        paymentIs("", "");
        assertThat(nexi.query(checkout(PAYMENT)).outcome()).isEqualTo(Outcome.PENDING);
        paymentIs("", "", "2026-11-23T09:29:59+00:00");
        NEXI.stubFor(put("/v1/payments/" + PAYMENT + "/terminate")
                .willReturn(aResponse().withStatus(204)));
        assertThat(nexi.query(checkout(PAYMENT)).outcome()).isEqualTo(ABANDONED);
    }

    @Test
    void a_window_that_nexi_will_not_close_stays_open() {
        paymentIs("", "", "2026-11-23T09:00:00+00:00");
        NEXI.stubFor(put("/v1/payments/" + PAYMENT + "/terminate")
                .willReturn(aResponse().withStatus(400)));
        assertThat(nexi.query(checkout(PAYMENT)).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void a_window_that_we_never_had_was_never_paid_in() {
        assertThat(nexi.query(checkout("")).outcome()).isEqualTo(ABANDONED);
    }

    @Test
    void a_payment_that_was_closed_or_given_back_is_abandoned() {
        paymentIs("", ",\"terminated\":\"2026-11-23T09:58:00+00:00\"");
        assertThat(nexi.query(checkout(PAYMENT)).outcome()).isEqualTo(ABANDONED);
        paymentIs("\"reservedAmount\":30000,\"cancelledAmount\":30000", "");
        assertThat(nexi.query(checkout(PAYMENT)).outcome()).isEqualTo(ABANDONED);
    }

    @Test
    void a_payment_with_another_reference_than_ours_tells_nothing() {
        paymentIs("\"chargedAmount\":30000", ",\"myReference\":\"SOMEBODYELSE\"");
        assertThat(nexi.query(checkout(PAYMENT))).isEqualTo(ProviderReport.UNKNOWN);
    }

    @Test
    void the_card_that_was_stored_comes_with_the_payment() {
        paymentIs("\"chargedAmount\":30000", stored());
        assertThat(nexi.query(checkout(PAYMENT)).stored())
                .contains(new StoredCard(TOKEN, "Visa", "0004", Optional.of(YearMonth.of(2029, 6))));
    }

    private static ResponseDefinitionBuilder opened() {
        return aResponse()
                .withStatus(201)
                .withBody("{\"paymentId\":\"" + PAYMENT + "\",\"hostedPaymentPageUrl\":\"https://pay.test/?paymentId="
                        + PAYMENT + "\"}");
    }

    private static String stored() {
        return ",\"unscheduledSubscription\":{\"unscheduledSubscriptionId\":\"" + TOKEN
                + "\"},\"paymentDetails\":{\"paymentType\":\"CARD\",\"paymentMethod\":\"Visa\","
                + "\"cardDetails\":{\"maskedPan\":\"492500******0004\",\"expiryDate\":\"0629\"}}";
    }
}
