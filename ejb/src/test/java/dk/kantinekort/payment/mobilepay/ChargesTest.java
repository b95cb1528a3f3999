package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AGREEMENT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AMOUNT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.CHARGE;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.REFERENCE;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.SHORT_KEY;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.act;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.charge;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.inquiry;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.moneyOrder;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.problem;
import static dk.kantinekort.payment.provider.Outcome.declined;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charges of agreements against what MobilePay's documentation says that it answers. */
class ChargesTest {

    @RegisterExtension
    static final MobilePayStub MOBILE_PAY = new MobilePayStub();

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = MOBILE_PAY.provider();
    }

    @Test
    void no_answer_in_time_leaves_a_charge_unknown_though_it_arrived() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges")
                .willReturn(jsonResponse("{\"chargeId\":\"K7F3A2B9C4D5\"}", 201).withFixedDelay(8_000)));
        ProviderReport report = MOBILE_PAY.provider(3).charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.providerReference()).isEqualTo("agr_5kSeqz");
    }

    @Test
    void a_stored_agreement_is_charged_at_once_and_by_our_reference() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges")
                .withHeader("Idempotency-Key", equalTo(SHORT_KEY))
                .withRequestBody(equalToJson("{\"amount\":30000,\"transactionType\":\"DIRECT_CAPTURE\","
                        + "\"type\":\"UNSCHEDULED\",\"description\":\"Automatisk optankning\","
                        + "\"orderId\":\"K7F3A2B9C4D5\"}"))
                .willReturn(jsonResponse("{\"chargeId\":\"K7F3A2B9C4D5\"}", 201)));
        MOBILE_PAY.hasCharge("CHARGED", "");
        ProviderReport report = mobilePay.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.providerReference()).isEqualTo("agr_5kSeqz");
    }

    @Test
    void a_refusal_of_a_charge_that_was_made_before_is_no_decline() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges").willReturn(problem(400)));
        MOBILE_PAY.hasCharge("CHARGED", "");
        assertThat(mobilePay.charge(charge()).outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @CsvSource({"STOPPED, UNUSABLE", "EXPIRED, UNUSABLE", "ACTIVE, TECHNICAL"})
    void a_refused_charge_tells_whether_the_agreement_can_ever_be_charged(String state, DeclineReason reason) {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges").willReturn(problem(400)));
        MOBILE_PAY.stubFor(get(CHARGE).willReturn(notFound()));
        MOBILE_PAY.hasAgreement(state);
        assertThat(mobilePay.charge(charge()).outcome()).isEqualTo(declined(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "user_action_required, NEEDS_CUSTOMER",
        "charge_amount_too_high, LIMIT",
        "non_technical_error, NEEDS_CUSTOMER",
        "technical_error, TECHNICAL",
        "a_reason_to_come, TECHNICAL"
    })
    void a_failed_charge_says_why(String failure, DeclineReason reason) {
        MOBILE_PAY.hasCharge("FAILED", failure);
        assertThat(mobilePay.query(inquiry(Inquiry.Kind.STORED_CHARGE)).outcome())
                .isEqualTo(declined(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING",
        "DUE, PENDING",
        "PROCESSING, PENDING",
        "RESERVED, PENDING",
        "CHARGED, DONE",
        "PARTIALLY_REFUNDED, DONE",
        "REFUNDED, DONE",
        "CANCELLED, DECLINED",
        "ELSE, UNKNOWN"
    })
    void a_charge_stands_as_its_state(String state, Outcome.Kind outcome) {
        MOBILE_PAY.hasCharge(state, "");
        ProviderReport report = mobilePay.query(inquiry(Inquiry.Kind.STORED_CHARGE));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.isToBeCaptured()).isEqualTo(state.equals("RESERVED"));
        assertThat(report.refunded()).isEqualTo(state.equals("REFUNDED") ? AMOUNT : Money.ZERO);
    }

    @Test
    void a_charge_whose_answer_was_lost_is_found_by_our_reference_alone() {
        Inquiry lost = new Inquiry(REFERENCE, "", AMOUNT, "DKK", Inquiry.Kind.STORED_CHARGE);
        MOBILE_PAY.stubFor(get("/recurring/v3/charges/" + REFERENCE)
                .willReturn(okJson("{\"id\":\"K7F3A2B9C4D5\",\"agreementId\":\"agr_5kSeqz\",\"status\":\"CHARGED\","
                        + "\"amount\":30000,\"currency\":\"DKK\","
                        + "\"summary\":{\"captured\":30000,\"refunded\":0,\"cancelled\":0}}")));
        ProviderReport report = mobilePay.query(lost);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.providerReference()).isEqualTo("agr_5kSeqz");
    }

    @Test
    void a_charge_is_let_go_of_with_the_key_and_once() {
        MOBILE_PAY.hasCharge("RESERVED", "");
        MOBILE_PAY.stubFor(
                delete(CHARGE).withHeader("Idempotency-Key", equalTo(SHORT_KEY)).willReturn(noContent()));
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.STORED_CHARGE))).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(delete(CHARGE).willReturn(problem(400)));
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.STORED_CHARGE)))
                .isEqualTo(declined(DeclineReason.TECHNICAL));
        MOBILE_PAY.hasCharge("CANCELLED", "");
        assertThat(mobilePay.cancel(moneyOrder(Inquiry.Kind.STORED_CHARGE))).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture", "refund"})
    void a_charge_is_captured_and_refunded_with_the_key(String act) {
        MOBILE_PAY.hasCharge("CHARGED", "");
        MOBILE_PAY.stubFor(post(CHARGE + "/" + act)
                .withHeader("Idempotency-Key", equalTo(SHORT_KEY))
                .withRequestBody(equalToJson("{\"amount\":10000,\"description\":\"R8G4B3C2D1E5\"}"))
                .willReturn(noContent()));
        assertThat(act(mobilePay, act, Inquiry.Kind.STORED_CHARGE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_not_sent_again() {
        MOBILE_PAY.hasCharge("REFUNDED", "");
        assertThat(act(mobilePay, "refund", Inquiry.Kind.STORED_CHARGE)).isEqualTo(Outcome.DONE);
        MOBILE_PAY.verify(0, postRequestedFor(urlEqualTo(CHARGE + "/refund")));
    }
}
