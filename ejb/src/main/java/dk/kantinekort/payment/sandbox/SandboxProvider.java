package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MalformedWebhookException;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.provider.WebhookNote;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payments by the sandbox provider, which takes test cards and nobody's money. On when the sandbox is. */
@ApplicationScoped
public class SandboxProvider implements PaymentProvider {

    public static final String NAME = "sandbox";

    private static final Logger LOG = System.getLogger(SandboxProvider.class.getName());
    private static final Map<String, DeclineReason> REASONS = Map.of(
            "no_cover", DeclineReason.NO_COVER,
            "expired_card", DeclineReason.EXPIRED,
            "blocked_card", DeclineReason.BLOCKED,
            "replaced_card", DeclineReason.UNUSABLE,
            "cancelled", DeclineReason.ABANDONED,
            "lapsed", DeclineReason.ABANDONED);

    @Inject
    private SandboxSettings settings;

    @Inject
    private SandboxClient client;

    @Inject
    @RealTime
    private Clock wallClock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return settings.isOn() ? Set.of(PaymentMethod.CARD) : Set.of();
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        try {
            SandboxClient.Answer answer = client.post("/checkouts", json(order), order.idempotencyKey());
            return answer.status() == 201 ? opened(answer.json()) : refused(answer);
        } catch (IOException | JsonException | ClassCastException | NullPointerException e) {
            LOG.log(Level.WARNING, "no answer to checkout " + order.reference(), e);
            return Checkout.UNKNOWN;
        }
    }

    private static JsonObject json(CheckoutOrder order) {
        return Json.createObjectBuilder()
                .add("reference", order.reference())
                .add("amountOere", order.amount().oere())
                .add("currency", order.currency())
                .add("text", order.text())
                .add("language", order.language())
                .add("returnUrl", order.returnAddress().toString())
                .add("webhookUrl", order.webhookAddress().toString())
                .build();
    }

    private static Checkout opened(JsonObject json) {
        return Checkout.opened(json.getString("checkoutId"), URI.create(json.getString("windowUrl")));
    }

    /** An order that the provider calls wrong was not taken; after a fault of its own nobody knows. */
    private static Checkout refused(SandboxClient.Answer answer) {
        boolean ourFault = answer.status() >= 400 && answer.status() < 500;
        return ourFault ? Checkout.declined(DeclineReason.TECHNICAL) : Checkout.UNKNOWN;
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        String reference = payment.reference();
        try {
            SandboxClient.Answer answer = client.get("/checkouts/" + reference);
            return switch (answer.status()) {
                case 200 -> report(answer.json());
                case 404 -> ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED));
                default -> ProviderReport.UNKNOWN;
            };
        } catch (IOException | JsonException | ClassCastException | NullPointerException e) {
            LOG.log(Level.WARNING, "no answer about payment " + reference, e);
            return ProviderReport.UNKNOWN;
        }
    }

    private static ProviderReport report(JsonObject json) {
        return switch (json.getString("state")) {
            case "charged" ->
                ProviderReport.done(
                        Money.ofOere(json.getJsonNumber("capturedOere").longValueExact()), json.getString("currency"));
            case "open", "charging" -> ProviderReport.without(Outcome.PENDING);
            case "declined" -> ProviderReport.without(Outcome.declined(reason(json.getString("reason"))));
            default -> ProviderReport.UNKNOWN;
        };
    }

    private static DeclineReason reason(String theirs) {
        return REASONS.getOrDefault(theirs, DeclineReason.TECHNICAL);
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        throw new UnsupportedOperationException("the sandbox provider stores no cards yet");
    }

    @Override
    public Outcome capture(MoneyOrder order) {
        return Outcome.DONE;
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        throw new UnsupportedOperationException("the sandbox provider pays nothing back yet");
    }

    @Override
    public Outcome revoke(String token) {
        throw new UnsupportedOperationException("the sandbox provider stores no cards yet");
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        return Optional.empty();
    }

    @Override
    public WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException {
        verify(call);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(call.body()))) {
            JsonObject event = reader.readObject();
            return new WebhookNote(event.getString("eventId"), event.getString("reference"));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new MalformedWebhookException("not an event of the sandbox provider");
        }
    }

    private void verify(WebhookCall call) throws ForgedWebhookException {
        try {
            WebhookSignature signature = WebhookSignature.parse(call.header(WebhookSignature.HEADER));
            if (!signature.isGood(call.body(), settings.webhookKeys(), wallClock.instant())) {
                throw new ForgedWebhookException("wrong or stale signature");
            }
        } catch (IllegalArgumentException e) {
            throw new ForgedWebhookException("no signature");
        }
    }
}
