package dk.kantinekort.payment.refund;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.Reason;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Refunds for finance staff: who asks for one, who approves it, and what staff find out when the provider does not say. */
@Stateless
@RolesAllowed("finance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Refunds {

    @Inject
    private RefundRegister register;

    @Inject
    private RefundRecords records;

    @Inject
    private RefundSending sending;

    @Inject
    private RefundLimit limit;

    @Inject
    private Payments payments;

    @Inject
    private AuditLog audit;

    @Inject
    @Any
    private Instance<RefundCover> covers;

    /**
     * Looks at the form without doing anything.
     *
     * @throws RefusedException with every fault: {@code REFUND_NOT_PAID}, {@code REFUND_UNDER_WAY}, {@code REFUND_AMOUNT_MALFORMED},
     *     {@code REFUND_TOO_MUCH}, {@code REFUND_NOT_COVERED}, {@code REFUND_REASON_MISSING}, {@code TEXT_TOO_LONG}
     */
    public RefundPlan check(RefundForm form) {
        Payment payment = require(form.payment());
        RefundWish wish = rule(payment).require(form);
        return new RefundPlan(
                wish.amount(), wish.reason(), limit.isPassed(payment.paidBack().sum(), wish.amount()));
    }

    /**
     * Pays back, or has the refund wait for a second person. The same form again is the same refund.
     *
     * @return the refund as it stands after the provider's first answer
     * @throws RefusedException as {@link #check}, and {@code REFUND_NOT_POSSIBLE} when somebody else was there first
     */
    public Refund request(RefundForm form, String actor) {
        Refund refund = register.findByForm(form.token()).orElseGet(() -> requestAnew(form, actor));
        return sending.send(refund);
    }

    private Refund requestAnew(RefundForm form, String actor) {
        try {
            RefundWish wish = rule(require(form.payment())).require(form);
            return register.request(wish, actor);
        } catch (RefusedException | EJBException e) {
            // of two clicks at once the second is the same refund as the first
            return register.findByForm(form.token()).orElseThrow(() -> refusal(e));
        }
    }

    /** Of many at once the database may refuse any; nothing was then done. */
    private static RuntimeException refusal(RuntimeException e) {
        return CollisionException.isBehind(e) ? new RefusedException(Refusal.of("REFUND_NOT_POSSIBLE")) : e;
    }

    /** The second person's yes: sends it. */
    public Refund approve(String reference, String actor) {
        return sending.send(register.approve(reference, actor));
    }

    /**
     * The second person's no, or the first one's second thought.
     *
     * @throws RefusedException {@code REFUND_REJECTION_REASON_MISSING}, {@code TEXT_TOO_LONG}, {@code REFUND_DECIDED}
     */
    public Refund reject(String reference, String reason, String actor) {
        String because = Reason.require("because", "REFUND_REJECTION_REASON_MISSING", reason);
        return register.reject(reference, new Decision(actor, because));
    }

    /** Sends a refund again of which nobody knows how it ended, with the key that it has. */
    public Refund ask(String reference, String actor) {
        Refund told = sending.send(requireRefund(reference));
        audit.record(actor, "REFUND_ASKED", reference, told.status().name());
        return told;
    }

    /**
     * Decides a refund that nobody knows the end of. It is sent once more first: the provider's word outweighs what staff believe.
     * One that was not paid back stands on the account again.
     *
     * @param verdict what staff found out, such as from the provider's own pages
     * @throws RefusedException {@code REASON_MISSING}, {@code TEXT_TOO_LONG}, {@code PROVIDER_NOT_ASKED}, {@code REFUND_SAME_PERSON}, or
     *     {@code REFUND_DECIDED} when it no longer waits for staff
     */
    public Refund decide(String reference, RefundVerdict verdict, String reason, String actor) {
        Decision decision = new Decision(actor, Reason.require("because", "REASON_MISSING", reason));
        if (isTakenOn(reference) && verdict == RefundVerdict.NOT_PAID_BACK) {
            throw new RefusedException(Refusal.of("REFUND_TAKEN_ON"));
        }
        return register.decide(reference, verdict, decision);
    }

    private boolean isTakenOn(String reference) {
        try {
            return sending.isTakenOn(requireRefund(reference));
        } catch (BulkheadException full) {
            throw new RefusedException(Refusal.of("PROVIDER_NOT_ASKED"));
        }
    }

    /** The most that can be paid back of the payment now; zero when nothing can. */
    public Money most(Payment payment) {
        return rule(payment).most();
    }

    /** The payment's refunds, the newest first. */
    public List<Refund> list(Payment payment) {
        return records.list(payment.id());
    }

    /** What waits for staff, the oldest first; no more than {@code most}. */
    public List<Refund> listForStaff(int most) {
        return records.listForStaff(most);
    }

    public Optional<Refund> find(String reference) {
        return register.find(reference);
    }

    /** The payment that the refund is paid back from. */
    public Payment paymentOf(Refund refund) {
        return payments.find(refund.paymentId()).orElseThrow();
    }

    private Refund requireRefund(String reference) {
        return find(reference).orElseThrow(() -> new NotFoundException("refund"));
    }

    private Payment require(String payment) {
        return payments.findByReference(payment).orElseThrow(() -> new NotFoundException("payment"));
    }

    private RefundRule rule(Payment payment) {
        Optional<Money> cover = covers.stream()
                .map(one -> one.find(payment.id()))
                .flatMap(Optional::stream)
                .findFirst();
        return new RefundRule(payment, cover);
    }
}
