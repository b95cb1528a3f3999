package dk.kantinekort.topup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to top up. How it goes stands with its payment. */
@Entity
@Table(name = "topup")
public class TopUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agreement_id")
    private long agreementId;

    @Column(name = "payment_id")
    private long paymentId;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected TopUp() {}

    TopUp(long agreementId, long paymentId, long cardId, Instant begunAt) {
        this.agreementId = agreementId;
        this.paymentId = paymentId;
        this.cardId = cardId;
        this.begunAt = begunAt;
    }

    long id() {
        return id;
    }

    long agreementId() {
        return agreementId;
    }

    long paymentId() {
        return paymentId;
    }

    /** The card that was charged. */
    long cardId() {
        return cardId;
    }

    Instant begunAt() {
        return begunAt;
    }
}
