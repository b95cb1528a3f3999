package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One payment, or all that was paid back of one, as the books and as the provider's lines have it. Begins with whichever speaks
 * first, and is settled when both say the same and the money is in the bank. All amounts are what the provider owes us for it, so
 * those of a refund are negative.
 */
@Entity
@Table(name = "clearing_item")
public class ClearingItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    private String provider;

    @Enumerated(EnumType.STRING)
    private SettlementLine.Kind kind;

    private String reference;

    private long credited;

    private long settled;

    @Column(name = "paid_out")
    private long paidOut;

    @Column(name = "credited_on")
    private LocalDate creditedOn;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private String explanation;

    @Column(name = "explained_by")
    private String explainedBy;

    @Column(name = "explained_at")
    private Instant explainedAt;

    @Column(name = "explained_difference")
    private Long explainedDifference;

    @Version
    private long version;

    protected ClearingItem() {}

    ClearingItem(ItemKey key, LocalDate since) {
        this.publicId = PublicId.next();
        this.provider = key.provider();
        this.kind = key.kind();
        this.reference = key.reference();
        this.since = since;
        judge();
    }

    /** The books have credited or taken back that much. */
    void credit(Money amount, LocalDate date) {
        credited += amount.oere();
        creditedOn = creditedOn == null ? date : creditedOn;
        judge();
    }

    /** The provider has a line of that amount. */
    void settle(Money amount, LocalDate date) {
        settled += amount.oere();
        settledOn = settledOn == null ? date : settledOn;
        judge();
    }

    /** A line of that amount is in the bank. */
    void payOut(Money amount) {
        paidOut += amount.oere();
        judge();
    }

    /** @return whether there was something to explain */
    boolean explain(String why, String actor, Instant now) {
        if (!isExplainable()) {
            return false;
        }
        explanation = why;
        explainedBy = actor;
        explainedAt = now;
        explainedDifference = credited - settled;
        judge();
        return true;
    }

    private void judge() {
        if (credited == settled) {
            state = settled == paidOut ? ItemState.SETTLED : ItemState.AWAITING_PAYOUT;
        } else if (explainedDifference != null && explainedDifference == credited - settled) {
            state = ItemState.EXPLAINED;
        } else if (settledOn == null) {
            state = ItemState.NOT_SETTLED;
        } else {
            state = creditedOn == null ? ItemState.NOT_CREDITED : ItemState.DIFFERS;
        }
    }

    long id() {
        return id;
    }

    ItemKey key() {
        return new ItemKey(provider, kind, reference);
    }

    public String publicId() {
        return publicId;
    }

    public String provider() {
        return provider;
    }

    /** A charge, or a refund; fees are no items. */
    public SettlementLine.Kind kind() {
        return kind;
    }

    /** Ours, of the payment; of a line without one its own id behind {@code #}. */
    public String reference() {
        return reference;
    }

    public Money credited() {
        return Money.ofOere(credited);
    }

    public Money settled() {
        return Money.ofOere(settled);
    }

    /** What of it stands on the clearing account: what the books have credited, less what is in the bank. */
    public Money cleared() {
        return Money.ofOere(credited - paidOut);
    }

    /** By how much the books have more than the provider's lines. */
    public Money difference() {
        return Money.ofOere(credited - settled);
    }

    /** When the books or the provider first knew of it. */
    public LocalDate since() {
        return since;
    }

    public ItemState state() {
        return state;
    }

    /** Whether staff may say why the two disagree. */
    public boolean isExplainable() {
        return credited != settled;
    }

    /** Why they disagree, as staff have said last; it may be about a difference that has changed since. */
    public Optional<Explanation> explanation() {
        return explainedAt == null
                ? Optional.empty()
                : Optional.of(new Explanation(explanation, explainedBy, explainedAt));
    }
}
