package dk.kantinekort.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a payment is a try to pay a charge. */
@Entity
@Table(name = "subscription_payment")
class SubscriptionPayment {

    @Id
    @Column(name = "payment_id")
    private long paymentId;

    @Column(name = "charge_id")
    private long chargeId;

    private boolean kept;

    protected SubscriptionPayment() {}

    SubscriptionPayment(long paymentId, long chargeId) {
        this.paymentId = paymentId;
        this.chargeId = chargeId;
    }

    /** Nothing was owed when it came, or another sum: what was paid stands on the account. */
    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept;
    }
}
