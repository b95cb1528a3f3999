package dk.kantinekort.deposit;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a payment is for: money onto an account. Written once, with the payment; how it goes stands there and in the books. */
@Entity
@Table(name = "deposit")
class Deposit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "payment_id")
    private long paymentId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "payer_id")
    private long payerId;

    @Enumerated(EnumType.STRING)
    private DepositKind kind;

    private String email;

    @Column(name = "terms_version")
    private int termsVersion;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Deposit() {}

    Deposit(long paymentId, long accountId, long payerId, DepositForm form, int termsVersion, Instant createdAt) {
        this.paymentId = paymentId;
        this.accountId = accountId;
        this.payerId = payerId;
        this.kind = DepositKind.PAID;
        this.email = form.email().strip();
        this.termsVersion = termsVersion;
        this.formToken = form.token();
        this.createdAt = createdAt;
    }

    /** Nobody fills in a form for it, so that its token is made here. */
    Deposit(AutomaticDeposit automatic, Instant createdAt) {
        this.paymentId = automatic.paymentId();
        this.accountId = automatic.accountId();
        this.payerId = automatic.payerId();
        this.kind = DepositKind.AUTOMATIC;
        this.email = automatic.email();
        this.termsVersion = automatic.termsVersion();
        this.formToken = PublicId.next();
        this.createdAt = createdAt;
    }

    DepositKind kind() {
        return kind;
    }

    long id() {
        return id;
    }

    long paymentId() {
        return paymentId;
    }

    long accountId() {
        return accountId;
    }

    long payerId() {
        return payerId;
    }

    String email() {
        return email;
    }
}
