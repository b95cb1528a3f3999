package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.shared.time.BusinessTime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sandbox provider as its API and its payment window know it. Nothing of it is there before somebody asks for it. */
@ApplicationScoped
public class SandboxCompany {

    private static final int SLOW_SECONDS = 30;

    @Inject
    @ConfigProperty(name = "kantinekort.sandbox.provider-dir")
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = "kantinekort.data")
    private Optional<String> data;

    @Inject
    private Clock clock;

    @Inject
    private WebhookSender webhooks;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ProviderLog log;
    private Simulator simulator;

    @PostConstruct
    void open() {
        log = ProviderLog.open(
                directory.map(Path::of).orElseGet(() -> Path.of(data.orElse("data"), "sandbox-provider")));
        simulator = new Simulator(log, clock);
        simulator.charging().forEach(this::finishLater);
    }

    @PreDestroy
    void close() {
        log.close();
    }

    /** The same key again is the same checkout. Empty when the reference stands already under another key. */
    public Optional<HostedCheckout> openCheckout(MerchantOrder order) {
        return simulator.open(order);
    }

    public Optional<HostedCheckout> find(String id) {
        return simulator.find(id);
    }

    public Optional<HostedCheckout> findByReference(String reference) {
        return simulator.findByReference(reference);
    }

    /** Whether a query about it is to be left without an answer. */
    public boolean leavesUnanswered(HostedCheckout checkout) {
        return simulator.leavesUnanswered(checkout);
    }

    /** The payer pays with the card; the merchant is told, unless that answer is to be lost. */
    public HostedCheckout pay(HostedCheckout checkout, TestCard card) {
        return tell(simulator.pay(checkout, card));
    }

    private HostedCheckout tell(HostedCheckout after) {
        if (after.state() == HostedCheckout.State.CHARGING) {
            finishLater(after.id());
        } else if (!simulator.isKeptFromMerchant(after)) {
            webhooks.send(after);
        }
        return after;
    }

    private void finishLater(String id) {
        executor.schedule(() -> webhooks.send(simulator.finish(id)), SLOW_SECONDS, TimeUnit.SECONDS);
    }

    /** The payer leaves the window. */
    public HostedCheckout cancel(String id) {
        HostedCheckout after = simulator.cancel(id);
        webhooks.send(after);
        return after;
    }

    /** Charges a kept card. The same key again is the same charge; empty when the reference stands under another key. */
    public Optional<HostedCheckout> chargeKept(MerchantOrder order) {
        return simulator.chargeKept(order).map(this::tell);
    }

    /** Takes what the payer of that reference has approved, or a part of it. */
    public Reply capture(String reference, long oere) {
        Reply reply = simulator.capture(reference, oere);
        if (reply.isDone()) {
            simulator.findByReference(reference).ifPresent(webhooks::send);
        }
        return reply;
    }

    /** Lets go of what the payer of that reference has approved. */
    public Reply letGo(String reference) {
        return simulator.letGo(reference);
    }

    /** Pays back, never more than was taken. The same key again is the same refund. */
    public Reply refund(RefundOrder order) {
        return simulator.refund(order);
    }

    /** Forgets a kept card. @return whether there was one */
    public boolean revoke(String token) {
        return simulator.revoke(token);
    }

    /** @param name of a test card, or the token of a kept one. @return whether there is such a card */
    public boolean treat(String name, Behaviour behaviour) {
        return simulator.treat(name, behaviour);
    }

    /** Every charge ever made, the oldest first. */
    public List<Charge> charges() {
        return simulator.charges();
    }

    /** Every refund ever made, the oldest first. */
    public List<Refund> refunds() {
        return simulator.refunds();
    }

    /** What is paid out for a business date; empty until that date is over. */
    public Optional<List<SettledLine>> settlement(LocalDate date) {
        return date.isBefore(BusinessTime.today(clock))
                ? Optional.of(Settlement.of(date, charges(), refunds()).lines())
                : Optional.empty();
    }
}
