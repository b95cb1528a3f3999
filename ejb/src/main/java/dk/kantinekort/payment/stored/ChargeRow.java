package dk.kantinekort.payment.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which card a payment charges, and what for. It holds its lane until the payment is settled. */
@Entity
@Table(name = "stored_charge")
class ChargeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "payment_id")
    private long paymentId;

    @Column(name = "card_id")
    private long cardId;

    private String thing;

    private String lane;

    protected ChargeRow() {}

    ChargeRow(long paymentId, ChargeOrder order) {
        this.paymentId = paymentId;
        this.cardId = order.cardId();
        this.thing = order.thing();
        this.lane = order.lane();
    }

    void leaveLane() {
        lane = null;
    }

    /** The thing is not charged by this one, and may be by another. */
    void leaveThing() {
        thing = "unsent:" + paymentId;
    }

    long paymentId() {
        return paymentId;
    }

    long cardId() {
        return cardId;
    }
}
