package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.Decision;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.Reason;
import dk.kantinekort.payment.refund.Refund;
import dk.kantinekort.payment.refund.RefundRecords;
import dk.kantinekort.payment.refund.RefundRegister;
import dk.kantinekort.payment.refund.RefundStatus;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Refunds that ended here without money being paid back, although the provider's lines say that it was. The way out: finance staff
 * book them after all, so that the citizen has the money once.
 */
@Stateless
@RolesAllowed("finance")
public class LateRefunds {

    @Inject
    private StaffReconciliation items;

    @Inject
    private Payments payments;

    @Inject
    private RefundRecords refunds;

    @Inject
    private RefundRegister register;

    /** Those that the item's difference may be about: the provider has paid back at least that much more than the books say. */
    public List<Refund> list(ClearingItem item) {
        return payments
                .findByReference(item.reference())
                .filter(payment -> item.key().isRefund())
                .stream()
                .flatMap(payment -> refunds.list(payment.id()).stream())
                .filter(refund -> refund.status() == RefundStatus.DECLINED)
                .filter(refund -> !refund.amount().isMoreThan(item.difference()))
                .toList();
    }

    /**
     * Books a refund that the provider has paid back after all: it leaves the citizen's account once more.
     *
     * @throws RefusedException {@code DIFFERENCE_REASON_MISSING}, {@code TEXT_TOO_LONG}, {@code REFUND_DECIDED} when the item is not
     *     about it, and as {@link RefundRegister#payAfterAll}
     */
    public void book(String item, String refund, String reason, String actor) {
        Decision decision = new Decision(actor, Reason.require("lateReason", "DIFFERENCE_REASON_MISSING", reason));
        boolean late = list(items.require(item)).stream()
                .anyMatch(one -> one.reference().equals(refund));
        if (!late) {
            throw new RefusedException(Refusal.of("REFUND_DECIDED"));
        }
        register.payAfterAll(refund, decision);
    }
}
