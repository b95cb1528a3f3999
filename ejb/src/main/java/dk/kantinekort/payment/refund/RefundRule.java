package dk.kantinekort.payment.refund;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Reason;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.money.TypedAmount;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be paid back of a payment: never more than was paid, nor than is left of it. All that is wrong is said at once. */
final class RefundRule {

    private final Payment payment;
    private final Optional<Money> cover;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param cover what stands on the account that the payment was for, if it was for one */
    RefundRule(Payment payment, Optional<Money> cover) {
        this.payment = payment;
        this.cover = cover;
    }

    /** The most that can be paid back now. */
    Money most() {
        Money left = left();
        return cover.filter(left::isMoreThan).orElse(left);
    }

    private Money left() {
        return payment.status() == PaymentStatus.COMPLETED
                ? payment.amount().minus(payment.paidBack().sum())
                : Money.ZERO;
    }

    /** @throws RefusedException with every fault found */
    RefundWish require(RefundForm form) {
        requireFree();
        Optional<Money> amount = TypedAmount.parse(form.amount());
        amount.ifPresentOrElse(this::checkAmount, () -> refuse("amount", "REFUND_AMOUNT_MALFORMED"));
        Reason.check("refundReason", "REFUND_REASON_MISSING", form.reason()).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new RefundWish(payment.reference(), amount.orElseThrow(), Reason.kept(form.reason()), form.token());
    }

    /** @throws RefusedException when nothing can be paid back now, whatever the amount */
    private void requireFree() {
        if (payment.status() != PaymentStatus.COMPLETED) {
            throw new RefusedException(Refusal.of("REFUND_NOT_PAID"));
        }
        if (payment.paidBack().underWay().isPresent()) {
            throw new RefusedException(Refusal.of("REFUND_UNDER_WAY"));
        }
    }

    private void checkAmount(Money amount) {
        if (amount.isMoreThan(left())) {
            refuse("amount", "REFUND_TOO_MUCH", left());
        } else if (cover.filter(amount::isMoreThan).isPresent()) {
            refuse("amount", "REFUND_NOT_COVERED", cover.get());
        }
    }

    private void refuse(String field, String code, Serializable... arguments) {
        refusals.add(Refusal.atField(field, code, arguments));
    }
}
