package dk.kantinekort.payment;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.shared.fault.FailPoints;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reserves payments and records what providers answer. It never calls a provider: that is done between its transactions. */
@Stateless
public class Payments {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private PaymentProviders providers;

    @Inject
    private DueWork due;

    @Inject
    private Event<PaymentCompleted> completed;

    @Inject
    private Event<PaymentDeclined> declined;

    @Inject
    private Event<PaymentForStaff> forStaff;

    @Inject
    private FailPoints failPoints;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<StoringCompleted> stored;

    @Inject
    private Clock clock;

    @Inject
    private DecisionLimit limit;

    /**
     * Reserves a payment with the provider that offers its method, and plans to ask about it in case nobody comes back.
     *
     * @throws RefusedException {@code METHOD_NOT_OFFERED}
     */
    public Payment reserve(PaymentOrder order) {
        failPoints.reach("before-intent");
        PaymentProvider provider = providers
                .findOffering(order.method())
                .orElseThrow(() -> new RefusedException(Refusal.atField("method", "METHOD_NOT_OFFERED")));
        return reserve(order, provider.name());
    }

    /** Reserves a payment with a provider that is settled already, as that of a stored card is. */
    public Payment reserve(PaymentOrder order, String provider) {
        Instant now = clock.instant();
        Payment payment = new Payment(order, provider, now);
        em.persist(payment);
        em.flush();
        due.plan(PaymentQueries.KIND, payment.reference(), AskAgain.first(now));
        return payment;
    }

    /** Records what came of asking for a payment window. */
    public Payment opened(String reference, Checkout checkout) {
        return change(reference, payment -> payment.opened(checkout, clock.instant()));
    }

    /** Records that no payment window was asked for, so that there is nothing to ask about later. */
    public Payment notSent(String reference) {
        Payment payment = opened(reference, Checkout.declined(DeclineReason.TECHNICAL));
        due.drop(PaymentQueries.KIND, reference);
        return payment;
    }

    /**
     * Records how the payment stands with its provider. Reports may come twice, late and in any order: the payment completes
     * once, whoever says so first (rule 9).
     */
    public Payment apply(String reference, ProviderReport report) {
        return told(change(reference, changed -> changed.follow(report, clock.instant())), report);
    }

    /**
     * The same for whoever may have lost the right to say so meanwhile. What is settled by it is not asked about by plan.
     *
     * @param guard is run once the payment is held; when it throws, nothing is recorded
     */
    public Payment apply(String reference, ProviderReport report, Runnable guard) {
        return told(changeByPlan(reference, guard, changed -> changed.follow(report, clock.instant())), report);
    }

    /** The same for whoever has lost that right: the provider's word counts, and what is known already is not written again. */
    public void applyLate(String reference, ProviderReport report) {
        if (lock(reference).isNews(report)) {
            apply(reference, report, () -> {});
        }
    }

    private Payment changeByPlan(String reference, Runnable guard, Consumer<Payment> act) {
        Payment payment = change(reference, changed -> {
            guard.run();
            act.accept(changed);
        });
        if (!payment.status().isOpen() && payment.times().question().isEmpty()) {
            due.drop(PaymentQueries.KIND, reference);
        }
        return payment;
    }

    private Payment told(Payment payment, ProviderReport report) {
        if (payment.kind() == Inquiry.Kind.CHECKOUT_STORING
                && payment.status() == PaymentStatus.COMPLETED
                && report.outcome().kind() == Outcome.Kind.DONE) {
            stored.fire(new StoringCompleted(payment.id(), report.stored()));
        }
        return payment;
    }

    /** Records that its plan has come to its end and nobody knows. */
    public Payment handToStaff(String reference) {
        return change(reference, payment -> payment.handToStaff(clock.instant()));
    }

    /** Records that nobody is to pay it any more. Its provider is told at once, so that the window closes. */
    public void giveUp(String reference) {
        change(reference, payment -> {
            if (payment.giveUp(clock.instant())) {
                due.plan(PaymentQueries.KIND, reference, clock.instant());
            }
        });
    }

    /** Records, guarded as well, that a charge will never be sent, since its card is over. What was sent meanwhile stays as it is. */
    public Payment giveUpUnsent(String reference, Runnable guard) {
        return changeByPlan(reference, guard, payment -> payment.giveUpUnsent(clock.instant()));
    }

    /** Records that the provider will not take what the payer has approved. */
    public Payment captureRefused(String reference, DeclineReason reason) {
        return change(reference, payment -> payment.captureRefused(reason, clock.instant()));
    }

    /**
     * Records what staff say of a payment that only they can decide, and the line in the audit log with it. Above the limit it is a
     * proposal until a second person says the same.
     *
     * @param judged what staff saw of it, which must be how it still stands
     * @throws RefusedException {@code PAYMENT_DECIDED} when it does not wait for staff, {@code PAYMENT_CHANGED} when it waits for
     *     something else by now
     */
    public Payment decide(String reference, Judged judged, Decision decision) {
        return change(reference, payment -> {
            judged.requireUnchanged(payment);
            boolean byTwo = limit.isPassed(judged.sum());
            boolean decided = payment.rule(judged, decision, byTwo);
            if (decided) {
                settle(payment, judged);
            }
            String action = decided ? "PAYMENT_DECIDED_" : "PAYMENT_PROPOSED_";
            audit.recordChange(decision.by(), action + judged.verdict(), reference, decision.because());
        });
    }

    private void settle(Payment payment, Judged judged) {
        switch (judged.verdict()) {
            case PAID -> payment.rulePaid(judged, clock.instant());
            case UNPAID -> payment.ruleUnpaid(clock.instant());
        }
        if (judged.leavesQuestion()) {
            Instant now = clock.instant();
            payment.times().questioned(now);
            due.plan(PaymentQueries.KIND, payment.reference(), AskAgain.first(now));
        }
    }

    private Payment change(String reference, Consumer<Payment> act) {
        Payment payment = lock(reference);
        PaymentStatus before = payment.status();
        act.accept(payment);
        if (payment.status() != before) {
            tell(payment);
        }
        em.flush();
        return payment;
    }

    private void tell(Payment payment) {
        switch (payment.status()) {
            case COMPLETED -> completed.fire(PaymentCompleted.of(payment));
            case DECLINED -> declined.fire(PaymentDeclined.of(payment));
            case FOR_STAFF, DISCREPANCY -> forStaff.fire(PaymentForStaff.of(payment));
            case RESERVED, PENDING, AUTHORISED, UNKNOWN -> {
                // still under way: nobody has anything to do
            }
        }
    }

    public Optional<Payment> find(long id) {
        return Optional.ofNullable(em.find(Payment.class, id));
    }

    public Optional<Payment> findByReference(String reference) {
        return find("reference", reference);
    }

    public Optional<Payment> findByPublicId(String publicId) {
        return find("publicId", publicId);
    }

    private Optional<Payment> find(String name, String value) {
        return em.createQuery("select p from Payment p where p." + name + " = :value", Payment.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    public Payment lock(String reference) {
        Payment payment = findByReference(reference).orElseThrow(() -> new NotFoundException("payment"));
        em.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        return payment;
    }
}
