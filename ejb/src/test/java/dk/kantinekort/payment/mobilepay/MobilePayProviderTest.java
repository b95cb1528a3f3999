package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against what MobilePay's documentation says that it answers. */
class MobilePayProviderTest {

    @RegisterExtension
    static final WireMockExtension MOBILE_PAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String PAYMENTS = "/epayment/v1/payments";
    private static final String AGREEMENTS = "/recurring/v3/agreements";
    private static final String AGREEMENT = AGREEMENTS + "/agr_5kSeqz";
    private static final String CHARGE = AGREEMENT + "/charges/K7F3A2B9C4D5";
    private static final String REFERENCE = "K7F3A2B9C4D5";
    private static final String KEY = "6f1c1b9e-8d5a-4a35-9f0d-0f5a9d3b2c11";
    private static final String SHORT_KEY = "6f1c1b9e8d5a4a359f0d0f5a9d3b2c11";
    private static final Money AMOUNT = Money.ofKroner(300);
    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = TestSalesUnit.provider(MOBILE_PAY.baseUrl(), Clock.fixed(NOW, ZoneOffset.UTC));
        MOBILE_PAY.stubFor(
                post("/accesstoken/get").willReturn(okJson("{\"expires_in\":\"3599\",\"access_token\":\"a token\"}")));
    }

    private static CheckoutOrder order(Money amount, CardKeeping keep) {
        return new CheckoutOrder(
                REFERENCE,
                KEY,
                PaymentMethod.MOBILE_PAY,
                amount,
                "DKK",
                keep,
                "Kantinekort: indbetaling til kort med et langt navn",
                "da",
                URI.create("https://kantinekort.example/betaling/x"),
                URI.create("https://kantinekort.example/hook"),
                URI.create("https://kantinekort.example/vilkaar"));
    }

    private static Inquiry inquiry(Inquiry.Kind kind) {
        return new Inquiry(REFERENCE, kind == Inquiry.Kind.CHECKOUT ? REFERENCE : "agr_5kSeqz", AMOUNT, "DKK", kind);
    }

    private static MoneyOrder moneyOrder(Inquiry.Kind kind) {
        return new MoneyOrder(inquiry(kind), "R8G4B3C2D1E5", KEY, Money.ofKroner(100));
    }

    private static StoredCharge charge() {
        return new StoredCharge(
                REFERENCE,
                KEY,
                "agr_5kSeqz",
                AMOUNT,
                "DKK",
                "Automatisk optankning",
                URI.create("https://kantinekort.example/hook"));
    }

    private static Outcome declined(DeclineReason reason) {
        return Outcome.declined(reason);
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

    private static ResponseDefinitionBuilder problem(int status) {
        return jsonResponse(
                "{\"type\":\"https://developer.vippsmobilepay.com/x\",\"title\":\"no\",\"status\":" + status
                        + ",\"detail\":\"no\",\"traceId\":\"1\"}",
                status);
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
    void no_answer_in_time_leaves_a_charge_unknown_though_it_arrived() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges")
                .willReturn(jsonResponse("{\"chargeId\":\"K7F3A2B9C4D5\"}", 201).withFixedDelay(15_000)));
        ProviderReport report = mobilePay.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.providerReference()).isEqualTo("agr_5kSeqz");
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

    @ParameterizedTest
    @ValueSource(strings = {"capture", "refund"})
    void a_payment_is_captured_and_refunded_with_the_key(String act) {
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/" + act)
                .withHeader("Idempotency-Key", equalTo(KEY))
                .withRequestBody(equalToJson("{\"modificationAmount\":" + amount(10_000) + "}"))
                .willReturn(okJson(payment("AUTHORIZED", 30_000, 10_000, 0))));
        assertThat(act(act, Inquiry.Kind.CHECKOUT)).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(post(PAYMENTS + "/" + REFERENCE + "/" + act).willReturn(problem(400)));
        assertThat(act(act, Inquiry.Kind.CHECKOUT)).isEqualTo(declined(DeclineReason.TECHNICAL));
    }

    private Outcome act(String act, Inquiry.Kind kind) {
        return act.equals("capture") ? mobilePay.capture(moneyOrder(kind)) : mobilePay.refund(moneyOrder(kind));
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
        agreement(state);
        ProviderReport report =
                mobilePay.query(new Inquiry(REFERENCE, "agr_5kSeqz", Money.ZERO, "DKK", Inquiry.Kind.CHECKOUT_STORING));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.stored().map(card -> card.token()).orElse(""))
                .isEqualTo(state.equals("ACTIVE") ? "agr_5kSeqz" : "");
    }

    private static void agreement(String state) {
        MOBILE_PAY.stubFor(get(AGREEMENT)
                .willReturn(okJson(
                        "{\"id\":\"agr_5kSeqz\",\"status\":\"" + state + "\",\"externalId\":\"K7F3A2B9C4D5\"}")));
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
        agreement(agreement);
        charge(charge, "user_action_required");
        ProviderReport report = mobilePay.query(inquiry(Inquiry.Kind.CHECKOUT_STORING));
        assertThat(report.outcome().kind()).isEqualTo(outcome);
        assertThat(report.captured()).isEqualTo(Money.ofOere(captured));
    }

    private static void charge(String state, String failure) {
        long captured = List.of("CHARGED", "PARTIALLY_REFUNDED", "REFUNDED").contains(state) ? 30_000 : 0;
        long refunded = state.equals("REFUNDED") ? 30_000 : 0;
        MOBILE_PAY.stubFor(get(CHARGE)
                .willReturn(okJson("{\"id\":\"K7F3A2B9C4D5\",\"status\":\"" + state
                        + "\",\"amount\":30000,\"currency\":\"DKK\",\"type\":\"UNSCHEDULED\",\"failureReason\":\""
                        + failure + "\",\"summary\":{\"captured\":" + captured + ",\"refunded\":" + refunded
                        + ",\"cancelled\":0},\"transactionType\":\"DIRECT_CAPTURE\"}")));
    }

    @Test
    void an_agreement_that_the_payer_has_not_seen_is_waited_for_without_its_charge() {
        agreement("PENDING");
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
    void a_stored_agreement_is_charged_at_once_and_by_our_reference() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges")
                .withHeader("Idempotency-Key", equalTo(SHORT_KEY))
                .withRequestBody(equalToJson("{\"amount\":30000,\"transactionType\":\"DIRECT_CAPTURE\","
                        + "\"type\":\"UNSCHEDULED\",\"description\":\"Automatisk optankning\","
                        + "\"orderId\":\"K7F3A2B9C4D5\"}"))
                .willReturn(jsonResponse("{\"chargeId\":\"K7F3A2B9C4D5\"}", 201)));
        charge("CHARGED", "");
        ProviderReport report = mobilePay.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.providerReference()).isEqualTo("agr_5kSeqz");
    }

    @Test
    void a_refusal_of_a_charge_that_was_made_before_is_no_decline() {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges").willReturn(problem(400)));
        charge("CHARGED", "");
        assertThat(mobilePay.charge(charge()).outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @CsvSource({"STOPPED, UNUSABLE", "EXPIRED, UNUSABLE", "ACTIVE, TECHNICAL"})
    void a_refused_charge_tells_whether_the_agreement_can_ever_be_charged(String state, DeclineReason reason) {
        MOBILE_PAY.stubFor(post(AGREEMENT + "/charges").willReturn(problem(400)));
        MOBILE_PAY.stubFor(get(CHARGE).willReturn(notFound()));
        agreement(state);
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
        charge("FAILED", failure);
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
        charge(state, "");
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

    @ParameterizedTest
    @ValueSource(strings = {"capture", "refund"})
    void a_charge_is_captured_and_refunded_with_the_key(String act) {
        MOBILE_PAY.stubFor(post(CHARGE + "/" + act)
                .withHeader("Idempotency-Key", equalTo(SHORT_KEY))
                .withRequestBody(equalToJson("{\"amount\":10000,\"description\":\"R8G4B3C2D1E5\"}"))
                .willReturn(noContent()));
        assertThat(act(act, Inquiry.Kind.STORED_CHARGE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void an_agreement_is_stopped_and_one_that_has_ended_is_as_good_as_stopped() {
        MOBILE_PAY.stubFor(patch(urlEqualTo(AGREEMENT))
                .withRequestBody(equalToJson("{\"status\":\"STOPPED\"}"))
                .willReturn(noContent()));
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(Outcome.DONE);
        MOBILE_PAY.stubFor(patch(urlEqualTo(AGREEMENT)).willReturn(problem(400)));
        agreement("STOPPED");
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(Outcome.DONE);
        agreement("ACTIVE");
        assertThat(mobilePay.revoke("agr_5kSeqz")).isEqualTo(declined(DeclineReason.TECHNICAL));
    }

    @Test
    void a_closed_date_gives_its_lines_with_the_payout_that_follows_them() {
        ledger();
        MOBILE_PAY.stubFor(get(report())
                .willReturn(okJson("{\"cursor\":\"next=\",\"items\":[" + entry("capture", "P1", REFERENCE, 30_000) + ","
                        + entry("refund", "P2", REFERENCE, -10_000) + "],\"tryLater\":false}")));
        MOBILE_PAY.stubFor(get(report() + "?cursor=next%3D")
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[" + entry("fees-retained", "P3", "", -150) + ","
                        + entry("payout-scheduled", "2000023", "payout", -19_850) + ","
                        + entry("capture", "P4", "M9H5C4D3E2F6", 5_000) + "]}")));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3)).orElseThrow())
                .containsExactly(
                        line("capture:P1", "2000023", SettlementLine.Kind.CHARGE, REFERENCE, 30_000),
                        line("refund:P2", "2000023", SettlementLine.Kind.REFUND, REFERENCE, -10_000),
                        line("fees-retained:P3", "2000023", SettlementLine.Kind.FEE, "", -150),
                        line("capture:P4", "", SettlementLine.Kind.CHARGE, "M9H5C4D3E2F6", 5_000));
    }

    private static void ledger() {
        MOBILE_PAY.stubFor(get("/settlement/v1/ledgers?settlesForRecipientHandles=api%3A123456")
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[{\"ledgerId\":\"302321\",\"currency\":\"DKK\"}]}")));
    }

    private static String report() {
        return "/report/v2/ledgers/302321/funds/dates/2027-01-03";
    }

    private static String entry(String type, String id, String reference, long oere) {
        return "{\"pspReference\":\"" + id + "\",\"time\":\"2027-01-03T10:21:54.141089+0100\","
                + "\"ledgerDate\":\"2027-01-03\",\"entryType\":\"" + type + "\",\"reference\":\"" + reference
                + "\",\"currency\":\"DKK\",\"amount\":" + oere + "}";
    }

    private static SettlementLine line(
            String id, String payout, SettlementLine.Kind kind, String reference, long oere) {
        return new SettlementLine(id, payout, kind, reference, Money.ofOere(oere), "DKK", LocalDate.of(2027, 1, 3));
    }

    @Test
    void a_date_that_is_not_closed_gives_nothing() {
        ledger();
        MOBILE_PAY.stubFor(get(report())
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[" + entry("capture", "P1", REFERENCE, 30_000)
                        + "],\"tryLater\":true}")));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
        MOBILE_PAY.stubFor(get(report()).willReturn(status(404)));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
    }

    @Test
    void a_webhook_without_a_good_signature_is_forged() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        WebhookCall call = new WebhookCall("", Map.of("x-ms-date", "Mon, 4 Jan 2027 12:00:00 GMT"), body);
        assertThatThrownBy(() -> mobilePay.readWebhook(call)).isInstanceOf(ForgedWebhookException.class);
    }
}
