package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.ForgedWebhookException;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.payment.provider.WebhookCall;
import dk.kantinekort.payment.provider.WebhookNote;
import dk.kantinekort.settings.PortalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Charges every stored card at once, without a wire, and keeps nothing: what is measured with it is the portal alone. In use
 * with the sandbox and by its setting alone, for the cards that were put into the database under its name; nobody is offered it.
 */
@ApplicationScoped
public class InstantProvider implements PaymentProvider {

    private static final String NAME = "instant";
    private static final Outcome NO = Outcome.declined(DeclineReason.TECHNICAL);

    @Inject
    private PortalSettings portal;

    @Inject
    @ConfigProperty(name = "kantinekort.payment.instant")
    private boolean wanted;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return portal.isSandbox() && wanted ? EnumSet.of(PaymentMethod.CARD) : Set.of();
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        return ProviderReport.done(charge.amount(), charge.currency());
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        return Checkout.declined(DeclineReason.TECHNICAL);
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        return ProviderReport.UNKNOWN;
    }

    @Override
    public Outcome capture(MoneyOrder order) {
        return NO;
    }

    @Override
    public Outcome cancel(MoneyOrder order) {
        return NO;
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        return NO;
    }

    @Override
    public Outcome revoke(String token) {
        return Outcome.DONE;
    }

    @Override
    public WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException {
        throw new ForgedWebhookException("it sends none");
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        return Optional.empty();
    }
}
