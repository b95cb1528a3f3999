package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AGREEMENT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AGREEMENTS;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.AMOUNT;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.CHARGE;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.REFERENCE;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.SHORT_KEY;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.inquiry;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.order;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.problem;
import static dk.kantinekort.payment.provider.Outcome.declined;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreements against what MobilePay's documentation says that it answers. */
class AgreementsTest {

    @RegisterExtension
    static final MobilePayStub MOBILE_PAY = new MobilePayStub();

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = MOBILE_PAY.provider();
    }

    @Test
    void an_agreement_alone_stores_a_card() {
        MOBILE_PAY.stubFor(post(AGREEMENTS)
                .withHeader("Idempotency-Key", equalTo(SHORT_KEY))
                .withRequestBody(equalToJson("{\"pricing\":{\"type\":\"VARIABLE\",\"suggestedMaxAmount\":100000,"
                        + "\"currency\":\"DKK\"},\"productName\":\"Kantinekort: indbetaling til kort med et lang\","
                        + "\"externalId\":\"K7F3A2B9C4D5\","
                        + "\"merchantRedirectUrl\":\"https://kantinekort.example/betaling/x\","
                        + "\"merchantAgreementUrl\":\"https://kantinekort.example/vilkaar\"}"))
                .willReturn(drafted()));
        assertThat(mobilePay.startCheckout(order(Money.ZERO, CardKeeping.STORE)))
                .isEqualTo(Checkout.opened("agr_5kSeqz", URI.create("https://pay.example/a")));
    }

    private static ResponseDefinitionBuilder drafted() {
        return jsonResponse(
                "{\"agreementId\":\"agr_5kSeqz\",\"uuid\":\"u\",\"vippsConfirmationUrl\":\"https://pay.example/a\"}",
                201);
    }

    @Test
    void an_agreement_with_an_amount_is_paid_by_its_first_charge() {
        MOBILE_PAY.stubFor(post(AGREEMENTS)
                .withRequestBody(equalToJson(
                        "{\"initialCharge\":{\"amount\":30000,\"transactionType\":\"DIRECT_CAPTURE\","
                                + "\"description\":\"Kantinekort: indbetaling til kort med et lang\","
                                + "\"orderId\":\"K7F3A2B9C4D5\"}}",
                        true,
                        true))
                .willReturn(drafted()));
        assertThat(mobilePay.startCheckout(order(AMOUNT, CardKeeping.STORE)).window())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PENDING, PENDING", "ACTIVE, DONE", "STOPPED, DECLINED", "EXPIRED, DECLINED", "ELSE, UNKNOWN"})
    void a_stored_card_stands_as_its_agreement(String state, Outcome.Kind outcome) {
        MOBILE_PAY.hasAgreement(state);
        ProviderReport report =
                mobilePay.query(new Inquiry(REFERENCE, "agr_5kSeqz", Money.ZERO, "DKK", Inquiry.Kind.CHECKOUT_STORING));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.stored().map(card -> card.token()).orElse(""))
                .isEqualTo(state.equals("ACTIVE") ? "agr_5kSeqz" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, CHARGED, DONE, 30000",
        "STOPPED, CHARGED, DONE, 30000",
        "ACTIVE, PROCESSING, PENDING, 0",
        "PENDING, PENDING, PENDING, 0",
        "STOPPED, CANCELLED, DECLINED, 0",
        "EXPIRED, FAILED, DECLINED, 0"
    })
    void paying_and_storing_at_once_is_paid_when_the_charge_is(
            String agreement, String charge, Outcome.Kind outcome, long captured) {
        MOBILE_PAY.hasAgreement(agreement);
        MOBILE_PAY.hasCharge(charge, "user_action_required");
        ProviderReport report = mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT_STORING));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.captured()).isEqualTo(Money.ofOere(captured));
    }

    @Test
    void an_agreement_that_the_payer_has_not_seen_is_waited_for_without_its_charge() {
        MOBILE_PAY.hasAgreement("PENDING");
        MOBILE_PAY.stubFor(get(CHARGE).willReturn(notFound()));
        assertThat(mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT_STORING)).outcome())
                .isEqualTo(Outcome.PENDING);
    }

    @Test
    void an_agreement_whose_window_never_opened_is_abandoned() {
        Inquiry lost = new Inquiry(REFERENCE, "", AMOUNT, "DKK", Inquiry.Kind.CHECKOUT_STORING);
        assertThat(mobilePay.query(lost).outcome()).isEqualTo(declined(DeclineReason.ABANDONED));
    }

    @Test
    void an_agreement_is_stopped_and_one_that_has_ended_is_as_good_as_stopped() {
        MOBILE_PAY.stubFor(patch(urlEqualTo(AGREEMENT))
                .withRequestBody(equalToJson("{\"status\":\"STOPPED\"}"))
                .willReturn(noContent()));
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(patch(urlEqualTo(AGREEMENT)).willReturn(problem(400)));
        MOBILE_PAY.hasAgreement("STOPPED");
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(Outcome.DONE);
        MOBILE_PAY.hasAgreement("ACTIVE");
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(declined(DeclineReason.TECHNICAL));
    }
}
