package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against Nexi Checkout's documented answers, and against the ones that nobody documents. */
class NexiProviderTest {

    private static final String REFERENCE = "K7F3ABCD2345";
    private static final String PAYMENT = "025400006091b1ef6937598058c4e487";
    private static final String CHARGE = "0254000060a1b1ef6937598058c4e488";
    private static final String TOKEN = "4c3d0f1f5a5b4f6c8a8b0a1b2c3d4e5f";
    private static final Money AMOUNT = Money.ofKroner(300);
    private static final Outcome ABANDONED = Outcome.declined(DeclineReason.ABANDONED);
    private static final Outcome TECHNICAL = Outcome.declined(DeclineReason.TECHNICAL);

    @RegisterExtension
    static final WireMockExtension NEXI = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final NexiProvider nexi = new NexiProvider(
            new NexiSettings(NEXI.baseUrl(), Optional.of("secret-key"), Optional.of("new"), 0, 30),
            new ProviderHttp(1),
            Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

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

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_line_leaves_everything_unknown(Fault fault) {
        everythingAnswers(aResponse().withFault(fault));
        everythingIsUnknown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"payment\":7}", "{\"payment\":{}}", "{\"page\":[7]}"})
    void an_answer_that_nobody_documents_leaves_everything_unknown(String body) {
        everythingAnswers(aResponse().withStatus(200).withBody(body));
        everythingIsUnknown();
    }

    @Test
    void no_answer_in_time_leaves_everything_unknown() {
        everythingAnswers(okJson("{}").withFixedDelay(3_000));
        everythingIsUnknown();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 429, 500, 503})
    void a_charge_that_nexi_does_not_refuse_for_good_is_unknown(int status) {
        everythingAnswers(aResponse().withStatus(status));
        assertThat(nexi.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.query(checkout(PAYMENT))).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.refund(move())).isEqualTo(Outcome.UNKNOWN);
    }

    private void everythingAnswers(ResponseDefinitionBuilder answer) {
        NEXI.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void everythingIsUnknown() {
        assertThat(nexi.startCheckout(order(AMOUNT, CardKeeping.FORGET)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(nexi.query(checkout(PAYMENT))).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
        assertThat(nexi.capture(move())).isEqualTo(Outcome.UNKNOWN);
        assertThat(nexi.refund(move())).isEqualTo(Outcome.UNKNOWN);
        assertThat(nexi.settlement(LocalDate.of(2026, 11, 20))).isEmpty();
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

    @Test
    void a_stored_card_is_charged_under_our_reference() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .withRequestBody(matchingJsonPath("$.externalBulkChargeId", equalTo(REFERENCE)))
                .withRequestBody(
                        matchingJsonPath("$.unscheduledSubscriptions[0].unscheduledSubscriptionId", equalTo(TOKEN)))
                .withRequestBody(matchingJsonPath("$.unscheduledSubscriptions[0].order.amount", equalTo("30000")))
                .willReturn(aResponse().withStatus(202).withBody("{\"bulkId\":\"b1\"}")));
        bulkIs("{\"status\":\"Succeeded\",\"paymentId\":\"" + PAYMENT + "\",\"chargeId\":\"" + CHARGE + "\"}");
        paymentIs("\"chargedAmount\":30000", "");
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.captured()).isEqualTo(AMOUNT);
        assertThat(report.providerReference()).isEqualTo(PAYMENT);
    }

    @Test
    void a_charge_under_way_is_asked_about_by_its_bulk() {
        bulkAccepted();
        bulkIs("{\"status\":\"Pending\"}");
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.PENDING);
        bulkIs("{\"status\":\"Failed\",\"code\":\"51\",\"message\":\"Refused by issuer\"}");
        assertThat(nexi.query(storedCharge(report.providerReference())).outcome())
                .isEqualTo(Outcome.declined(DeclineReason.NO_COVER));
    }

    @Test
    void a_charge_that_arrived_keeps_its_bulk_when_the_look_at_it_fails() {
        bulkAccepted();
        NEXI.stubFor(get("/v1/unscheduledsubscriptions/charges/b1")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        ProviderReport report = nexi.charge(charge());
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.providerReference()).isEqualTo("bulk-b1");
    }

    @Test
    void a_name_used_before_is_not_a_refusal() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"errors\":{\"externalBulkChargeId\":[\"is in use\"]}}")));
        assertThat(nexi.charge(charge())).isEqualTo(ProviderReport.UNKNOWN);
    }

    @Test
    void a_charge_without_nexis_id_stays_unknown_when_asked_about() {
        assertThat(nexi.query(storedCharge(""))).isEqualTo(ProviderReport.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "51, Refused by issuer, NO_COVER",
        "54, Refused by issuer, EXPIRED",
        "43, Refused by issuer, BLOCKED",
        "46, Refused by issuer, UNUSABLE",
        "94, Refused by issuer, DUPLICATE_SUSPECTED",
        "61, Refused by issuer, LIMIT",
        "1A, Refused by issuer, NEEDS_CUSTOMER",
        "99, Insufficient funds, NO_COVER",
        "99, Card has expired, EXPIRED",
        "99, Card is blocked, BLOCKED",
        "99, Account closed, UNUSABLE",
        "99, Possible duplicate, DUPLICATE_SUSPECTED",
        "99, Over the limit, LIMIT",
        "99, Authentication required, NEEDS_CUSTOMER",
        "99, Something else, TECHNICAL"
    })
    void each_reason_of_nexis_is_one_of_ours(String code, String message, DeclineReason reason) {
        paymentIs("\"reservedAmount\":30000", "");
        NEXI.stubFor(post("/v1/payments/" + PAYMENT + "/charges")
                .willReturn(aResponse()
                        .withStatus(402)
                        .withBody(
                                "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"source\":\"Issuer\"}")));
        assertThat(nexi.capture(move())).isEqualTo(Outcome.declined(reason));
    }

    @Test
    void what_is_reserved_is_taken_with_a_key_and_once() {
        paymentIs("\"reservedAmount\":30000", "");
        NEXI.stubFor(post("/v1/payments/" + PAYMENT + "/charges")
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson("{\"amount\":30000}", true, true))
                .willReturn(aResponse().withStatus(201).withBody("{\"chargeId\":\"" + CHARGE + "\"}")));
        assertThat(nexi.capture(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"reservedAmount\":30000,\"chargedAmount\":30000", "");
        assertThat(nexi.capture(move())).isEqualTo(Outcome.DONE);
        NEXI.verify(1, postRequestedFor(urlEqualTo("/v1/payments/" + PAYMENT + "/charges")));
    }

    @Test
    void a_refund_is_sent_with_a_key_and_afterwards_only_looked_at() {
        String charges = ",\"charges\":[{\"chargeId\":\"" + CHARGE + "\",\"amount\":30000}]";
        paymentIs("\"chargedAmount\":30000", charges);
        NEXI.stubFor(post("/v1/charges/" + CHARGE + "/refunds")
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .willReturn(aResponse().withStatus(201).withBody("{\"refundId\":\"r1\"}")));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.PENDING);
        paymentIs("\"chargedAmount\":30000", charges + refund("Pending"));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.PENDING);
        paymentIs("\"chargedAmount\":30000", charges + refund("Completed"));
        assertThat(nexi.refund(move())).isEqualTo(Outcome.DONE);
        paymentIs("\"chargedAmount\":30000", charges + refund("Failed"));
        assertThat(nexi.refund(move())).isEqualTo(TECHNICAL);
        NEXI.verify(1, postRequestedFor(urlEqualTo("/v1/charges/" + CHARGE + "/refunds")));
    }

    @Test
    void the_lines_of_a_payout_add_up_to_what_came_into_the_bank() {
        NEXI.stubFor(get("/report/v1/payouts?fromDate=2026-11-20&toDate=2026-11-20")
                .willReturn(okJson("{\"payouts\":[{\"id\":\"p1\"}]}")));
        NEXI.stubFor(
                get("/report/v1/payouts/p1")
                        .willReturn(
                                okJson(
                                        "{\"id\":\"p1\",\"reference\":\"BANK1\",\"currency\":\"DKK\",\"amount\":24700,"
                                                + "\"paymentActions\":["
                                                + "{\"id\":\"a1\",\"paymentAction\":\"Charge\",\"reference\":\"K7F3ABCD2345\",\"amount\":30000,\"currency\":\"DKK\"},"
                                                + "{\"id\":\"a2\",\"paymentAction\":\"Refund\",\"reference\":\"K7F3ABCD2346\",\"amount\":5000,\"currency\":\"DKK\"}]}")));
        assertThat(nexi.settlement(LocalDate.of(2026, 11, 20)).orElseThrow())
                .extracting(SettlementLine::kind, line -> line.amount().oere(), SettlementLine::payoutId)
                .containsExactly(
                        tuple(SettlementLine.Kind.CHARGE, 30_000L, "BANK1"),
                        tuple(SettlementLine.Kind.REFUND, -5_000L, "BANK1"),
                        tuple(SettlementLine.Kind.FEE, -300L, "BANK1"));
    }

    @Test
    void without_both_secrets_it_is_not_in_use() {
        NexiSettings half = new NexiSettings("https://nexi.test", Optional.of("key"), Optional.empty(), 0, 30);
        assertThat(new NexiProvider(half, new ProviderHttp(1), Clock.systemUTC()).methods())
                .isEmpty();
    }

    private static ResponseDefinitionBuilder opened() {
        return aResponse()
                .withStatus(201)
                .withBody("{\"paymentId\":\"" + PAYMENT + "\",\"hostedPaymentPageUrl\":\"https://pay.test/?paymentId="
                        + PAYMENT + "\"}");
    }

    private static void paymentIs(String summary, String more) {
        paymentIs(summary, more, "2026-11-23T09:55:00+00:00");
    }

    private static void paymentIs(String summary, String more, String created) {
        NEXI.stubFor(get("/v1/payments/" + PAYMENT)
                .willReturn(okJson("{\"payment\":{\"paymentId\":\"" + PAYMENT + "\",\"created\":\"" + created
                        + "\",\"summary\":{" + summary
                        + "},\"orderDetails\":{\"amount\":30000,\"currency\":\"DKK\"}" + more + "}}")));
    }

    private static String stored() {
        return ",\"unscheduledSubscription\":{\"unscheduledSubscriptionId\":\"" + TOKEN
                + "\"},\"paymentDetails\":{\"paymentType\":\"CARD\",\"paymentMethod\":\"Visa\","
                + "\"cardDetails\":{\"maskedPan\":\"492500******0004\",\"expiryDate\":\"0629\"}}";
    }

    private static String refund(String state) {
        return ",\"refunds\":[{\"refundId\":\"r1\",\"amount\":30000,\"state\":\"" + state
                + "\",\"orderItems\":[{\"reference\":\"R7F3ABCD2345\"}]}]";
    }

    private static void bulkAccepted() {
        NEXI.stubFor(post("/v1/unscheduledsubscriptions/charges")
                .willReturn(aResponse().withStatus(202).withBody("{\"bulkId\":\"b1\"}")));
    }

    private static void bulkIs(String item) {
        NEXI.stubFor(get("/v1/unscheduledsubscriptions/charges/b1")
                .willReturn(okJson("{\"page\":[" + item + "],\"more\":false,\"status\":\"Done\"}")));
    }

    private static CheckoutOrder order(Money amount, CardKeeping keep) {
        return new CheckoutOrder(
                REFERENCE,
                "key-1",
                PaymentMethod.CARD,
                amount,
                "DKK",
                keep,
                "Indbetaling",
                "da",
                URI.create("https://kantine.test/betaling/x"),
                URI.create("https://kantine.test/api/payments/v1/webhooks/nexi"),
                URI.create("https://kantine.test/vilkaar"));
    }

    private static StoredCharge charge() {
        return new StoredCharge(
                REFERENCE,
                "key-1",
                TOKEN,
                AMOUNT,
                "DKK",
                "Optankning",
                URI.create("https://kantine.test/api/payments/v1/webhooks/nexi"));
    }

    private static MoneyOrder move() {
        return new MoneyOrder(checkout(PAYMENT), "R7F3ABCD2345", "key-1", AMOUNT);
    }

    private static Inquiry checkout(String theirs) {
        return new Inquiry(REFERENCE, theirs, AMOUNT, "DKK", Inquiry.Kind.CHECKOUT);
    }

    private static Inquiry storedCharge(String theirs) {
        return new Inquiry(REFERENCE, theirs, AMOUNT, "DKK", Inquiry.Kind.STORED_CHARGE);
    }
}
