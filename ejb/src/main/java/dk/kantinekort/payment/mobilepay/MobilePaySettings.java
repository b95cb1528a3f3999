package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The municipality's sales unit with MobilePay, and how its webhooks are signed. */
@ApplicationScoped
public class MobilePaySettings {

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.url")
    private String url;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.client-id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.client-secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.subscription-key")
    private Optional<String> subscriptionKey;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.merchant-serial-number")
    private Optional<String> merchantSerialNumber;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.webhook-secrets")
    private Optional<String> webhookSecrets;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.mobilepay.suggested-maximum-kroner")
    private long suggestedMaximumKroner;

    @Inject
    @ConfigProperty(name = "kantinekort.public-url")
    private URI publicUrl;

    /** Whether all that MobilePay asks for is set; it is not in use otherwise. */
    boolean isOn() {
        return Stream.of(clientId, clientSecret, subscriptionKey, merchantSerialNumber, webhookSecrets)
                .allMatch(Optional::isPresent);
    }

    /** @throws java.util.NoSuchElementException when it is not in use */
    SalesUnit salesUnit() {
        return new SalesUnit(
                withoutSlash(url),
                clientId.orElseThrow(),
                clientSecret.orElseThrow(),
                subscriptionKey.orElseThrow(),
                merchantSerialNumber.orElseThrow());
    }

    /** Of every registration that is in use, and of those that are being replaced. */
    List<String> webhookSecrets() {
        return webhookSecrets.stream()
                .flatMap(secrets -> Stream.of(secrets.split(",")))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** The address that the webhooks are registered with. */
    URI webhookAddress() {
        return URI.create(withoutSlash(publicUrl.toString()) + "/api/payments/v1/webhooks/" + MobilePayProvider.NAME);
    }

    /** What the payer is shown as the most that one charge of an agreement is likely to be. */
    Money suggestedMaximum() {
        return Money.ofKroner(suggestedMaximumKroner);
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
