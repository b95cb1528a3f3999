package dk.kantinekort.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A canteen card. Issued active; ends when a newer one takes its place or it is closed. The database keeps two from working
 * for one account.
 */
@Entity
@Table(name = "card")
public class Card {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_number")
    private String cardNumber;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    @Column(name = "usable_for")
    private Long usableFor;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Card() {}

    Card(CardNumber number, long accountId, Instant issuedAt) {
        this.cardNumber = number.value();
        this.accountId = accountId;
        this.status = CardStatus.ACTIVE;
        this.usableFor = accountId;
        this.issuedAt = issuedAt;
    }

    void end(CardStatus how, Instant when) {
        if (!status.next().contains(how)) {
            throw new IllegalStateException("a card that is " + status + " cannot become " + how);
        }
        status = how;
        usableFor = null;
        endedAt = when;
    }

    public long id() {
        return id;
    }

    public CardNumber number() {
        return new CardNumber(cardNumber);
    }

    public long accountId() {
        return accountId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public CardStatus status() {
        return status;
    }
}
