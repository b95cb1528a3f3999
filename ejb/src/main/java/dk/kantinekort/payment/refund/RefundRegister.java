package dk.kantinekort.payment.refund;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.AskAgain;
import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.shared.money.Money;
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
import java.util.function.Predicate;

/**
 * Sets refunds aside and records what becomes of them, each change with its line in the audit log. It never calls a provider: that
 * is done between its transactions. Of the rows that it locks the refund comes first, then the payment, then the account.
 */
@Stateless
public class RefundRegister {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Payments payments;

    @Inject
    private SetAside setAside;

    @Inject
    private RefundLimit limit;

    @Inject
    private AuditLog audit;

    @Inject
    private DueWork due;

    @Inject
    private Event<RefundReserved> reserved;

    @Inject
    private Event<RefundCompleted> completed;

    @Inject
    private Event<RefundDeclined> declined;

    @Inject
    private Clock clock;

    /**
     * Sets the money aside, or has the refund wait for a second person. The database refuses a form that was sent before.
     *
     * @throws RefusedException {@code REFUND_NOT_POSSIBLE} when somebody else was there first
     */
    public Refund request(RefundWish wish, String actor) {
        Payment payment = payments.findByReference(wish.payment()).orElseThrow(() -> new NotFoundException("payment"));
        Refund refund = new Refund(payment.id(), wish, actor, clock.instant());
        boolean alone = !limit.isPassed(payment.paidBack().sum(), wish.amount());
        if (alone) {
            takeAlone(refund, payment);
        }
        em.persist(refund);
        em.flush();
        audit.recordChange(actor, "REFUND_REQUESTED", refund.reference(), wish.amount() + ": " + wish.reason());
        if (alone) {
            begin(refund, payment);
        }
        return refund;
    }

    /** Another part may have been paid back since the payment was read: now that its row is held, the limit is looked at again. */
    private void takeAlone(Refund refund, Payment payment) {
        setAside.take(refund);
        em.refresh(payment);
        Money before = payment.paidBack().sum().minus(refund.amount());
        refuseUnless(!limit.isPassed(before, refund.amount()), "REFUND_NOT_POSSIBLE");
        refund.reserve(clock.instant());
    }

    /** Planned to be sent by the same schedule as questions about payments, in case the first sending is cut off. */
    private void begin(Refund refund, Payment payment) {
        Instant now = clock.instant();
        due.plan(RefundSending.KIND, refund.reference(), AskAgain.first(now));
        reserved.fire(new RefundReserved(RefundFacts.of(refund, payment)));
    }

    /**
     * The second person's yes: sets the money aside.
     *
     * @throws RefusedException {@code REFUND_DECIDED}, {@code REFUND_SAME_PERSON}, or {@code REFUND_NOT_POSSIBLE}
     */
    public Refund approve(String reference, String actor) {
        Refund refund = lock(reference);
        refuseUnless(refund.status() == RefundStatus.REQUESTED, "REFUND_DECIDED");
        refuseUnless(!refund.requestedBy().equals(actor), "REFUND_SAME_PERSON");
        setAside.take(refund);
        refund.approve(actor);
        refund.reserve(clock.instant());
        em.flush();
        audit.recordChange(actor, "REFUND_APPROVED", reference, refund.amount().toString());
        begin(refund, payment(refund));
        return refund;
    }

    /** @throws RefusedException {@code REFUND_DECIDED} when it does not wait to be approved */
    public Refund reject(String reference, Decision decision) {
        Refund refund = lock(reference);
        refuseUnless(refund.reject(decision, clock.instant()), "REFUND_DECIDED");
        audit.recordChange(decision.by(), "REFUND_REJECTED", reference, decision.because());
        return refund;
    }

    /** Records what the provider answered. Answers may come twice: the refund ends once. */
    public Refund apply(String reference, Outcome outcome) {
        return change(reference, "system", refund -> refund.follow(outcome, clock.instant()));
    }

    /** Records that its plan has come to its end and nobody knows. */
    public Refund handToStaff(String reference) {
        return change(reference, "system", refund -> refund.handToStaff(clock.instant()));
    }

    /**
     * Records what staff found out about a refund that nobody knew the end of. Where two persons were needed to send it, it is not
     * for the one who asked for it to say.
     *
     * @throws RefusedException {@code REFUND_DECIDED} when it does not wait for staff; {@code REFUND_SAME_PERSON}
     */
    public Refund decide(String reference, RefundVerdict verdict, Decision decision) {
        return change(reference, decision.by(), refund -> {
            requireOther(refund, decision.by());
            refuseUnless(refund.decide(verdict, decision, clock.instant()), "REFUND_DECIDED");
            return true;
        });
    }

    private static void requireOther(Refund refund, String actor) {
        boolean alone = refund.approvedBy().isEmpty();
        refuseUnless(alone || !refund.requestedBy().equals(actor), "REFUND_SAME_PERSON");
    }

    /**
     * Records that the provider has paid back what had ended without: its line tells so, and staff have looked at it.
     *
     * @throws RefusedException {@code REFUND_DECIDED} when it had not ended like that, {@code REFUND_SAME_PERSON},
     *     {@code REFUND_PAID_TWICE} when too little is left of the payment, {@code REFUND_NOT_COVERED} when too little is on the account
     */
    public Refund payAfterAll(String reference, Decision decision) {
        return change(reference, decision.by(), refund -> {
            requireOther(refund, decision.by());
            refuseUnless(refund.paidAfterAll(decision, clock.instant()), "REFUND_DECIDED");
            return true;
        });
    }

    private Refund change(String reference, String actor, Predicate<Refund> act) {
        Refund refund = lock(reference);
        if (act.test(refund)) {
            em.flush();
            audit.recordChange(actor, "REFUND_" + refund.status(), reference, why(refund));
            settle(refund);
        }
        return refund;
    }

    private static String why(Refund refund) {
        return refund.decision().map(Decision::because).orElse("");
    }

    private void settle(Refund refund) {
        if (refund.status() == RefundStatus.COMPLETED) {
            setAside.paidBack(refund);
            completed.fire(new RefundCompleted(RefundFacts.of(refund, payment(refund)), false));
        } else if (refund.status() == RefundStatus.PAID_AFTER_ALL) {
            setAside.takePaid(refund);
            completed.fire(new RefundCompleted(RefundFacts.of(refund, payment(refund)), true));
        } else if (refund.status() == RefundStatus.DECLINED) {
            setAside.giveBack(refund);
            declined.fire(new RefundDeclined(RefundFacts.of(refund, payment(refund))));
        }
    }

    private static void refuseUnless(boolean allowed, String code) {
        if (!allowed) {
            throw new RefusedException(Refusal.of(code));
        }
    }

    public Optional<Refund> find(String reference) {
        return em.createQuery("select r from Refund r where r.reference = :reference", Refund.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The refund that the form has asked for already. */
    public Optional<Refund> findByForm(String token) {
        return em.createQuery("select r from Refund r where r.formToken = :token", Refund.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    private Payment payment(Refund refund) {
        return payments.find(refund.paymentId()).orElseThrow();
    }

    private Refund lock(String reference) {
        Refund refund = find(reference).orElseThrow(() -> new NotFoundException("refund"));
        em.refresh(refund, LockModeType.PESSIMISTIC_WRITE);
        return refund;
    }
}
