package dk.kantinekort.payment.mobilepay;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.CardKeeping;
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
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payments by MobilePay. On when its keys are set. */
@ApplicationScoped
public class MobilePayProvider implements PaymentProvider {

    public static final String NAME = "mobilepay";

    private static final Logger LOG = System.getLogger(MobilePayProvider.class.getName());

    private MobilePaySettings settings;
    private SinglePayments payments;
    private Agreements agreements;
    private Charges charges;
    private Settlement settlement;
    private Clock wallClock;

    protected MobilePayProvider() {}

    @Inject
    MobilePayProvider(
            MobilePaySettings settings,
            SinglePayments payments,
            Agreements agreements,
            Charges charges,
            Settlement settlement,
            @RealTime Clock wallClock) {
        this.settings = settings;
        this.payments = payments;
        this.agreements = agreements;
        this.charges = charges;
        this.settlement = settlement;
        this.wallClock = wallClock;
    }

    /** Something to be asked of MobilePay. */
    private interface Asking<T> {
        T ask() throws IOException;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return settings.isOn() ? Set.of(PaymentMethod.MOBILE_PAY) : Set.of();
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        boolean storing = order.keep() == CardKeeping.STORE;
        return ask(
                "checkout " + order.reference(),
                () -> storing ? agreements.draft(order) : payments.create(order),
                Checkout.UNKNOWN);
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        return ask(charge.toString(), () -> charged(charge), ProviderReport.UNKNOWN)
                .withProviderReference(charge.token());
    }

    /** A refusal may be of a charge that was made by an earlier try, so MobilePay is asked before it counts. */
    private ProviderReport charged(StoredCharge charge) throws IOException {
        HttpAnswer answer = charges.create(charge);
        if (!answer.isGood() && !answer.isRefusal()) {
            return ProviderReport.UNKNOWN;
        }
        Optional<ProviderReport> report = charges.find(charge.token(), charge.reference());
        return answer.isGood() ? report.orElse(ProviderReport.UNKNOWN) : report.orElseGet(() -> refused(charge));
    }

    private ProviderReport refused(StoredCharge charge) {
        Agreements.State state = ask(
                "agreement of " + charge.reference(), () -> agreements.state(charge.token()), Agreements.State.UNKNOWN);
        boolean ended = state == Agreements.State.ENDED;
        return ProviderReport.without(Outcome.declined(ended ? DeclineReason.UNUSABLE : DeclineReason.TECHNICAL));
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        return ask("query of " + payment.reference(), () -> queried(payment), ProviderReport.UNKNOWN);
    }

    private ProviderReport queried(Inquiry payment) throws IOException {
        return switch (payment.kind()) {
            case CHECKOUT -> payments.query(payment);
            case CHECKOUT_STORING -> stored(payment);
            case STORED_CHARGE ->
                charges.find(payment.providerReference(), payment.reference()).orElse(abandoned());
        };
    }

    /** A draft whose answer never came was never shown to the payer, so nobody can approve it. */
    private ProviderReport stored(Inquiry payment) throws IOException {
        String agreement = payment.providerReference();
        if (agreement.isEmpty()) {
            return abandoned();
        }
        ProviderReport report = paid(payment).orElse(ProviderReport.done(Money.ZERO, payment.currency()));
        return followed(report, agreements.state(agreement), agreement).withProviderReference(agreement);
    }

    /** Empty when there was nothing to pay, or when MobilePay makes the charge only once the payer has approved. */
    private Optional<ProviderReport> paid(Inquiry payment) throws IOException {
        return payment.amount().isPositive()
                ? Optional.of(charges.find(payment.providerReference(), payment.reference())
                        .orElse(ProviderReport.without(Outcome.PENDING)))
                : Optional.empty();
    }

    /** Money that was taken counts, even when the payer has stopped the agreement since. */
    private static ProviderReport followed(ProviderReport report, Agreements.State state, String agreement) {
        boolean taken = report.captured().isPositive();
        return switch (state) {
            case ACTIVE -> report.withStored(Agreements.stored(agreement));
            case PENDING -> taken ? report : ProviderReport.without(Outcome.PENDING);
            case ENDED -> taken ? report : ended(report);
            case UNKNOWN -> ProviderReport.UNKNOWN;
        };
    }

    private static ProviderReport ended(ProviderReport report) {
        return report.outcome().kind() == Outcome.Kind.DECLINED ? report : abandoned();
    }

    private static ProviderReport abandoned() {
        return ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED));
    }

    @Override
    public Outcome capture(MoneyOrder order) {
        return ask(
                "capture " + order.reference(),
                () -> isSingle(order) ? payments.capture(order) : charges.capture(order),
                Outcome.UNKNOWN);
    }

    @Override
    public Outcome cancel(MoneyOrder order) {
        return ask(
                "cancel " + order.reference(),
                () -> isSingle(order) ? payments.cancel(order) : charges.cancel(order),
                Outcome.UNKNOWN);
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        return ask(
                "refund " + order.reference(),
                () -> isSingle(order) ? payments.refund(order) : charges.refund(order),
                Outcome.UNKNOWN);
    }

    private static boolean isSingle(MoneyOrder order) {
        return order.payment().kind() == Inquiry.Kind.CHECKOUT;
    }

    @Override
    public Outcome revoke(String token) {
        return ask("stop of an agreement", () -> agreements.stop(token), Outcome.UNKNOWN);
    }

    @Override
    public WebhookNote readWebhook(WebhookCall call) throws ForgedWebhookException, MalformedWebhookException {
        WebhookSignature signature = WebhookSignature.of(call, settings.webhookAddress());
        if (!signature.isGood(call.body(), settings.webhookSecrets(), wallClock.instant())) {
            throw new ForgedWebhookException("no signature, or a wrong or stale one");
        }
        return MobilePayWebhook.read(call.body());
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        return ask("report of " + date, () -> settlement.lines(date), Optional.empty());
    }

    private static <T> T ask(String what, Asking<T> asking, T unknown) {
        try {
            return asking.ask();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no answer that can be read to " + what, e);
            return unknown;
        }
    }
}
