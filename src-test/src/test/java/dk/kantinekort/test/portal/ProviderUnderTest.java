package dk.kantinekort.test.portal;

import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A provider that says what a test has it say, and does not answer about anything else. No setting offers it to citizens. */
@ApplicationScoped
public class ProviderUnderTest implements PaymentProvider {

    static final String NAME = "undertest";

    private final Map<String, ProviderReport> reports = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final Map<String, Hanging> hanging = new ConcurrentHashMap<>();
    private final Queue<MoneyOrder> captures = new ConcurrentLinkedQueue<>();
    private final Map<String, Outcome> ofRefunds = new ConcurrentHashMap<>();
    private final Queue<MoneyOrder> refunds = new ConcurrentLinkedQueue<>();
    private final Map<String, ProviderReport> ofCharges = new ConcurrentHashMap<>();
    private final Queue<StoredCharge> charges = new ConcurrentLinkedQueue<>();
    private final Map<String, Runnable> whileCharging = new ConcurrentHashMap<>();
    private final Map<String, Outcome> ofRevocations = new ConcurrentHashMap<>();
    private final Queue<MoneyOrder> cancels = new ConcurrentLinkedQueue<>();
    private final Queue<LocalDate> settlements = new ConcurrentLinkedQueue<>();

    /** From now on this is what comes of charging that stored card. */
    public void sayOfCharges(String token, ProviderReport report) {
        ofCharges.put(token, report);
    }

    /** From now on this happens while that stored card is charged. */
    public void whenCharged(String token, Runnable act) {
        whileCharging.put(token, act);
    }

    /** From now on this is what comes of having it forget that stored card. */
    public void sayOfRevocations(String token, Outcome outcome) {
        ofRevocations.put(token, outcome);
    }

    /** The orders to charge that stored card, each time that they came. */
    public List<StoredCharge> charges(String token) {
        return charges.stream().filter(charge -> charge.token().equals(token)).toList();
    }

    /** From now on this is how the payment stands. */
    public void say(String reference, ProviderReport report) {
        reports.put(reference, report);
    }

    /** From now on asking about the payment fails, as no adapter should let it. */
    public void failAt(String reference) {
        failing.add(reference);
    }

    /** From now on this is what comes of paying back of that payment. */
    public void sayOfRefunds(String reference, Outcome outcome) {
        ofRefunds.put(reference, outcome);
    }

    /** What it was told to pay back of that payment. */
    public List<MoneyOrder> refunds(String reference) {
        return refunds.stream()
                .filter(order -> order.payment().reference().equals(reference))
                .toList();
    }

    /** From now on it will not take what the payer has approved. */
    public void refuseCapture(String reference) {
        refusing.add(reference);
    }

    /** What it was told to let go of that payment. */
    public List<MoneyOrder> cancels(String reference) {
        return cancels.stream()
                .filter(order -> order.reference().equals(reference))
                .toList();
    }

    /** How often it was asked what it has settled on that date, which it never tells. */
    public long settlements(LocalDate date) {
        return settlements.stream().filter(date::equals).count();
    }

    private void hang(String reference) {
        Optional.ofNullable(hanging.get(reference)).ifPresent(Hanging::hang);
    }

    /** From now on asking about the payment hangs, and so does asking for its window. */
    public void hangAt(String reference, Hanging until) {
        hanging.put(reference, until);
    }

    /** What it was told to take of that payment. */
    public List<MoneyOrder> captures(String reference) {
        return captures.stream()
                .filter(order -> order.reference().equals(reference))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return Set.of(PaymentMethod.CARD);
    }

    @Override
    public ProviderReport query(Inquiry payment) {
        if (failing.contains(payment.reference())) {
            throw new IllegalStateException("meant to fail");
        }
        hang(payment.reference());
        return reports.getOrDefault(payment.reference(), ProviderReport.UNKNOWN);
    }

    /** Takes it; that it did is to be asked for, since its answer is lost. */
    @Override
    public Outcome capture(MoneyOrder order) {
        captures.add(order);
        if (refusing.contains(order.reference())) {
            return Outcome.declined(DeclineReason.EXPIRED);
        }
        say(order.reference(), ProviderReport.done(order.amount(), "DKK"));
        return Outcome.UNKNOWN;
    }

    @Override
    public Outcome cancel(MoneyOrder order) {
        cancels.add(order);
        say(order.reference(), ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)));
        return Outcome.DONE;
    }

    /** Its body is the event's id, and its query the payment's reference. */
    @Override
    public WebhookNote readWebhook(WebhookCall call) {
        return new WebhookNote(new String(call.body(), StandardCharsets.UTF_8), call.query());
    }

    @Override
    public Checkout startCheckout(CheckoutOrder order) {
        hang(order.reference());
        return Checkout.UNKNOWN;
    }

    @Override
    public ProviderReport charge(StoredCharge charge) {
        charges.add(charge);
        whileCharging.getOrDefault(charge.token(), () -> {}).run();
        return ofCharges.getOrDefault(charge.token(), ProviderReport.UNKNOWN);
    }

    @Override
    public Outcome refund(MoneyOrder order) {
        refunds.add(order);
        return ofRefunds.getOrDefault(order.payment().reference(), Outcome.UNKNOWN);
    }

    @Override
    public Outcome revoke(String token) {
        return ofRevocations.getOrDefault(token, Outcome.UNKNOWN);
    }

    @Override
    public Optional<List<SettlementLine>> settlement(LocalDate date) {
        settlements.add(date);
        return Optional.empty();
    }
}
