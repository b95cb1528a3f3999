package dk.kantinekort.payment.nexi;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
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
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nexi Checkout at an address of the test, the adapter against it, and what the adapter is asked. */
abstract class NexiStub {

    static final String REFERENCE = "K7F3ABCD2345";
    static final String PAYMENT = "025400006091b1ef6937598058c4e487";
    static final String CHARGE = "0254000060a1b1ef6937598058c4e488";
    static final String TOKEN = "4c3d0f1f5a5b4f6c8a8b0a1b2c3d4e5f";
    static final Money AMOUNT = Money.ofKroner(300);
    static final Outcome TECHNICAL = Outcome.declined(DeclineReason.TECHNICAL);

    @RegisterExtension
    static final WireMockExtension NEXI = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    final NexiProvider nexi = nexi(60);

    static NexiProvider nexi(int timeoutSeconds) {
        return new NexiProvider(
                new NexiSettings(NEXI.baseUrl(), Optional.of("secret-key"), Optional.of("new"), 0, 30),
                new ProviderHttp(timeoutSeconds),
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    }

    static void paymentIs(String summary, String more) {
        paymentIs(summary, more, "2026-11-23T09:55:00+00:00");
    }

    static void paymentIs(String summary, String more, String created) {
        NEXI.stubFor(get("/v1/payments/" + PAYMENT)
                .willReturn(okJson("{\"payment\":{\"paymentId\":\"" + PAYMENT + "\",\"created\":\"" + created
                        + "\",\"summary\":{" + summary
                        + "},\"orderDetails\":{\"amount\":30000,\"currency\":\"DKK\"}" + more + "}}")));
    }

    static CheckoutOrder order(Money amount, CardKeeping keep) {
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

    static StoredCharge charge() {
        return new StoredCharge(
                REFERENCE,
                "key-1",
                TOKEN,
                AMOUNT,
                "DKK",
                "Optankning",
                URI.create("https://kantine.test/api/payments/v1/webhooks/nexi"));
    }

    static MoneyOrder move() {
        return new MoneyOrder(checkout(PAYMENT), "R7F3ABCD2345", "key-1", AMOUNT);
    }

    static Inquiry checkout(String theirs) {
        return new Inquiry(REFERENCE, theirs, AMOUNT, "DKK", Inquiry.Kind.CHECKOUT);
    }
}
