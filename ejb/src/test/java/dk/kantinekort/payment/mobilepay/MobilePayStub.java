package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** MobilePay on this machine, which answers what the test has told it to, and what the tests ask of it. */
final class MobilePayStub extends WireMockExtension {

    static final String PAYMENTS = "/epayment/v1/payments";
    static final String AGREEMENTS = "/recurring/v3/agreements";
    static final String AGREEMENT = AGREEMENTS + "/agr_5kSeqz";
    static final String CHARGE = AGREEMENT + "/charges/K7F3A2B9C4D5";
    static final String REFERENCE = "K7F3A2B9C4D5";
    static final String KEY = "6f1c1b9e-8d5a-4a35-9f0d-0f5a9d3b2c11";
    static final String SHORT_KEY = "6f1c1b9e8d5a4a359f0d0f5a9d3b2c11";
    static final Money AMOUNT = Money.ofKroner(300);

    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");

    MobilePayStub() {
        super(WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()));
    }

    @Override
    protected void onBeforeEach(WireMockRuntimeInfo server) {
        stubFor(post("/accesstoken/get").willReturn(okJson("{\"expires_in\":\"3599\",\"access_token\":\"a token\"}")));
    }

    /** All of the adapter, without a token yet. */
    MobilePayProvider provider() {
        return TestSalesUnit.provider(baseUrl(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    MobilePayProvider provider(int timeoutSeconds) {
        return TestSalesUnit.provider(baseUrl(), Clock.fixed(NOW, ZoneOffset.UTC), timeoutSeconds);
    }

    void hasAgreement(String state) {
        stubFor(get(AGREEMENT)
                .willReturn(okJson(
                        "{\"id\":\"agr_5kSeqz\",\"status\":\"" + state + "\",\"externalId\":\"K7F3A2B9C4D5\"}")));
    }

    void hasCharge(String state, String failure) {
        long captured = List.of("CHARGED", "PARTIALLY_REFUNDED", "REFUNDED").contains(state) ? 30_000 : 0;
        long refunded = state.equals("REFUNDED") ? 30_000 : 0;
        stubFor(get(CHARGE)
                .willReturn(okJson("{\"id\":\"K7F3A2B9C4D5\",\"status\":\"" + state
                        + "\",\"amount\":30000,\"currency\":\"DKK\",\"type\":\"UNSCHEDULED\",\"failureReason\":\""
                        + failure + "\",\"summary\":{\"captured\":" + captured + ",\"refunded\":" + refunded
                        + ",\"cancelled\":0},\"transactionType\":\"DIRECT_CAPTURE\"}")));
    }

    static CheckoutOrder order(Money amount, CardKeeping keep) {
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

    static Inquiry inquiry(Inquiry.Kind kind) {
        return new Inquiry(REFERENCE, kind == Inquiry.Kind.CHECKOUT ? REFERENCE : "agr_5kSeqz", AMOUNT, "DKK", kind);
    }

    static MoneyOrder moneyOrder(Inquiry.Kind kind) {
        return new MoneyOrder(inquiry(kind), "R8G4B3C2D1E5", KEY, Money.ofKroner(100));
    }

    static StoredCharge charge() {
        return new StoredCharge(
                REFERENCE,
                KEY,
                "agr_5kSeqz",
                AMOUNT,
                "DKK",
                "Automatisk optankning",
                URI.create("https://kantinekort.example/hook"));
    }

    static Outcome act(MobilePayProvider mobilePay, String act, Inquiry.Kind kind) {
        return act.equals("capture") ? mobilePay.capture(moneyOrder(kind)) : mobilePay.refund(moneyOrder(kind));
    }

    static ResponseDefinitionBuilder problem(int status) {
        return jsonResponse(
                "{\"type\":\"https://developer.vippsmobilepay.com/x\",\"title\":\"no\",\"status\":" + status
                        + ",\"detail\":\"no\",\"traceId\":\"1\"}",
                status);
    }
}
