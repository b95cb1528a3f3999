package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.ProviderHttp;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
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
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payments by Nexi Checkout. A call that fails on the wire, or is answered with what nobody documented, has an unknown outcome. */
@ApplicationScoped
public class NexiProvider implements PaymentProvider {

    public static final String NAME = "nexi";

    private static final Logger LOG = System.getLogger(NexiProvider.class.getName());

    private NexiSettings settings;
    private Windows windows;
    private StoredCharges charges;
    private MoneyMoves moves;
    private Payouts payouts;

    protected NexiProvider() {}

    @Inject
    public NexiProvider(NexiSettings settings, ProviderHttp http, @RealTime Clock clock) {
        NexiClient client = new NexiClient(settings, http);
        this.settings = settings;
        this.windows = new Windows(settings, client, clock);
        this.charges = new StoredCharges(settings, client, windows);
        this.moves = new MoneyMoves(settings, client, windows, charges);
        this.payouts = new Payouts(client);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return settings.isOn() ? Set.of(PaymentMethod.CARD, PaymentMethod.MOBILE_PAY) : Set.of();
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        return known("checkout " + order.reference(), () -> windows.open(order), Checkout.UNKNOWN);
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        return known("charge " + charge.reference(), () -> charges.charge(charge), ProviderReport.UNKNOWN);
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        boolean stored = payment.kind() == Inquiry.Kind.STORED_CHARGE;
        return known(
                "payment " + payment.reference(),
                () -> stored ? charges.report(payment) : windows.report(payment),
                ProviderReport.UNKNOWN);
    }

    @Override
    public Outcome capture(MoneyOrder order) {
        return known("capture " + order.reference(), () -> moves.capture(order), Outcome.UNKNOWN);
    }

    @Override
    public Outcome cancel(MoneyOrder order) {
        return known("cancel " + order.reference(), () -> moves.cancel(order), Outcome.UNKNOWN);
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        return known("refund " + order.reference(), () -> moves.refund(order), Outcome.UNKNOWN);
    }

    /** Nexi documents no call for it. A stored card is charged by its token alone, and whoever calls this throws that away. */
    @Override
    public Outcome revoke(String token) {
        return Outcome.DONE;
    }

    @Override
    public WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException {
        return new WebhookWord(settings.webhookSecrets()).read(call);
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        return known("payouts of " + date, () -> Optional.of(payouts.on(date)), Optional.empty());
    }

    private interface Call<T> {
        T send() throws IOException;
    }

    /** An answer that is not as documented trips over itself in many ways while it is read: all of them leave it unknown. */
    private static <T> T known(String what, Call<T> call, T unknown) {
        try {
            return call.send();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Nexi: no answer to " + what, e);
            return unknown;
        }
    }
}
