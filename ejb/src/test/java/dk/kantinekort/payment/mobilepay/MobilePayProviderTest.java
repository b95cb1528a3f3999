package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AGREEMENTS;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AMOUNT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.PAYMENTS;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.charge;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.inquiry;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.moneyOrder;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.order;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.WebhookCall;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all of the adapter: faults, errors and forgeries. */
class MobilePayProviderTest {

    @RegisterExtension
    static final MobilePayStub MOBILE_PAY = new MobilePayStub();

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = MOBILE_PAY.provider();
    }

    @ParameterizedTest
    @CsvSource({
        "400, DECLINED",
        "404, DECLINED",
        "401, UNKNOWN",
        "403, UNKNOWN",
        "409, UNKNOWN",
        "429, UNKNOWN",
        "500, UNKNOWN",
        "502, UNKNOWN",
        "503, UNKNOWN"
    })
    void an_error_is_a_refusal_only_when_nothing_can_have_been_done(int status, Outcome.Kind outcome) {
        MOBILE_PAY.stubFor(post(PAYMENTS).willReturn(problem(status)));
        MOBILE_PAY.stubFor(post(AGREEMENTS).willReturn(problem(status)));
        for (CardKeeping keep : CardKeeping.values()) {
            assertThat(mobilePay.startCheckout(order(AMOUNT, keep)).outcome().kind())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_line_leaves_everything_unknown(Fault fault) {
        MOBILE_PAY.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withFault(fault)));
        assertAllUnknown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"state\":7}", "{\"reference\":\"K7F3A2B9C4D5\"}"})
    void an_answer_that_cannot_be_read_leaves_everything_unknown(String body) {
        MOBILE_PAY.stubFor(any(anyUrl()).atPriority(9).willReturn(okJson(body)));
        assertThat(mobilePay.startCheckout(order(AMOUNT, CardKeeping.FORGET))).isEqualTo(Checkout.UNKNOWN);
        assertThat(mobilePay.startCheckout(order(AMOUNT, CardKeeping.STORE))).isEqualTo(Checkout.UNKNOWN);
        assertThat(mobilePay.charge(charge()).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertQueriesUnknown();
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
    }

    private void assertAllUnknown() {
        assertThat(mobilePay.startCheckout(order(AMOUNT, CardKeeping.FORGET))).isEqualTo(Checkout.UNKNOWN);
        assertThat(mobilePay.charge(charge()).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertQueriesUnknown();
        for (Inquiry.Kind kind : Inquiry.Kind.values()) {
            assertThat(mobilePay.capture(moneyOrder(kind))).isEqualTo(Outcome.UNKNOWN);
            assertThat(mobilePay.refund(moneyOrder(kind))).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(Outcome.UNKNOWN);
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
    }

    private void assertQueriesUnknown() {
        for (Inquiry.Kind kind : Inquiry.Kind.values()) {
            assertThat(mobilePay.query(inquiry(kind)).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void a_webhook_without_a_good_signature_is_forged() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        WebhookCall call = new WebhookCall("", Map.of("x-ms-date", "Mon, 4 Jan 2027 12:00:00 GMT"), body);
        assertThatThrownBy(() -> mobilePay.readWebhook(call)).isInstanceOf(ForgedWebhookException.class);
    }
}
