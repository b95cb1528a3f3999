package dk.kantinekort.pos;

import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a till's request to sell: booked, or refused by a rule. A booked one can be reversed by its till within the
 * day. Booked ones are written by the statements of the sale itself, not through this mapping. One of entitlements alone moves no
 * money, so it has no entry in the journal.
 */
@Entity
@Table(name = "purchase")
public class Purchase {

    @Id
    private long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "till_id")
    private long tillId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_code")
    private SaleRefusal refusal;

    @Column(name = "card_number")
    private String cardNumber;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "entry_id")
    private Long entryId;

    private long amount;

    @Column(name = "balance_after")
    private Long balanceAfter;

    @Column(name = "top_up_started")
    private boolean topUpStarted;

    private boolean offline;

    private boolean overdrawn;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "reversal_balance")
    private Long reversalBalance;

    @ElementCollection
    @CollectionTable(name = "purchase_line", joinColumns = @JoinColumn(name = "purchase_id"))
    private List<PurchaseLine> lines = new ArrayList<>();

    protected Purchase() {}

    /** One that is refused. @param account whose card it is, if any */
    Purchase(SaleDraft draft, SaleRefusal refusal, Optional<Long> account) {
        this.id = draft.id();
        this.publicId = draft.publicId();
        this.tillId = draft.till().id();
        this.idempotencyKey = draft.key().value();
        this.contentHash = draft.request().contentHash();
        this.status = PurchaseStatus.REFUSED;
        this.refusal = refusal;
        this.cardNumber = draft.request().cardNumber();
        this.accountId = account.orElse(null);
        this.amount = draft.request().amount().oere();
        this.soldAt = draft.request().soldAt();
        this.businessDate = BusinessTime.dateOf(draft.now());
        this.answeredAt = draft.now();
    }

    boolean asksFor(SaleRequest request) {
        return contentHash.equals(request.contentHash());
    }

    /** What the till was told. */
    SaleAnswer answer() {
        return status == PurchaseStatus.REFUSED
                ? SaleAnswer.refused(publicId, refusal)
                : SaleAnswer.booked(publicId, balance(), topUpStarted);
    }

    void topUpStarted() {
        topUpStarted = true;
    }

    /** The till's request under the number and name that this one has already. */
    SaleDraft drawnUpAgain(SaleDraft draft) {
        return new SaleDraft(
                id, publicId, draft.till(), draft.key(), draft.request(), draft.now(), draft.checksTopUp());
    }

    /** The till had no answer and sold it. */
    void bookedAfterwards(long account, Money balance, Optional<SaleRefusal> wouldBe, LocalDate soldOn) {
        become(PurchaseStatus.BOOKED);
        accountId = account;
        entryId = amount > 0 ? id : null;
        balanceAfter = balance.oere();
        refusal = wouldBe.orElse(null);
        offline = true;
        overdrawn = balance.isNegative();
        businessDate = soldOn;
    }

    void reversed(Money balance) {
        become(PurchaseStatus.REVERSED);
        reversalBalance = balance.oere();
    }

    private void become(PurchaseStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a purchase that is " + status + " cannot become " + next);
        }
        status = next;
    }

    long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    long tillId() {
        return tillId;
    }

    public PurchaseStatus status() {
        return status;
    }

    /** Why it was refused; of one made offline, what an answer at once would have been. */
    public Optional<SaleRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    public String cardNumber() {
        return cardNumber;
    }

    long accountId() {
        return accountId;
    }

    public Money amount() {
        return Money.ofOere(amount);
    }

    /** What it left on the account; only of one that is booked. */
    public Money balance() {
        return Money.ofOere(balanceAfter);
    }

    /** What its reversal left on the account; only of one that is reversed. */
    public Money reversalBalance() {
        return Money.ofOere(reversalBalance);
    }

    public boolean isOverdrawn() {
        return overdrawn;
    }

    public Instant soldAt() {
        return soldAt;
    }

    /** The day in whose course its till may reverse it. */
    LocalDate businessDate() {
        return businessDate;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    boolean usesEntitlements() {
        return lines.stream().anyMatch(PurchaseLine::isEntitlement);
    }

    /** In the till's order; none of one that was refused. */
    public List<PurchaseLine> lines() {
        return lines.stream()
                .sorted(Comparator.comparingInt(PurchaseLine::lineNo))
                .toList();
    }
}
