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

/** A provider's line as it came. It never changes, but that it learns once which payout paid it, and is then booked. */
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

    /** @return whether it has been paid out by this, and is now to be booked */
    boolean learnPayout(String payout) {
        boolean learned = payoutId.isEmpty() && !payout.isEmpty();
        if (learned) {
            payoutId = payout;
        }
        return learned;
    }

    boolean isPaidOut() {
        return !payoutId.isEmpty();
    }

    void isAbout(ClearingItem item) {
        itemId = item.id();
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

    SettlementLine.Kind kind() {
        return kind;
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
