package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.shared.money.Money;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** A sales unit whose MobilePay is at an address of the test. */
class TestSalesUnit extends MobilePaySettings {

    static final String SECRET = "the secret";

    private static final int PATIENT = 60;

    private final String url;

    TestSalesUnit(String url) {
        this.url = url;
    }

    /** All of the adapter. */
    static MobilePayProvider provider(String url, Clock clock) {
        return provider(url, clock, PATIENT);
    }

    static MobilePayProvider provider(String url, Clock clock, int timeoutSeconds) {
        MobilePaySettings settings = new TestSalesUnit(url);
        MobilePayClient client = client(url, clock, timeoutSeconds);
        return new MobilePayProvider(
                settings,
                new SinglePayments(client),
                new Agreements(client, settings),
                new Charges(client),
                new Settlement(client, settings),
                clock);
    }

    static MobilePayClient client(String url, Clock clock) {
        return client(url, clock, PATIENT);
    }

    private static MobilePayClient client(String url, Clock clock, int timeoutSeconds) {
        return new MobilePayClient(new TestSalesUnit(url), new ProviderHttp(timeoutSeconds), clock);
    }

    @Override
    boolean isOn() {
        return true;
    }

    @Override
    SalesUnit salesUnit() {
        return new SalesUnit(url, "client", "client secret", "subscription", "123456");
    }

    @Override
    List<String> webhookSecrets() {
        return List.of("the next secret", SECRET);
    }

    @Override
    URI webhookAddress() {
        return URI.create("https://kantinekort.example/api/payments/v1/webhooks/mobilepay");
    }

    @Override
    Money suggestedMaximum() {
        return Money.ofKroner(1_000);
    }
}
