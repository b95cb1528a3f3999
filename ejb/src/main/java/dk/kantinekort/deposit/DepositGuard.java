package dk.kantinekort.deposit;

import dk.kantinekort.payment.PaymentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Keeps a payer from depositing the same amount on the same account twice in a row (rule 8). Made with the first such deposit
 * and kept; later ones take it over once it is free.
 */
@Entity
@Table(name = "deposit_guard")
class DepositGuard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "payer_id")
    private long payerId;

    @Column(name = "account_id")
    private long accountId;

    private long amount;

    @Column(name = "payment_id")
    private long paymentId;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected DepositGuard() {}

    DepositGuard(SameDeposit same, long paymentId, Instant heldUntil) {
        this.payerId = same.payerId();
        this.accountId = same.accountId();
        this.amount = same.amount().oere();
        this.paymentId = paymentId;
        this.heldUntil = heldUntil;
    }

    /**
     * Whether another such deposit is refused. One that took no money does not count; one of which nobody knows counts however
     * long that takes; a window that was merely left open counts no longer than the guide tells people to wait.
     *
     * @param status of the payment that it names
     */
    boolean isHeld(PaymentStatus status, Instant now) {
        if (status == PaymentStatus.DECLINED) {
            return false;
        }
        return now.isBefore(heldUntil) || status.isUndecided() && status != PaymentStatus.PENDING;
    }

    long id() {
        return id;
    }

    long paymentId() {
        return paymentId;
    }
}
