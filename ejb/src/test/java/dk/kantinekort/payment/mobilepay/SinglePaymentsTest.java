package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AMOUNT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.KEY;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.PAYMENTS;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.REFERENCE;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.act;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.inquiry;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.moneyOrder;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.order;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.problem;
import static dk.kantinekort.payment.provider.Outcome.declined;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single payments against what MobilePay's documentation says that it answers. */
class SinglePaymentsTest {

    @RegisterExtension
    static final MobilePayStub MOBILE_PAY = new MobilePayStub();

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = MOBILE_PAY.provider();
    }

    @Test
    void a_payment_is_created_as_documented_and_opens_its_window() {
        MOBILE_PAY.stubFor(post(PAYMENTS)
                .withHeader("Idempotency-Key", equalTo(KEY))
                .withRequestBody(equalToJson("{\"amount\":{\"currency\":\"DKK\",\"value\":30000},"
                        + "\"paymentMethod\":{\"type\":\"WALLET\"},\"reference\":\"K7F3A2B9C4D5\","
                        + "\"userFlow\":\"WEB_REDIRECT\",\"returnUrl\":\"https://kantinekort.example/betaling/x\","
                        + "\"paymentDescription\":\"Kantinekort: indbetaling til kort med et langt navn\"}"))
                .willReturn(jsonResponse(
                        "{\"reference\":\"K7F3A2B9C4D5\",\"redirectUrl\":\"https://pay.example/w\"}", 201)));
        assertThat(mobilePay.startCheckout(order(AMOUNT, CardKeeping.FORGET)))
                .isEqualTo(Checkout.opened(REFERENCE, URI.create("https://pay.example/w")));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, 0, 0, 0, PENDING",
        "AUTHORIZED, 30000, 0, 0, PENDING",
        "AUTHORIZED, 30000, 0, 30000, DECLINED",
        "AUTHORIZED, 30000, 30000, 0, DONE",
        "TERMINATED, 30000, 10000, 20000, DONE",
        "ABORTED, 0, 0, 0, DECLINED",
        "EXPIRED, 0, 0, 0, DECLINED",
        "TERMINATED, 0, 0, 0, DECLINED",
        "NEW_STATE, 0, 0, 0, UNKNOWN"
    })
    void a_payment_stands_as_its_sums_and_state_say(
            String state, long authorised, long captured, long cancelled, Outcome.Kind outcome) {
        MOBILE_PAY.stubFor(
                get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(payment(state, authorised, captured, cancelled))));
        ProviderReport report = mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.authorised()).isEqualTo(Money.ofOere(authorised));
        assertThat(report.captured()).isEqualTo(Money.ofOere(captured));
        assertThat(report.currency()).isEqualTo("DKK");
    }

    private static String payment(String state, long authorised, long captured, long cancelled) {
        return "{\"aggregate\":{\"authorizedAmount\":" + amount(authorised) + ",\"cancelledAmount\":"
                + amount(cancelled) + ",\"capturedAmount\":" + amount(captured) + ",\"refundedAmount\":" + amount(0)
                + "},\"amount\":" + amount(30_000) + ",\"state\":\"" + state
                + "\",\"paymentMethod\":{\"type\":\"WALLET\"},\"profile\":{},\"pspReference\":\"31e6\","
                + "\"redirectUrl\":\"https://pay.example/w\",\"reference\":\"K7F3A2B9C4D5\"}";
    }

    private static String amount(long oere) {
        return "{\"currency\":\"DKK\",\"value\":" + oere + "}";
    }

    @Test
    void what_the_payer_has_approved_is_to_be_captured() {
        MOBILE_PAY.stubFor(get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(payment("AUTHORIZED", 30_000, 0, 0))));
        assertThat(mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT)).isToBeCaptured())
                .isTrue();
    }

    @Test
    void a_payment_that_was_never_heard_of_is_abandoned() {
        MOBILE_PAY.stubFor(get(PAYMENTS + "/" + REFERENCE).willReturn(problem(404)));
        Inquiry neverConfirmed = new Inquiry(REFERENCE, "", AMOUNT, "DKK", Inquiry.Kind.CHECKOUT);
        assertThat(mobilePay.query(neverConfirmed).outcome()).isEqualTo(declined(DeclineReason.ABANDONED));
    }

    @Test
    void a_payment_that_was_confirmed_once_and_is_denied_now_is_unknown() {
        MOBILE_PAY.stubFor(get(PAYMENTS + "/" + REFERENCE).willReturn(problem(404)));
        assertThat(mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void what_is_approved_is_let_go_of_with_the_key_and_once() {
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/cancel")
                .withHeader("Idempotency-Key", equalTo(KEY))
                .willReturn(okJson(payment("AUTHORIZED", 30_000, 0, 30_000))));
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.CHECKOUT))).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/cancel").willReturn(problem(400)));
        MOBILE_PAY.stubFor(
                get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(payment("AUTHORIZED", 30_000, 0, 30_000))));
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.CHECKOUT))).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(
                get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(payment("AUTHORIZED", 30_000, 30_000, 0))));
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.CHECKOUT))).isEqualTo(declined(DeclineReason.TECHNICAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture", "refund"})
    void a_payment_is_captured_and_refunded_with_the_key(String act) {
        MOBILE_PAY.stubFor(
                get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(payment("AUTHORIZED", 30_000, 30_000, 0))));
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/" + act)
                .withHeader("Idempotency-Key", equalTo(KEY))
                .withRequestBody(equalToJson("{\"modificationAmount\":" + amount(10_000) + "}"))
                .willReturn(okJson(payment("AUTHORIZED", 30_000, 10_000, 0))));
        assertThat(act(mobilePay, act, Inquiry.Kind.CHECKOUT)).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/" + act).willReturn(problem(400)));
        assertThat(act(mobilePay, act, Inquiry.Kind.CHECKOUT)).isEqualTo(declined(DeclineReason.TECHNICAL));
    }

    @Test
    void a_refund_whose_answer_was_lost_is_not_sent_again() {
        String paidBack = payment("AUTHORIZED", 30_000, 30_000, 0)
                .replace("\"refundedAmount\":" + amount(0), "\"refundedAmount\":" + amount(10_000));
        MOBILE_PAY.stubFor(get(PAYMENTS + "/" + REFERENCE).willReturn(okJson(paidBack)));
        assertThat(act(mobilePay, "refund", Inquiry.Kind.CHECKOUT)).isEqualTo(Outcome.DONE);
        MOBILE_PAY.verify(0, postRequestedFor(urlEqualTo(PAYMENTS + "/" + REFERENCE + "/refund")));
    }

    @Test
    void a_refund_after_another_is_sent_until_both_are_paid_back() {
        MoneyOrder second = new MoneyOrder(
                inquiry(Inquiry.Kind.CHECKOUT), "R8G4B3C2D1E6", KEY, Money.ofKroner(100), Money.ofKroner(100));
        assertThat(second.isPaidBack(Money.ofKroner(100))).isFalse();
        assertThat(second.isPaidBack(Money.ofKroner(200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 401})
    void without_knowing_what_is_paid_back_nothing_is_sent(int status) {
        MOBILE_PAY.stubFor(get(PAYMENTS + "/" + REFERENCE).willReturn(problem(status)));
        assertThat(act(mobilePay, "refund", Inquiry.Kind.CHECKOUT)).isEqualTo(Outcome.UNKNOWN);
        MOBILE_PAY.verify(0, postRequestedFor(urlEqualTo(PAYMENTS + "/" + REFERENCE + "/refund")));
    }
}
