package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A provider's line as it came. What it says never changes, but that it learns once which payout paid it. */
@Entity
@Table(name = "settlement_line")
public class ReceivedLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String provider;

    @Enumerated(EnumType.STRING)
    private LineSource source;

    @Column(name = "line_id")
    private String lineId;

    @Column(name = "payout_id")
    private String payoutId;

    @Enumerated(EnumType.STRING)
    private SettlementLine.Kind kind;

    private String reference;

    private long amount;

    private String currency;

    @Column(name = "business_date")
    private LocalDate date;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private LineStage stage;

    @Column(name = "item_id")
    private Long itemId;

    @Column(name = "entry_id")
    private Long entryId;

    protected ReceivedLine() {}

    ReceivedLine(String provider, LineSource source, SettlementLine line, Instant now) {
        this.provider = provider;
        this.source = source;
        this.lineId = line.lineId();
        this.payoutId = line.payoutId();
        this.kind = line.kind();
        this.reference = line.reference();
        this.amount = line.amount().oere();
        this.currency = line.currency();
        this.date = line.date();
        this.receivedAt = now;
        this.stage = LineStage.RECEIVED;
    }

    /** Whether it says what the line says, and the line at most names the payout that it still lacked. */
    boolean agreesWith(SettlementLine line) {
        return kind == line.kind()
                && reference.equals(line.reference())
                && amount == line.amount().oere()
                && currency.equals(line.currency())
                && date.equals(line.date())
                && (payoutId.isEmpty() || payoutId.equals(line.payoutId()));
    }

    void learnPayout(String payout) {
        if (payoutId.isEmpty() && !payout.isEmpty()) {
            payoutId = payout;
            stage = stage == LineStage.DONE ? LineStage.PAID_OUT : stage;
        }
    }

    boolean isPaidOut() {
        return !payoutId.isEmpty();
    }

    boolean isOpen() {
        return LineStage.open().contains(stage);
    }

    /** Whether it is not matched yet. */
    boolean isNew() {
        return stage == LineStage.RECEIVED;
    }

    /** Fees are about no item. */
    boolean isFee() {
        return kind == SettlementLine.Kind.FEE;
    }

    void isAbout(ClearingItem item) {
        itemId = item.id();
    }

    void isDone() {
        stage = LineStage.DONE;
    }

    void bookedBy(long entry) {
        entryId = entry;
    }

    /** The provider's own id of it. */
    public String lineId() {
        return lineId;
    }

    /** What stands on the bank statement; empty while it is not paid out. */
    public String payoutId() {
        return payoutId;
    }

    /** What its item is known by; one without our reference is an item of its own. */
    ItemKey key() {
        return new ItemKey(provider, kind, reference.isEmpty() ? "#" + lineId : reference);
    }

    /** Signed: what the provider owes us for it. */
    public Money amount() {
        return Money.ofOere(amount);
    }

    /** When the provider booked it. */
    public LocalDate date() {
        return date;
    }
}
