package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.http.HttpAnswer;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payments by the sandbox provider, which takes test cards and nobody's money. On when the sandbox is. */
@ApplicationScoped
public class SandboxProvider implements PaymentProvider {

    public static final String NAME = "sandbox";

    private static final int HTTP_OK = 200;
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_CONFLICT = 409;
    private static final int HUNDRED = 100;
    private static final Logger LOG = System.getLogger(SandboxProvider.class.getName());
    private static final String NO_KEY = "";

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
        return settings.isOn() ? EnumSet.allOf(PaymentMethod.class) : Set.of();
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        return exchange(
                "checkout " + order.reference(),
                () -> client.post("/checkouts", SandboxOrders.checkout(order), order.idempotencyKey()),
                answer -> switch (verdict(answer)) {
                    case TAKEN -> answer.read(SandboxAnswers::opened);
                    case REFUSED -> Checkout.declined(DeclineReason.TECHNICAL);
                    case UNKNOWN -> Checkout.UNKNOWN;
                },
                Checkout.UNKNOWN);
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        return exchange(
                charge.toString(),
                () -> client.post("/charges", SandboxOrders.charge(charge), charge.idempotencyKey()),
                answer -> switch (verdict(answer)) {
                    case TAKEN -> answer.read(SandboxAnswers::report);
                    case REFUSED -> ProviderReport.without(Outcome.declined(DeclineReason.TECHNICAL));
                    case UNKNOWN -> ProviderReport.UNKNOWN;
                },
                ProviderReport.UNKNOWN);
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        return exchange(
                "payment " + payment.reference(),
                () -> client.get("/checkouts/" + payment.reference()),
                answer -> switch (answer.status()) {
                    case HTTP_OK -> answer.read(SandboxAnswers::report);
                    case HTTP_NOT_FOUND -> ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED));
                    default -> ProviderReport.UNKNOWN;
                },
                ProviderReport.UNKNOWN);
    }

    @Override
    public Outcome capture(MoneyOrder order) {
        return act("/captures", order);
    }

    @Override
    public Outcome cancel(MoneyOrder order) {
        return act("/cancels", order);
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        return act("/refunds", order);
    }

    private Outcome act(String path, MoneyOrder order) {
        return exchange(
                path + " " + order.reference(),
                () -> client.post(path, SandboxOrders.money(order), order.idempotencyKey()),
                answer -> switch (verdict(answer)) {
                    case TAKEN -> Outcome.DONE;
                    case REFUSED -> Outcome.declined(refusal(answer));
                    case UNKNOWN -> Outcome.UNKNOWN;
                },
                Outcome.UNKNOWN);
    }

    private static DeclineReason refusal(HttpAnswer answer) throws IOException {
        return answer.status() == HTTP_CONFLICT ? answer.read(SandboxAnswers::reason) : DeclineReason.TECHNICAL;
    }

    @Override
    public Outcome revoke(String token) {
        return exchange(
                "a stored card to forget",
                () -> client.post("/revocations", SandboxOrders.revocation(token), NO_KEY),
                answer -> switch (verdict(answer)) {
                    case TAKEN -> Outcome.DONE;
                    case REFUSED -> Outcome.declined(DeclineReason.TECHNICAL);
                    case UNKNOWN -> Outcome.UNKNOWN;
                },
                Outcome.UNKNOWN);
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        return exchange(
                "settlement of " + date,
                () -> client.get("/settlements/" + date),
                answer -> answer.status() == HTTP_OK ? Optional.of(lines(answer)) : Optional.empty(),
                Optional.empty());
    }

    private static List<SettlementLine> lines(HttpAnswer answer) throws IOException {
        return answer.readStructure(json -> json.asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(SandboxAnswers::line)
                .toList());
    }

    /** What an answer says of a wish: one that the provider calls wrong was not taken; after a fault of its own nobody knows. */
    private enum Verdict {
        TAKEN,
        REFUSED,
        UNKNOWN
    }

    private static Verdict verdict(HttpAnswer answer) {
        return switch (answer.status() / HUNDRED) {
            case 2 -> Verdict.TAKEN;
            case 4 -> Verdict.REFUSED;
            default -> Verdict.UNKNOWN;
        };
    }

    /** One call to the provider and its answer. */
    private interface Call {
        HttpAnswer send() throws IOException;
    }

    /** What an answer means. */
    private interface Reading<T> {
        T read(HttpAnswer answer) throws IOException;
    }

    /** No answer, and one that cannot be read, leave things as unknown as each other. */
    private static <T> T exchange(String subject, Call call, Reading<T> reading, T unknown) {
        try {
            return reading.read(call.send());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no answer about " + subject, e);
            return unknown;
        }
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
